using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Instance normalisation (Ulyanov and others 2016): mean 0 and variance 1 for each sample and channel.</summary>
    public sealed class InstanceNorm2d : nn.Module<Tensor, Tensor>
    {
        private readonly double eps;

        internal InstanceNorm2d(long features, double eps, bool affine, Device? device, ScalarType? dtype) : base(nameof(InstanceNorm2d))
        {
            this.eps = eps;
            if (affine) (weight, bias) = (new Parameter(ones(features, dtype, device)), new Parameter(zeros(features, dtype, device)));
            RegisterComponents();
        }

        /// <summary>Scale of each channel, null without.</summary>
        public Parameter? weight { get; }
        /// <summary>Shift of each channel, null without.</summary>
        public Parameter? bias { get; }

        /// <summary>Normalises; (N, C, H, W).</summary>
        public override Tensor forward(Tensor input) => nn.functional.instance_norm(input, null, null, weight, bias, true, 0.1, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Instance normalisation; (N, C, H, W). Running statistics are not kept.</summary>
            public static Modules.InstanceNorm2d InstanceNorm2d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = false, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, affine, device, dtype);
        }
    }
}
