using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Sum, element by element with broadcasting.</summary>
        public Tensor add(Tensor target) => Ops.add_Tensor.Call(this, target);
        /// <summary>Sum with one number.</summary>
        public Tensor add(Scalar target) => Ops.add_Scalar.Call(this, target);
        /// <summary>Sum, in place.</summary>
        public Tensor add_(Tensor target) => Ops.add__Tensor.InPlace(this, target);
        /// <summary>Sum with one number, in place.</summary>
        public Tensor add_(Scalar target) => Ops.add__Scalar.InPlace(this, target);
        /// <summary>Difference, element by element with broadcasting.</summary>
        public Tensor sub(Tensor target) => Ops.sub_Tensor.Call(this, target);
        /// <summary>Difference with one number.</summary>
        public Tensor sub(Scalar target) => Ops.sub_Scalar.Call(this, target);
        /// <summary>Difference, in place.</summary>
        public Tensor sub_(Tensor target) => Ops.sub__Tensor.InPlace(this, target);
        /// <summary>Difference with one number, in place.</summary>
        public Tensor sub_(Scalar target) => Ops.sub__Scalar.InPlace(this, target);
        /// <summary>Product, element by element with broadcasting.</summary>
        public Tensor mul(Tensor target) => Ops.mul_Tensor.Call(this, target);
        /// <summary>Product with one number.</summary>
        public Tensor mul(Scalar target) => Ops.mul_Scalar.Call(this, target);
        /// <summary>Product, in place.</summary>
        public Tensor mul_(Tensor target) => Ops.mul__Tensor.InPlace(this, target);
        /// <summary>Product with one number, in place.</summary>
        public Tensor mul_(Scalar target) => Ops.mul__Scalar.InPlace(this, target);
        /// <summary>Quotient, element by element with broadcasting.</summary>
        public Tensor div(Tensor target) => Ops.div_Tensor.Call(this, target);
        /// <summary>Quotient with one number.</summary>
        public Tensor div(Scalar target) => Ops.div_Scalar.Call(this, target);
        /// <summary>Quotient, in place.</summary>
        public Tensor div_(Tensor target) => Ops.div__Tensor.InPlace(this, target);
        /// <summary>Quotient with one number, in place.</summary>
        public Tensor div_(Scalar target) => Ops.div__Scalar.InPlace(this, target);
        /// <summary>Remainder with the sign of the divisor, element by element with broadcasting.</summary>
        public Tensor remainder(Tensor target) => Ops.remainder_Tensor.Call(this, target);
        /// <summary>Remainder with the sign of the divisor with one number.</summary>
        public Tensor remainder(Scalar target) => Ops.remainder_Scalar.Call(this, target);
        /// <summary>Remainder with the sign of the divisor, in place.</summary>
        public Tensor remainder_(Tensor target) => Ops.remainder__Tensor.InPlace(this, target);
        /// <summary>Remainder with the sign of the divisor with one number, in place.</summary>
        public Tensor remainder_(Scalar target) => Ops.remainder__Scalar.InPlace(this, target);
        /// <summary>Remainder with the sign of the dividend, element by element with broadcasting.</summary>
        public Tensor fmod(Tensor target) => Ops.fmod_Tensor.Call(this, target);
        /// <summary>Remainder with the sign of the dividend with one number.</summary>
        public Tensor fmod(Scalar target) => Ops.fmod_Scalar.Call(this, target);
        /// <summary>Remainder with the sign of the dividend, in place.</summary>
        public Tensor fmod_(Tensor target) => Ops.fmod__Tensor.InPlace(this, target);
        /// <summary>Remainder with the sign of the dividend with one number, in place.</summary>
        public Tensor fmod_(Scalar target) => Ops.fmod__Scalar.InPlace(this, target);
        /// <summary>Quotient rounded down, element by element with broadcasting.</summary>
        public Tensor floor_divide(Tensor target) => Ops.floor_divide.Call(this, target);
        /// <summary>Quotient rounded down with one number.</summary>
        public Tensor floor_divide(Scalar target) => Ops.floor_divide_Scalar.Call(this, target);
        /// <summary>Quotient rounded down, in place.</summary>
        public Tensor floor_divide_(Tensor target) => Ops.floor_divide_.InPlace(this, target);
        /// <summary>Quotient rounded down with one number, in place.</summary>
        public Tensor floor_divide_(Scalar target) => Ops.floor_divide__Scalar.InPlace(this, target);
        /// <summary>Power, element by element with broadcasting.</summary>
        public Tensor pow(Tensor exponent) => Ops.pow_Tensor_Tensor.Call(this, exponent);
        /// <summary>Power with one number.</summary>
        public Tensor pow(Scalar exponent) => Ops.pow_Tensor_Scalar.Call(this, exponent);
        /// <summary>Power, in place.</summary>
        public Tensor pow_(Tensor exponent) => Ops.pow__Tensor.InPlace(this, exponent);
        /// <summary>Power with one number, in place.</summary>
        public Tensor pow_(Scalar exponent) => Ops.pow__Scalar.InPlace(this, exponent);
        /// <summary>Sum with alpha times the target.</summary>
        public Tensor add(Tensor target, Scalar alpha) => Ops.add_Tensor.Call(this, target, alpha);
        /// <summary>Sum with alpha times one number.</summary>
        public Tensor add(Scalar scalar, Scalar alpha) => Ops.add_Scalar.Call(this, scalar, alpha);
        /// <summary>Sum with alpha times the target, in place.</summary>
        public Tensor add_(Tensor target, Scalar alpha) => Ops.add__Tensor.InPlace(this, target, alpha);
        /// <summary>Sum with alpha times one number, in place.</summary>
        public Tensor add_(Scalar scalar, Scalar alpha) => Ops.add__Scalar.InPlace(this, scalar, alpha);
        /// <summary>Sum with value times tensor1 times tensor2.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul.Call(this, tensor1, tensor2, value);
        /// <summary>Sum with value times tensor1 times tensor2, in place.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcmul_.InPlace(this, tensor1, tensor2, value);
        /// <summary>Sum with value times tensor1 over tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv.Call(this, tensor1, tensor2, value);
        /// <summary>Sum with value times tensor1 over tensor2, in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Ops.addcdiv_.InPlace(this, tensor1, tensor2, value);
        /// <summary>From this tensor towards the end by the weight.</summary>
        public Tensor lerp(Tensor end, Tensor weight) => Ops.lerp_Tensor.Call(this, end, weight);
        /// <summary>From this tensor towards the end by the weight.</summary>
        public Tensor lerp(Tensor end, Scalar weight) => Ops.lerp_Scalar.Call(this, end, weight);
        /// <summary>From this tensor towards the end by the weight, in place.</summary>
        public Tensor lerp_(Tensor end, Tensor weight) => Ops.lerp__Tensor.InPlace(this, end, weight);
        /// <summary>The angle of the point (other, this).</summary>
        public Tensor atan2(Tensor other) => Ops.atan2.Call(this, other);
        /// <summary>The length of the hypotenuse.</summary>
        public Tensor hypot(Tensor other) => Ops.hypot.Call(this, other);
        /// <summary>The larger of the two, element by element.</summary>
        public Tensor maximum(Tensor other) => Ops.maximum.Call(this, other);
        /// <summary>The smaller of the two, element by element.</summary>
        public Tensor minimum(Tensor other) => Ops.minimum.Call(this, other);
        /// <summary>The larger of the two, element by element.</summary>
        public Tensor max(Tensor other) => Ops.maximum.Call(this, other);
        /// <summary>The smaller of the two, element by element.</summary>
        public Tensor min(Tensor other) => Ops.minimum.Call(this, other);
        /// <summary>x log(y), 0 where x is 0.</summary>
        public Tensor xlogy(Tensor y) => Ops.xlogy_Tensor.Call(this, y);
        /// <summary>log(exp(x) + exp(y)), without overflow.</summary>
        public Tensor logaddexp(Tensor other) => Ops.logaddexp.Call(this, other);
        /// <summary>0 below zero, 1 above, the other at zero.</summary>
        public Tensor heaviside(Tensor other) => Ops.heaviside.Call(this, other);
        /// <summary>The size of this with the sign of the other.</summary>
        public Tensor copysign(Tensor other) => Ops.copysign_Tensor.Call(this, other);
        /// <summary>Whether both are not zero.</summary>
        public Tensor logical_and(Tensor other) => Ops.logical_and.Call(this, other);
        /// <summary>Whether one is not zero.</summary>
        public Tensor logical_or(Tensor other) => Ops.logical_or.Call(this, other);
        /// <summary>Whether just one is not zero.</summary>
        public Tensor logical_xor(Tensor other) => Ops.logical_xor.Call(this, other);
        /// <summary>Bits set in both.</summary>
        public Tensor bitwise_and(Tensor other) => Ops.bitwise_and_Tensor.Call(this, other);
        /// <summary>Bits set in one.</summary>
        public Tensor bitwise_or(Tensor other) => Ops.bitwise_or_Tensor.Call(this, other);
        /// <summary>Bits set in just one.</summary>
        public Tensor bitwise_xor(Tensor other) => Ops.bitwise_xor_Tensor.Call(this, other);
    }

    internal static partial class Ops
    {
        internal static readonly Op
            add_Tensor = new("add", "Tensor"), add_Scalar = new("add", "Scalar"), add__Tensor = new("add_", "Tensor"),
            add__Scalar = new("add_", "Scalar"), sub_Tensor = new("sub", "Tensor"), sub_Scalar = new("sub", "Scalar"),
            sub__Tensor = new("sub_", "Tensor"), sub__Scalar = new("sub_", "Scalar"), mul_Tensor = new("mul", "Tensor"),
            mul_Scalar = new("mul", "Scalar"), mul__Tensor = new("mul_", "Tensor"), mul__Scalar = new("mul_", "Scalar"),
            div_Tensor = new("div", "Tensor"), div_Scalar = new("div", "Scalar"), div__Tensor = new("div_", "Tensor"),
            div__Scalar = new("div_", "Scalar"), remainder_Tensor = new("remainder", "Tensor"),
            remainder_Scalar = new("remainder", "Scalar"), remainder__Tensor = new("remainder_", "Tensor"),
            remainder__Scalar = new("remainder_", "Scalar"), fmod_Tensor = new("fmod", "Tensor"), fmod_Scalar = new("fmod", "Scalar"),
            fmod__Tensor = new("fmod_", "Tensor"), fmod__Scalar = new("fmod_", "Scalar"), floor_divide = new("floor_divide"),
            floor_divide_Scalar = new("floor_divide", "Scalar"), floor_divide_ = new("floor_divide_"),
            floor_divide__Scalar = new("floor_divide_", "Scalar"), pow_Tensor_Tensor = new("pow", "Tensor_Tensor"),
            pow_Tensor_Scalar = new("pow", "Tensor_Scalar"), pow__Tensor = new("pow_", "Tensor"), pow__Scalar = new("pow_", "Scalar"),
            addcmul = new("addcmul"), addcmul_ = new("addcmul_"), addcdiv = new("addcdiv"), addcdiv_ = new("addcdiv_"),
            lerp_Tensor = new("lerp", "Tensor"), lerp_Scalar = new("lerp", "Scalar"), lerp__Tensor = new("lerp_", "Tensor"),
            atan2 = new("atan2"), hypot = new("hypot"), maximum = new("maximum"), minimum = new("minimum"),
            xlogy_Tensor = new("xlogy", "Tensor"), logaddexp = new("logaddexp"), heaviside = new("heaviside"),
            copysign_Tensor = new("copysign", "Tensor"), logical_and = new("logical_and"), logical_or = new("logical_or"),
            logical_xor = new("logical_xor"), bitwise_and_Tensor = new("bitwise_and", "Tensor"),
            bitwise_or_Tensor = new("bitwise_or", "Tensor"), bitwise_xor_Tensor = new("bitwise_xor", "Tensor");
    }
}
