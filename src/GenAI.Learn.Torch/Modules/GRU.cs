using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Gated recurrent units (Cho and others 2014); (L, N, in) to (L, N, hidden), batch first (N, L, ...).</summary>
    public sealed class GRU : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
    {
        private readonly Recurrent layers;

        internal GRU(long input, long hidden, long count, bool bias, bool batchFirst, double dropout, bool twoWays, Device? device, ScalarType? dtype)
            : base(nameof(GRU)) => layers = new Recurrent(this, 3, input, hidden, count, bias, batchFirst, dropout, twoWays, device, dtype);

        /// <summary>The outputs of the last layer, and the last hidden state of each; (layers, N, hidden).</summary>
        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null)
        {
            var start = h0 ?? layers.Start(input);
            var result = Ops.gru_input.Two(input, start, layers.Flat, layers.Bias, layers.Layers, layers.Dropout, training, layers.TwoWays, layers.BatchFirst);
            if (h0 is null) start.Dispose();
            return result;
        }

        /// <summary>Runs forward between the hooks; the first state is zeros unless given.</summary>
        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Gated recurrent units (Cho and others 2014); (L, N, in), batch first (N, L, in).</summary>
            public static Modules.GRU GRU(
                long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0,
                bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);
        }

        internal static partial class Ops
        {
            internal static readonly Op gru_input = new("gru", "input");
        }
    }
}
