using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Layer normalisation (Ba and others 2016): mean 0 and variance 1 over the last dimensions, then scale and shift.</summary>
    public sealed class LayerNorm : nn.Module<Tensor, Tensor>
    {
        private readonly long[] shape;
        private readonly double eps;

        internal LayerNorm(long[] shape, double eps, bool affine, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(LayerNorm))
        {
            (this.shape, this.eps) = (shape, eps);
            weight = affine ? new Parameter(ones(shape, dtype, device)) : null;
            bias = affine && hasBias ? new Parameter(zeros(shape, dtype, device)) : null;
            RegisterComponents();
        }

        /// <summary>Scale of each element, null without.</summary>
        public Parameter? weight { get; }
        /// <summary>Shift of each element, null without.</summary>
        public Parameter? bias { get; }

        /// <summary>Normalises.</summary>
        public override Tensor forward(Tensor input) => nn.functional.layer_norm(input, shape, weight, bias, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Layer normalisation over dimensions of that shape.</summary>
            public static Modules.LayerNorm LayerNorm(
                long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

            /// <summary>Layer normalisation over the last dimension.</summary>
            public static Modules.LayerNorm LayerNorm(
                long normalized_shape, double eps = 1e-05, bool elementwise_affine = true, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new([normalized_shape], eps, elementwise_affine, bias, device, dtype);
        }
    }
}
