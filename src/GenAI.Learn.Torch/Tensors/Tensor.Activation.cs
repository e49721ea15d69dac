using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>exp(x) over its sum along one dimension.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Ops.softmax_int.Call(this, dim, dtype);
        /// <summary>The logarithm of softmax, without overflow.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Ops.log_softmax_int.Call(this, dim, dtype);
        /// <summary>x above 0, the slope times x below.</summary>
        public Tensor leaky_relu(Scalar negative_slope) => Ops.leaky_relu.Call(this, negative_slope);
        /// <summary>x above 0, the slope times x below, in place.</summary>
        public Tensor leaky_relu_(Scalar negative_slope) => Ops.leaky_relu_.InPlace(this, negative_slope);
        /// <summary>x above 0, alpha (exp(x) - 1) below.</summary>
        public Tensor elu(double alpha = 1) => Ops.elu.Call(this, alpha);
        /// <summary>x above 0, alpha (exp(x) - 1) below, in place.</summary>
        public Tensor elu_(double alpha = 1) => Ops.elu_.InPlace(this, alpha);
        /// <summary>x times the normal distribution function of x.</summary>
        public Tensor gelu() => Ops.gelu.Call(this);
        /// <summary>x limited to 0..6.</summary>
        public Tensor relu6() => Ops.relu6.Call(this);
        /// <summary>log(1 + exp(beta x)) / beta.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20) => Ops.softplus.Call(this, beta, threshold);
        /// <summary>x limited to min..max.</summary>
        public Tensor hardtanh(Scalar min, Scalar max) => Ops.hardtanh.Call(this, min, max);
        /// <summary>The first half times the sigmoid of the second.</summary>
        public Tensor glu(long dim = -1) => Ops.glu.Call(this, dim);
        /// <summary>x above 0, the learned slope times x below.</summary>
        public Tensor prelu(Tensor target) => Ops.prelu.Call(this, target);
    }

    internal static partial class Ops
    {
        internal static readonly Op
            softmax_int = new("softmax", "int"), log_softmax_int = new("log_softmax", "int"), leaky_relu = new("leaky_relu"),
            leaky_relu_ = new("leaky_relu_"), elu = new("elu"), elu_ = new("elu_"), gelu = new("gelu"), relu6 = new("relu6"),
            softplus = new("softplus"), hardtanh = new("hardtanh"), glu = new("glu"), prelu = new("prelu");
    }
}
