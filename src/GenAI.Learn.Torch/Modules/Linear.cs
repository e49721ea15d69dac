using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A dense layer: x weightT + bias; (..., in) to (..., out).</summary>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype) : base(nameof(Linear))
        {
            (in_features, out_features) = (inputSize, outputSize);
            weight = Fan.Weight([outputSize, inputSize], device, dtype);
            bias = hasBias ? Fan.Bias(outputSize, weight, device, dtype) : null;
            RegisterComponents();
        }

        /// <summary>Length of an input.</summary>
        public long in_features { get; }
        /// <summary>Length of an output.</summary>
        public long out_features { get; }
        /// <summary>(out, in).</summary>
        public Parameter weight { get; }
        /// <summary>(out), null without.</summary>
        public Parameter? bias { get; }

        /// <summary>x weightT + bias.</summary>
        public override Tensor forward(Tensor input) => nn.functional.linear(input, weight, bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A dense layer; (..., in) to (..., out).</summary>
            public static Modules.Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, outputSize, hasBias, device, dtype);
        }
    }
}
