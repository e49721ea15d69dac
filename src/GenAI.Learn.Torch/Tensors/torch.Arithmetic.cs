namespace TorchSharp;

public static partial class torch
{
    /// <summary>Sum, element by element with broadcasting.</summary>
    public static Tensor add(Tensor input, Tensor target) => input.add(target);
    /// <summary>Sum with one number.</summary>
    public static Tensor add(Tensor input, Scalar target) => input.add(target);
    /// <summary>Sum, in place.</summary>
    public static Tensor add_(Tensor input, Tensor target) => input.add_(target);
    /// <summary>Sum with one number, in place.</summary>
    public static Tensor add_(Tensor input, Scalar target) => input.add_(target);
    /// <summary>Difference, element by element with broadcasting.</summary>
    public static Tensor sub(Tensor input, Tensor target) => input.sub(target);
    /// <summary>Difference with one number.</summary>
    public static Tensor sub(Tensor input, Scalar target) => input.sub(target);
    /// <summary>Difference, in place.</summary>
    public static Tensor sub_(Tensor input, Tensor target) => input.sub_(target);
    /// <summary>Difference with one number, in place.</summary>
    public static Tensor sub_(Tensor input, Scalar target) => input.sub_(target);
    /// <summary>Product, element by element with broadcasting.</summary>
    public static Tensor mul(Tensor input, Tensor target) => input.mul(target);
    /// <summary>Product with one number.</summary>
    public static Tensor mul(Tensor input, Scalar target) => input.mul(target);
    /// <summary>Product, in place.</summary>
    public static Tensor mul_(Tensor input, Tensor target) => input.mul_(target);
    /// <summary>Product with one number, in place.</summary>
    public static Tensor mul_(Tensor input, Scalar target) => input.mul_(target);
    /// <summary>Quotient, element by element with broadcasting.</summary>
    public static Tensor div(Tensor input, Tensor target) => input.div(target);
    /// <summary>Quotient with one number.</summary>
    public static Tensor div(Tensor input, Scalar target) => input.div(target);
    /// <summary>Quotient, in place.</summary>
    public static Tensor div_(Tensor input, Tensor target) => input.div_(target);
    /// <summary>Quotient with one number, in place.</summary>
    public static Tensor div_(Tensor input, Scalar target) => input.div_(target);
    /// <summary>Remainder with the sign of the divisor, element by element with broadcasting.</summary>
    public static Tensor remainder(Tensor input, Tensor target) => input.remainder(target);
    /// <summary>Remainder with the sign of the divisor with one number.</summary>
    public static Tensor remainder(Tensor input, Scalar target) => input.remainder(target);
    /// <summary>Remainder with the sign of the divisor, in place.</summary>
    public static Tensor remainder_(Tensor input, Tensor target) => input.remainder_(target);
    /// <summary>Remainder with the sign of the divisor with one number, in place.</summary>
    public static Tensor remainder_(Tensor input, Scalar target) => input.remainder_(target);
    /// <summary>Remainder with the sign of the dividend, element by element with broadcasting.</summary>
    public static Tensor fmod(Tensor input, Tensor target) => input.fmod(target);
    /// <summary>Remainder with the sign of the dividend with one number.</summary>
    public static Tensor fmod(Tensor input, Scalar target) => input.fmod(target);
    /// <summary>Remainder with the sign of the dividend, in place.</summary>
    public static Tensor fmod_(Tensor input, Tensor target) => input.fmod_(target);
    /// <summary>Remainder with the sign of the dividend with one number, in place.</summary>
    public static Tensor fmod_(Tensor input, Scalar target) => input.fmod_(target);
    /// <summary>Quotient rounded down, element by element with broadcasting.</summary>
    public static Tensor floor_divide(Tensor input, Tensor target) => input.floor_divide(target);
    /// <summary>Quotient rounded down with one number.</summary>
    public static Tensor floor_divide(Tensor input, Scalar target) => input.floor_divide(target);
    /// <summary>Quotient rounded down, in place.</summary>
    public static Tensor floor_divide_(Tensor input, Tensor target) => input.floor_divide_(target);
    /// <summary>Quotient rounded down with one number, in place.</summary>
    public static Tensor floor_divide_(Tensor input, Scalar target) => input.floor_divide_(target);
    /// <summary>Power, element by element with broadcasting.</summary>
    public static Tensor pow(Tensor input, Tensor exponent) => input.pow(exponent);
    /// <summary>Power with one number.</summary>
    public static Tensor pow(Tensor input, Scalar exponent) => input.pow(exponent);
    /// <summary>Power, in place.</summary>
    public static Tensor pow_(Tensor input, Tensor exponent) => input.pow_(exponent);
    /// <summary>Power with one number, in place.</summary>
    public static Tensor pow_(Tensor input, Scalar exponent) => input.pow_(exponent);
    /// <summary>Sum with alpha times the target.</summary>
    public static Tensor add(Tensor input, Tensor target, Scalar alpha) => input.add(target, alpha);
    /// <summary>Sum with alpha times one number.</summary>
    public static Tensor add(Tensor input, Scalar scalar, Scalar alpha) => input.add(scalar, alpha);
    /// <summary>Sum with alpha times the target, in place.</summary>
    public static Tensor add_(Tensor input, Tensor target, Scalar alpha) => input.add_(target, alpha);
    /// <summary>Sum with alpha times one number, in place.</summary>
    public static Tensor add_(Tensor input, Scalar scalar, Scalar alpha) => input.add_(scalar, alpha);
    /// <summary>Sum with value times tensor1 times tensor2.</summary>
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul(tensor1, tensor2, value);
    /// <summary>Sum with value times tensor1 times tensor2, in place.</summary>
    public static Tensor addcmul_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul_(tensor1, tensor2, value);
    /// <summary>Sum with value times tensor1 over tensor2.</summary>
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv(tensor1, tensor2, value);
    /// <summary>Sum with value times tensor1 over tensor2, in place.</summary>
    public static Tensor addcdiv_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv_(tensor1, tensor2, value);
    /// <summary>From this tensor towards the end by the weight.</summary>
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);
    /// <summary>From this tensor towards the end by the weight.</summary>
    public static Tensor lerp(Tensor input, Tensor end, Scalar weight) => input.lerp(end, weight);
    /// <summary>From this tensor towards the end by the weight, in place.</summary>
    public static Tensor lerp_(Tensor input, Tensor end, Tensor weight) => input.lerp_(end, weight);
    /// <summary>The angle of the point (other, this).</summary>
    public static Tensor atan2(Tensor input, Tensor other) => input.atan2(other);
    /// <summary>The length of the hypotenuse.</summary>
    public static Tensor hypot(Tensor input, Tensor other) => input.hypot(other);
    /// <summary>The larger of the two, element by element.</summary>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);
    /// <summary>The smaller of the two, element by element.</summary>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);
    /// <summary>x log(y), 0 where x is 0.</summary>
    public static Tensor xlogy(Tensor input, Tensor y) => input.xlogy(y);
    /// <summary>log(exp(x) + exp(y)), without overflow.</summary>
    public static Tensor logaddexp(Tensor input, Tensor other) => input.logaddexp(other);
    /// <summary>0 below zero, 1 above, the other at zero.</summary>
    public static Tensor heaviside(Tensor input, Tensor other) => input.heaviside(other);
    /// <summary>The size of this with the sign of the other.</summary>
    public static Tensor copysign(Tensor input, Tensor other) => input.copysign(other);
    /// <summary>Whether both are not zero.</summary>
    public static Tensor logical_and(Tensor input, Tensor other) => input.logical_and(other);
    /// <summary>Whether one is not zero.</summary>
    public static Tensor logical_or(Tensor input, Tensor other) => input.logical_or(other);
    /// <summary>Whether just one is not zero.</summary>
    public static Tensor logical_xor(Tensor input, Tensor other) => input.logical_xor(other);
    /// <summary>Bits set in both.</summary>
    public static Tensor bitwise_and(Tensor input, Tensor other) => input.bitwise_and(other);
    /// <summary>Bits set in one.</summary>
    public static Tensor bitwise_or(Tensor input, Tensor other) => input.bitwise_or(other);
    /// <summary>Bits set in just one.</summary>
    public static Tensor bitwise_xor(Tensor input, Tensor other) => input.bitwise_xor(other);
}
