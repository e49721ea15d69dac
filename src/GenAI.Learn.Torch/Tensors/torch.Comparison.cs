namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whether equal, element by element.</summary>
    public static Tensor eq(Tensor input, Tensor target) => input.eq(target);
    /// <summary>Whether equal to one number.</summary>
    public static Tensor eq(Tensor input, Scalar target) => input.eq(target);
    /// <summary>Whether not equal, element by element.</summary>
    public static Tensor ne(Tensor input, Tensor target) => input.ne(target);
    /// <summary>Whether not equal to one number.</summary>
    public static Tensor ne(Tensor input, Scalar target) => input.ne(target);
    /// <summary>Whether less, element by element.</summary>
    public static Tensor lt(Tensor input, Tensor target) => input.lt(target);
    /// <summary>Whether less to one number.</summary>
    public static Tensor lt(Tensor input, Scalar target) => input.lt(target);
    /// <summary>Whether less or equal, element by element.</summary>
    public static Tensor le(Tensor input, Tensor target) => input.le(target);
    /// <summary>Whether less or equal to one number.</summary>
    public static Tensor le(Tensor input, Scalar target) => input.le(target);
    /// <summary>Whether greater, element by element.</summary>
    public static Tensor gt(Tensor input, Tensor target) => input.gt(target);
    /// <summary>Whether greater to one number.</summary>
    public static Tensor gt(Tensor input, Scalar target) => input.gt(target);
    /// <summary>Whether greater or equal, element by element.</summary>
    public static Tensor ge(Tensor input, Tensor target) => input.ge(target);
    /// <summary>Whether greater or equal to one number.</summary>
    public static Tensor ge(Tensor input, Scalar target) => input.ge(target);
    /// <summary>Whether all elements agree within atol + rtol times the target.</summary>
    public static bool allclose(Tensor input, Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => input.allclose(target, rtol, atol, equal_nan);
    /// <summary>Whether each element agrees within atol + rtol times the other.</summary>
    public static Tensor isclose(Tensor input, Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) => input.isclose(other, rtol, atol, nanEqual);
    /// <summary>The value where the mask is true, else this.</summary>
    public static Tensor masked_fill(Tensor input, Tensor mask, Scalar value) => input.masked_fill(mask, value);
    /// <summary>Sets the value where the mask is true.</summary>
    public static Tensor masked_fill_(Tensor input, Tensor mask, Scalar value) => input.masked_fill_(mask, value);
    /// <summary>The elements where the mask is true, in one dimension.</summary>
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);
    /// <summary>Each element, not below min nor above max.</summary>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);
    /// <summary>Each element, not below min nor above max, element by element.</summary>
    public static Tensor clamp(Tensor input, Tensor? min, Tensor? max = null) => input.clamp(min, max);
    /// <summary>Limits each element to min..max, in place.</summary>
    public static Tensor clamp_(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp_(min, max);
    /// <summary>Each element, not below min nor above max.</summary>
    public static Tensor clip(Tensor input, Scalar? min = null, Scalar? max = null) => input.clip(min, max);
    /// <summary>Each element, not below min.</summary>
    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);
    /// <summary>Each element, not above max.</summary>
    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);
    /// <summary>Numbers in place of NaN and infinities.</summary>
    public static Tensor nan_to_num(Tensor input, double nan = 0d, double? posinf = null, double? neginf = null) => input.nan_to_num(nan, posinf, neginf);
    /// <summary>The index of the interval between the boundaries that each element falls in.</summary>
    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) => input.bucketize(boundaries, outInt32, right);
    /// <summary>Whether each element is among the test elements.</summary>
    public static Tensor isin(Tensor input, Tensor test_elements, bool assumeUnique = false, bool invert = false) => input.isin(test_elements, assumeUnique, invert);
    /// <summary>x where the condition is true, else y.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => x.where(condition, y);
    /// <summary>The indices where the condition is true, one tensor a dimension.</summary>
    public static Tensor[] where(Tensor condition) => Ops.nonzero_numpy.Many(condition);
}
