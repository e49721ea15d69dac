using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Group normalisation (Wu and He 2018): mean 0 and variance 1 for each sample and group of channels, then scale and shift.</summary>
    public sealed class GroupNorm : nn.Module<Tensor, Tensor>
    {
        private readonly long groups;
        private readonly double eps;

        internal GroupNorm(long groups, long channels, double eps, bool affine, Device? device, ScalarType? dtype) : base(nameof(GroupNorm))
        {
            (this.groups, this.eps) = (groups, eps);
            if (affine) (weight, bias) = (new Parameter(ones(channels, dtype, device)), new Parameter(zeros(channels, dtype, device)));
            RegisterComponents();
        }

        /// <summary>Scale of each channel, null without.</summary>
        public Parameter? weight { get; }
        /// <summary>Shift of each channel, null without.</summary>
        public Parameter? bias { get; }

        /// <summary>Normalises; (N, C, ...).</summary>
        public override Tensor forward(Tensor input) => nn.functional.group_norm(input, groups, weight, bias, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Group normalisation; (N, C, ...).</summary>
            public static Modules.GroupNorm GroupNorm(
                long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_groups, num_channels, eps, affine, device, dtype);
        }
    }
}
