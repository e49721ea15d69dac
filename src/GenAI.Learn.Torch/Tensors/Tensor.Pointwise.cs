using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The absolute value</summary>
        public Tensor abs() => Ops.abs.Call(this);
        /// <summary>The absolute value; in place.</summary>
        public Tensor abs_() => Ops.abs_.InPlace(this);
        /// <summary>The inverse cosine</summary>
        public Tensor acos() => Ops.acos.Call(this);
        /// <summary>The inverse cosine; in place.</summary>
        public Tensor acos_() => Ops.acos_.InPlace(this);
        /// <summary>The inverse sine</summary>
        public Tensor asin() => Ops.asin.Call(this);
        /// <summary>The inverse sine; in place.</summary>
        public Tensor asin_() => Ops.asin_.InPlace(this);
        /// <summary>The inverse tangent</summary>
        public Tensor atan() => Ops.atan.Call(this);
        /// <summary>The inverse tangent; in place.</summary>
        public Tensor atan_() => Ops.atan_.InPlace(this);
        /// <summary>The next integer not below</summary>
        public Tensor ceil() => Ops.ceil.Call(this);
        /// <summary>The next integer not below; in place.</summary>
        public Tensor ceil_() => Ops.ceil_.InPlace(this);
        /// <summary>The cosine</summary>
        public Tensor cos() => Ops.cos.Call(this);
        /// <summary>The cosine; in place.</summary>
        public Tensor cos_() => Ops.cos_.InPlace(this);
        /// <summary>The hyperbolic cosine</summary>
        public Tensor cosh() => Ops.cosh.Call(this);
        /// <summary>The hyperbolic cosine; in place.</summary>
        public Tensor cosh_() => Ops.cosh_.InPlace(this);
        /// <summary>The error function</summary>
        public Tensor erf() => Ops.erf.Call(this);
        /// <summary>The error function; in place.</summary>
        public Tensor erf_() => Ops.erf_.InPlace(this);
        /// <summary>1 minus the error function</summary>
        public Tensor erfc() => Ops.erfc.Call(this);
        /// <summary>1 minus the error function; in place.</summary>
        public Tensor erfc_() => Ops.erfc_.InPlace(this);
        /// <summary>The inverse of the error function</summary>
        public Tensor erfinv() => Ops.erfinv.Call(this);
        /// <summary>The inverse of the error function; in place.</summary>
        public Tensor erfinv_() => Ops.erfinv_.InPlace(this);
        /// <summary>e to the power of each element</summary>
        public Tensor exp() => Ops.exp.Call(this);
        /// <summary>e to the power of each element; in place.</summary>
        public Tensor exp_() => Ops.exp_.InPlace(this);
        /// <summary>2 to the power of each element</summary>
        public Tensor exp2() => Ops.exp2.Call(this);
        /// <summary>2 to the power of each element; in place.</summary>
        public Tensor exp2_() => Ops.exp2_.InPlace(this);
        /// <summary>exp(x) - 1, exact near 0</summary>
        public Tensor expm1() => Ops.expm1.Call(this);
        /// <summary>exp(x) - 1, exact near 0; in place.</summary>
        public Tensor expm1_() => Ops.expm1_.InPlace(this);
        /// <summary>The next integer not above</summary>
        public Tensor floor() => Ops.floor.Call(this);
        /// <summary>The next integer not above; in place.</summary>
        public Tensor floor_() => Ops.floor_.InPlace(this);
        /// <summary>The part after the point</summary>
        public Tensor frac() => Ops.frac.Call(this);
        /// <summary>The part after the point; in place.</summary>
        public Tensor frac_() => Ops.frac_.InPlace(this);
        /// <summary>The logarithm of the gamma function</summary>
        public Tensor lgamma() => Ops.lgamma.Call(this);
        /// <summary>The logarithm of the gamma function; in place.</summary>
        public Tensor lgamma_() => Ops.lgamma_.InPlace(this);
        /// <summary>The derivative of lgamma</summary>
        public Tensor digamma() => Ops.digamma.Call(this);
        /// <summary>The derivative of lgamma; in place.</summary>
        public Tensor digamma_() => Ops.digamma_.InPlace(this);
        /// <summary>The natural logarithm</summary>
        public Tensor log() => Ops.log.Call(this);
        /// <summary>The natural logarithm; in place.</summary>
        public Tensor log_() => Ops.log_.InPlace(this);
        /// <summary>The logarithm to base 10</summary>
        public Tensor log10() => Ops.log10.Call(this);
        /// <summary>The logarithm to base 10; in place.</summary>
        public Tensor log10_() => Ops.log10_.InPlace(this);
        /// <summary>log(1 + x), exact near 0</summary>
        public Tensor log1p() => Ops.log1p.Call(this);
        /// <summary>log(1 + x), exact near 0; in place.</summary>
        public Tensor log1p_() => Ops.log1p_.InPlace(this);
        /// <summary>The logarithm to base 2</summary>
        public Tensor log2() => Ops.log2.Call(this);
        /// <summary>The logarithm to base 2; in place.</summary>
        public Tensor log2_() => Ops.log2_.InPlace(this);
        /// <summary>Whether each element is zero</summary>
        public Tensor logical_not() => Ops.logical_not.Call(this);
        /// <summary>Whether each element is zero; in place.</summary>
        public Tensor logical_not_() => Ops.logical_not_.InPlace(this);
        /// <summary>Minus each element</summary>
        public Tensor neg() => Ops.neg.Call(this);
        /// <summary>Minus each element; in place.</summary>
        public Tensor neg_() => Ops.neg_.InPlace(this);
        /// <summary>1 over each element</summary>
        public Tensor reciprocal() => Ops.reciprocal.Call(this);
        /// <summary>1 over each element; in place.</summary>
        public Tensor reciprocal_() => Ops.reciprocal_.InPlace(this);
        /// <summary>The nearest integer, halves to the even one</summary>
        public Tensor round() => Ops.round.Call(this);
        /// <summary>The nearest integer, halves to the even one; in place.</summary>
        public Tensor round_() => Ops.round_.InPlace(this);
        /// <summary>1 over the square root</summary>
        public Tensor rsqrt() => Ops.rsqrt.Call(this);
        /// <summary>1 over the square root; in place.</summary>
        public Tensor rsqrt_() => Ops.rsqrt_.InPlace(this);
        /// <summary>-1, 0 or 1</summary>
        public Tensor sign() => Ops.sign.Call(this);
        /// <summary>-1, 0 or 1; in place.</summary>
        public Tensor sign_() => Ops.sign_.InPlace(this);
        /// <summary>-1, 0 or 1; for complex numbers the direction</summary>
        public Tensor sgn() => Ops.sgn.Call(this);
        /// <summary>-1, 0 or 1; for complex numbers the direction; in place.</summary>
        public Tensor sgn_() => Ops.sgn_.InPlace(this);
        /// <summary>The sine</summary>
        public Tensor sin() => Ops.sin.Call(this);
        /// <summary>The sine; in place.</summary>
        public Tensor sin_() => Ops.sin_.InPlace(this);
        /// <summary>sin(pi x) / (pi x)</summary>
        public Tensor sinc() => Ops.sinc.Call(this);
        /// <summary>sin(pi x) / (pi x); in place.</summary>
        public Tensor sinc_() => Ops.sinc_.InPlace(this);
        /// <summary>The hyperbolic sine</summary>
        public Tensor sinh() => Ops.sinh.Call(this);
        /// <summary>The hyperbolic sine; in place.</summary>
        public Tensor sinh_() => Ops.sinh_.InPlace(this);
        /// <summary>The square root</summary>
        public Tensor sqrt() => Ops.sqrt.Call(this);
        /// <summary>The square root; in place.</summary>
        public Tensor sqrt_() => Ops.sqrt_.InPlace(this);
        /// <summary>The square</summary>
        public Tensor square() => Ops.square.Call(this);
        /// <summary>The square; in place.</summary>
        public Tensor square_() => Ops.square_.InPlace(this);
        /// <summary>The tangent</summary>
        public Tensor tan() => Ops.tan.Call(this);
        /// <summary>The tangent; in place.</summary>
        public Tensor tan_() => Ops.tan_.InPlace(this);
        /// <summary>The hyperbolic tangent</summary>
        public Tensor tanh() => Ops.tanh.Call(this);
        /// <summary>The hyperbolic tangent; in place.</summary>
        public Tensor tanh_() => Ops.tanh_.InPlace(this);
        /// <summary>The integer part</summary>
        public Tensor trunc() => Ops.trunc.Call(this);
        /// <summary>The integer part; in place.</summary>
        public Tensor trunc_() => Ops.trunc_.InPlace(this);
        /// <summary>1 / (1 + exp(-x))</summary>
        public Tensor sigmoid() => Ops.sigmoid.Call(this);
        /// <summary>1 / (1 + exp(-x)); in place.</summary>
        public Tensor sigmoid_() => Ops.sigmoid_.InPlace(this);
        /// <summary>The larger of x and 0</summary>
        public Tensor relu() => Ops.relu.Call(this);
        /// <summary>The larger of x and 0; in place.</summary>
        public Tensor relu_() => Ops.relu_.InPlace(this);
        /// <summary>Scaled exponential linear unit</summary>
        public Tensor selu() => Ops.selu.Call(this);
        /// <summary>Scaled exponential linear unit; in place.</summary>
        public Tensor selu_() => Ops.selu_.InPlace(this);
        /// <summary>x times sigmoid(x)</summary>
        public Tensor silu() => Ops.silu.Call(this);
        /// <summary>x times sigmoid(x); in place.</summary>
        public Tensor silu_() => Ops.silu_.InPlace(this);
        /// <summary>Each bit turned over</summary>
        public Tensor bitwise_not() => Ops.bitwise_not.Call(this);
        /// <summary>Each bit turned over; in place.</summary>
        public Tensor bitwise_not_() => Ops.bitwise_not_.InPlace(this);
        /// <summary>Degrees to radians</summary>
        public Tensor deg2rad() => Ops.deg2rad.Call(this);
        /// <summary>Degrees to radians; in place.</summary>
        public Tensor deg2rad_() => Ops.deg2rad_.InPlace(this);
        /// <summary>Radians to degrees</summary>
        public Tensor rad2deg() => Ops.rad2deg.Call(this);
        /// <summary>Radians to degrees; in place.</summary>
        public Tensor rad2deg_() => Ops.rad2deg_.InPlace(this);
        /// <summary>Whether each element is not a number</summary>
        public Tensor isnan() => Ops.isnan.Call(this);
        /// <summary>Whether each element is infinite</summary>
        public Tensor isinf() => Ops.isinf.Call(this);
        /// <summary>Whether each element is a finite number</summary>
        public Tensor isfinite() => Ops.isfinite.Call(this);
        /// <summary>Whether each element is negative, -0 too</summary>
        public Tensor signbit() => Ops.signbit.Call(this);
        /// <summary>The tensor itself</summary>
        public Tensor positive() => Ops.positive.Call(this);
        /// <summary>log(sigmoid(x)), without overflow</summary>
        public Tensor log_sigmoid() => Ops.log_sigmoid.Call(this);
        /// <summary>The angle of each complex number</summary>
        public Tensor angle() => Ops.angle.Call(this);
    }

    internal static partial class Ops
    {
        internal static readonly Op
            abs = new("abs"), abs_ = new("abs_"), acos = new("acos"), acos_ = new("acos_"), asin = new("asin"), asin_ = new("asin_"),
            atan = new("atan"), atan_ = new("atan_"), ceil = new("ceil"), ceil_ = new("ceil_"), cos = new("cos"), cos_ = new("cos_"),
            cosh = new("cosh"), cosh_ = new("cosh_"), erf = new("erf"), erf_ = new("erf_"), erfc = new("erfc"), erfc_ = new("erfc_"),
            erfinv = new("erfinv"), erfinv_ = new("erfinv_"), exp = new("exp"), exp_ = new("exp_"), exp2 = new("exp2"),
            exp2_ = new("exp2_"), expm1 = new("expm1"), expm1_ = new("expm1_"), floor = new("floor"), floor_ = new("floor_"),
            frac = new("frac"), frac_ = new("frac_"), lgamma = new("lgamma"), lgamma_ = new("lgamma_"), digamma = new("digamma"),
            digamma_ = new("digamma_"), log = new("log"), log_ = new("log_"), log10 = new("log10"), log10_ = new("log10_"),
            log1p = new("log1p"), log1p_ = new("log1p_"), log2 = new("log2"), log2_ = new("log2_"), logical_not = new("logical_not"),
            logical_not_ = new("logical_not_"), neg = new("neg"), neg_ = new("neg_"), reciprocal = new("reciprocal"),
            reciprocal_ = new("reciprocal_"), round = new("round"), round_ = new("round_"), rsqrt = new("rsqrt"), rsqrt_ = new("rsqrt_"), sign = new("sign"), sign_ = new("sign_"),
            sgn = new("sgn"), sgn_ = new("sgn_"), sin = new("sin"), sin_ = new("sin_"), sinc = new("sinc"), sinc_ = new("sinc_"),
            sinh = new("sinh"), sinh_ = new("sinh_"), sqrt = new("sqrt"), sqrt_ = new("sqrt_"), square = new("square"),
            square_ = new("square_"), tan = new("tan"), tan_ = new("tan_"), tanh = new("tanh"), tanh_ = new("tanh_"), trunc = new("trunc"),
            trunc_ = new("trunc_"), sigmoid = new("sigmoid"), sigmoid_ = new("sigmoid_"), relu = new("relu"), relu_ = new("relu_"),
            selu = new("selu"), selu_ = new("selu_"), silu = new("silu"), silu_ = new("silu_"), bitwise_not = new("bitwise_not"),
            bitwise_not_ = new("bitwise_not_"), deg2rad = new("deg2rad"), deg2rad_ = new("deg2rad_"), rad2deg = new("rad2deg"),
            rad2deg_ = new("rad2deg_"), isnan = new("isnan"), isinf = new("isinf"), isfinite = new("isfinite"), signbit = new("signbit"),
            positive = new("positive"), log_sigmoid = new("log_sigmoid"), angle = new("angle");
    }
}
