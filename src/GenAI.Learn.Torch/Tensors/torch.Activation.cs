namespace TorchSharp;

public static partial class torch
{
    /// <summary>exp(x) over its sum along one dimension.</summary>
    public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);
    /// <summary>The logarithm of softmax, without overflow.</summary>
    public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => input.log_softmax(dim, dtype);
    /// <summary>x above 0, the slope times x below.</summary>
    public static Tensor leaky_relu(Tensor input, Scalar negative_slope) => input.leaky_relu(negative_slope);
    /// <summary>x above 0, the slope times x below, in place.</summary>
    public static Tensor leaky_relu_(Tensor input, Scalar negative_slope) => input.leaky_relu_(negative_slope);
    /// <summary>x above 0, alpha (exp(x) - 1) below.</summary>
    public static Tensor elu(Tensor input, double alpha = 1) => input.elu(alpha);
    /// <summary>x above 0, alpha (exp(x) - 1) below, in place.</summary>
    public static Tensor elu_(Tensor input, double alpha = 1) => input.elu_(alpha);
    /// <summary>x times the normal distribution function of x.</summary>
    public static Tensor gelu(Tensor input) => input.gelu();
    /// <summary>x limited to 0..6.</summary>
    public static Tensor relu6(Tensor input) => input.relu6();
    /// <summary>log(1 + exp(beta x)) / beta.</summary>
    public static Tensor softplus(Tensor input, double beta = 1, double threshold = 20) => input.softplus(beta, threshold);
    /// <summary>x limited to min..max.</summary>
    public static Tensor hardtanh(Tensor input, Scalar min, Scalar max) => input.hardtanh(min, max);
    /// <summary>The first half times the sigmoid of the second.</summary>
    public static Tensor glu(Tensor input, long dim = -1) => input.glu(dim);
    /// <summary>x above 0, the learned slope times x below.</summary>
    public static Tensor prelu(Tensor input, Tensor target) => input.prelu(target);
}
