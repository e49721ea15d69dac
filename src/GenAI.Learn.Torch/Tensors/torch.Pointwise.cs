namespace TorchSharp;

public static partial class torch
{
    /// <summary>The absolute value</summary>
    public static Tensor abs(Tensor input) => input.abs();
    /// <summary>The absolute value; in place.</summary>
    public static Tensor abs_(Tensor input) => input.abs_();
    /// <summary>The inverse cosine</summary>
    public static Tensor acos(Tensor input) => input.acos();
    /// <summary>The inverse cosine; in place.</summary>
    public static Tensor acos_(Tensor input) => input.acos_();
    /// <summary>The inverse sine</summary>
    public static Tensor asin(Tensor input) => input.asin();
    /// <summary>The inverse sine; in place.</summary>
    public static Tensor asin_(Tensor input) => input.asin_();
    /// <summary>The inverse tangent</summary>
    public static Tensor atan(Tensor input) => input.atan();
    /// <summary>The inverse tangent; in place.</summary>
    public static Tensor atan_(Tensor input) => input.atan_();
    /// <summary>The next integer not below</summary>
    public static Tensor ceil(Tensor input) => input.ceil();
    /// <summary>The next integer not below; in place.</summary>
    public static Tensor ceil_(Tensor input) => input.ceil_();
    /// <summary>The cosine</summary>
    public static Tensor cos(Tensor input) => input.cos();
    /// <summary>The cosine; in place.</summary>
    public static Tensor cos_(Tensor input) => input.cos_();
    /// <summary>The hyperbolic cosine</summary>
    public static Tensor cosh(Tensor input) => input.cosh();
    /// <summary>The hyperbolic cosine; in place.</summary>
    public static Tensor cosh_(Tensor input) => input.cosh_();
    /// <summary>The error function</summary>
    public static Tensor erf(Tensor input) => input.erf();
    /// <summary>The error function; in place.</summary>
    public static Tensor erf_(Tensor input) => input.erf_();
    /// <summary>1 minus the error function</summary>
    public static Tensor erfc(Tensor input) => input.erfc();
    /// <summary>1 minus the error function; in place.</summary>
    public static Tensor erfc_(Tensor input) => input.erfc_();
    /// <summary>The inverse of the error function</summary>
    public static Tensor erfinv(Tensor input) => input.erfinv();
    /// <summary>The inverse of the error function; in place.</summary>
    public static Tensor erfinv_(Tensor input) => input.erfinv_();
    /// <summary>e to the power of each element</summary>
    public static Tensor exp(Tensor input) => input.exp();
    /// <summary>e to the power of each element; in place.</summary>
    public static Tensor exp_(Tensor input) => input.exp_();
    /// <summary>2 to the power of each element</summary>
    public static Tensor exp2(Tensor input) => input.exp2();
    /// <summary>2 to the power of each element; in place.</summary>
    public static Tensor exp2_(Tensor input) => input.exp2_();
    /// <summary>exp(x) - 1, exact near 0</summary>
    public static Tensor expm1(Tensor input) => input.expm1();
    /// <summary>exp(x) - 1, exact near 0; in place.</summary>
    public static Tensor expm1_(Tensor input) => input.expm1_();
    /// <summary>The next integer not above</summary>
    public static Tensor floor(Tensor input) => input.floor();
    /// <summary>The next integer not above; in place.</summary>
    public static Tensor floor_(Tensor input) => input.floor_();
    /// <summary>The part after the point</summary>
    public static Tensor frac(Tensor input) => input.frac();
    /// <summary>The part after the point; in place.</summary>
    public static Tensor frac_(Tensor input) => input.frac_();
    /// <summary>The logarithm of the gamma function</summary>
    public static Tensor lgamma(Tensor input) => input.lgamma();
    /// <summary>The logarithm of the gamma function; in place.</summary>
    public static Tensor lgamma_(Tensor input) => input.lgamma_();
    /// <summary>The derivative of lgamma</summary>
    public static Tensor digamma(Tensor input) => input.digamma();
    /// <summary>The derivative of lgamma; in place.</summary>
    public static Tensor digamma_(Tensor input) => input.digamma_();
    /// <summary>The natural logarithm</summary>
    public static Tensor log(Tensor input) => input.log();
    /// <summary>The natural logarithm; in place.</summary>
    public static Tensor log_(Tensor input) => input.log_();
    /// <summary>The logarithm to base 10</summary>
    public static Tensor log10(Tensor input) => input.log10();
    /// <summary>The logarithm to base 10; in place.</summary>
    public static Tensor log10_(Tensor input) => input.log10_();
    /// <summary>log(1 + x), exact near 0</summary>
    public static Tensor log1p(Tensor input) => input.log1p();
    /// <summary>log(1 + x), exact near 0; in place.</summary>
    public static Tensor log1p_(Tensor input) => input.log1p_();
    /// <summary>The logarithm to base 2</summary>
    public static Tensor log2(Tensor input) => input.log2();
    /// <summary>The logarithm to base 2; in place.</summary>
    public static Tensor log2_(Tensor input) => input.log2_();
    /// <summary>Whether each element is zero</summary>
    public static Tensor logical_not(Tensor input) => input.logical_not();
    /// <summary>Whether each element is zero; in place.</summary>
    public static Tensor logical_not_(Tensor input) => input.logical_not_();
    /// <summary>Minus each element</summary>
    public static Tensor neg(Tensor input) => input.neg();
    /// <summary>Minus each element; in place.</summary>
    public static Tensor neg_(Tensor input) => input.neg_();
    /// <summary>1 over each element</summary>
    public static Tensor reciprocal(Tensor input) => input.reciprocal();
    /// <summary>1 over each element; in place.</summary>
    public static Tensor reciprocal_(Tensor input) => input.reciprocal_();
    /// <summary>1 over the square root</summary>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();
    /// <summary>1 over the square root; in place.</summary>
    public static Tensor rsqrt_(Tensor input) => input.rsqrt_();
    /// <summary>-1, 0 or 1</summary>
    public static Tensor sign(Tensor input) => input.sign();
    /// <summary>-1, 0 or 1; in place.</summary>
    public static Tensor sign_(Tensor input) => input.sign_();
    /// <summary>-1, 0 or 1; for complex numbers the direction</summary>
    public static Tensor sgn(Tensor input) => input.sgn();
    /// <summary>-1, 0 or 1; for complex numbers the direction; in place.</summary>
    public static Tensor sgn_(Tensor input) => input.sgn_();
    /// <summary>The sine</summary>
    public static Tensor sin(Tensor input) => input.sin();
    /// <summary>The sine; in place.</summary>
    public static Tensor sin_(Tensor input) => input.sin_();
    /// <summary>sin(pi x) / (pi x)</summary>
    public static Tensor sinc(Tensor input) => input.sinc();
    /// <summary>sin(pi x) / (pi x); in place.</summary>
    public static Tensor sinc_(Tensor input) => input.sinc_();
    /// <summary>The hyperbolic sine</summary>
    public static Tensor sinh(Tensor input) => input.sinh();
    /// <summary>The hyperbolic sine; in place.</summary>
    public static Tensor sinh_(Tensor input) => input.sinh_();
    /// <summary>The square root</summary>
    public static Tensor sqrt(Tensor input) => input.sqrt();
    /// <summary>The square root; in place.</summary>
    public static Tensor sqrt_(Tensor input) => input.sqrt_();
    /// <summary>The square</summary>
    public static Tensor square(Tensor input) => input.square();
    /// <summary>The square; in place.</summary>
    public static Tensor square_(Tensor input) => input.square_();
    /// <summary>The tangent</summary>
    public static Tensor tan(Tensor input) => input.tan();
    /// <summary>The tangent; in place.</summary>
    public static Tensor tan_(Tensor input) => input.tan_();
    /// <summary>The hyperbolic tangent</summary>
    public static Tensor tanh(Tensor input) => input.tanh();
    /// <summary>The hyperbolic tangent; in place.</summary>
    public static Tensor tanh_(Tensor input) => input.tanh_();
    /// <summary>The integer part</summary>
    public static Tensor trunc(Tensor input) => input.trunc();
    /// <summary>The integer part; in place.</summary>
    public static Tensor trunc_(Tensor input) => input.trunc_();
    /// <summary>1 / (1 + exp(-x))</summary>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();
    /// <summary>1 / (1 + exp(-x)); in place.</summary>
    public static Tensor sigmoid_(Tensor input) => input.sigmoid_();
    /// <summary>The larger of x and 0</summary>
    public static Tensor relu(Tensor input) => input.relu();
    /// <summary>The larger of x and 0; in place.</summary>
    public static Tensor relu_(Tensor input) => input.relu_();
    /// <summary>Scaled exponential linear unit</summary>
    public static Tensor selu(Tensor input) => input.selu();
    /// <summary>Scaled exponential linear unit; in place.</summary>
    public static Tensor selu_(Tensor input) => input.selu_();
    /// <summary>x times sigmoid(x)</summary>
    public static Tensor silu(Tensor input) => input.silu();
    /// <summary>x times sigmoid(x); in place.</summary>
    public static Tensor silu_(Tensor input) => input.silu_();
    /// <summary>Each bit turned over</summary>
    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();
    /// <summary>Each bit turned over; in place.</summary>
    public static Tensor bitwise_not_(Tensor input) => input.bitwise_not_();
    /// <summary>Degrees to radians</summary>
    public static Tensor deg2rad(Tensor input) => input.deg2rad();
    /// <summary>Degrees to radians; in place.</summary>
    public static Tensor deg2rad_(Tensor input) => input.deg2rad_();
    /// <summary>Radians to degrees</summary>
    public static Tensor rad2deg(Tensor input) => input.rad2deg();
    /// <summary>Radians to degrees; in place.</summary>
    public static Tensor rad2deg_(Tensor input) => input.rad2deg_();
    /// <summary>Whether each element is not a number</summary>
    public static Tensor isnan(Tensor input) => input.isnan();
    /// <summary>Whether each element is infinite</summary>
    public static Tensor isinf(Tensor input) => input.isinf();
    /// <summary>Whether each element is a finite number</summary>
    public static Tensor isfinite(Tensor input) => input.isfinite();
    /// <summary>Whether each element is negative, -0 too</summary>
    public static Tensor signbit(Tensor input) => input.signbit();
    /// <summary>The tensor itself</summary>
    public static Tensor positive(Tensor input) => input.positive();
    /// <summary>log(sigmoid(x)), without overflow</summary>
    public static Tensor log_sigmoid(Tensor input) => input.log_sigmoid();
    /// <summary>The angle of each complex number</summary>
    public static Tensor angle(Tensor input) => input.angle();
}
