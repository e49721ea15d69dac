using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether equal, element by element.</summary>
        public Tensor eq(Tensor target) => Ops.eq_Tensor.Call(this, target);
        /// <summary>Whether equal to one number.</summary>
        public Tensor eq(Scalar target) => Ops.eq_Scalar.Call(this, target);
        /// <summary>Whether not equal, element by element.</summary>
        public Tensor ne(Tensor target) => Ops.ne_Tensor.Call(this, target);
        /// <summary>Whether not equal to one number.</summary>
        public Tensor ne(Scalar target) => Ops.ne_Scalar.Call(this, target);
        /// <summary>Whether less, element by element.</summary>
        public Tensor lt(Tensor target) => Ops.lt_Tensor.Call(this, target);
        /// <summary>Whether less to one number.</summary>
        public Tensor lt(Scalar target) => Ops.lt_Scalar.Call(this, target);
        /// <summary>Whether less or equal, element by element.</summary>
        public Tensor le(Tensor target) => Ops.le_Tensor.Call(this, target);
        /// <summary>Whether less or equal to one number.</summary>
        public Tensor le(Scalar target) => Ops.le_Scalar.Call(this, target);
        /// <summary>Whether greater, element by element.</summary>
        public Tensor gt(Tensor target) => Ops.gt_Tensor.Call(this, target);
        /// <summary>Whether greater to one number.</summary>
        public Tensor gt(Scalar target) => Ops.gt_Scalar.Call(this, target);
        /// <summary>Whether greater or equal, element by element.</summary>
        public Tensor ge(Tensor target) => Ops.ge_Tensor.Call(this, target);
        /// <summary>Whether greater or equal to one number.</summary>
        public Tensor ge(Scalar target) => Ops.ge_Scalar.Call(this, target);
        /// <summary>Whether all elements agree within atol + rtol times the target.</summary>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => Ops.allclose.Truth(this, target, rtol, atol, equal_nan);
        /// <summary>Whether each element agrees within atol + rtol times the other.</summary>
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) => Ops.isclose.Call(this, other, rtol, atol, nanEqual);
        /// <summary>The value where the mask is true, else this.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value) => Ops.masked_fill_Scalar.Call(this, mask, value);
        /// <summary>Sets the value where the mask is true.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value) => Ops.masked_fill__Scalar.InPlace(this, mask, value);
        /// <summary>The elements where the mask is true, in one dimension.</summary>
        public Tensor masked_select(Tensor mask) => Ops.masked_select.Call(this, mask);
        /// <summary>Each element, not below min nor above max.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Ops.clamp.Call(this, min, max);
        /// <summary>Each element, not below min nor above max, element by element.</summary>
        public Tensor clamp(Tensor? min, Tensor? max = null) => Ops.clamp_Tensor.Call(this, min, max);
        /// <summary>Limits each element to min..max, in place.</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Ops.clamp_.InPlace(this, min, max);
        /// <summary>Each element, not below min nor above max.</summary>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => Ops.clamp.Call(this, min, max);
        /// <summary>Each element, not below min.</summary>
        public Tensor clamp_min(Scalar min) => Ops.clamp_min.Call(this, min);
        /// <summary>Each element, not above max.</summary>
        public Tensor clamp_max(Scalar max) => Ops.clamp_max.Call(this, max);
        /// <summary>Numbers in place of NaN and infinities.</summary>
        public Tensor nan_to_num(double nan = 0d, double? posinf = null, double? neginf = null) => Ops.nan_to_num.Call(this, nan, posinf, neginf);
        /// <summary>The index of the interval between the boundaries that each element falls in.</summary>
        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) => Ops.bucketize_Tensor.Call(this, boundaries, outInt32, right);
        /// <summary>Whether each element is among the test elements.</summary>
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) => Ops.isin_Tensor_Tensor.Call(this, test_elements, assumeUnique, invert);
        /// <summary>This where the condition is true, else y.</summary>
        public Tensor where(Tensor condition, Tensor y) => Ops.where_self.Call(condition, this, y);
    }

    internal static partial class Ops
    {
        internal static readonly Op
            eq_Tensor = new("eq", "Tensor"), eq_Scalar = new("eq", "Scalar"), ne_Tensor = new("ne", "Tensor"),
            ne_Scalar = new("ne", "Scalar"), lt_Tensor = new("lt", "Tensor"), lt_Scalar = new("lt", "Scalar"),
            le_Tensor = new("le", "Tensor"), le_Scalar = new("le", "Scalar"), gt_Tensor = new("gt", "Tensor"),
            gt_Scalar = new("gt", "Scalar"), ge_Tensor = new("ge", "Tensor"), ge_Scalar = new("ge", "Scalar"), allclose = new("allclose"),
            isclose = new("isclose"), masked_fill_Scalar = new("masked_fill", "Scalar"),
            masked_fill__Scalar = new("masked_fill_", "Scalar"), masked_select = new("masked_select"), where_self = new("where", "self"),
            clamp = new("clamp"), clamp_Tensor = new("clamp", "Tensor"), clamp_ = new("clamp_"), clamp_min = new("clamp_min"),
            clamp_max = new("clamp_max"), nan_to_num = new("nan_to_num"), bucketize_Tensor = new("bucketize", "Tensor"),
            isin_Tensor_Tensor = new("isin", "Tensor_Tensor"), nonzero_numpy = new("nonzero_numpy");
    }
}
