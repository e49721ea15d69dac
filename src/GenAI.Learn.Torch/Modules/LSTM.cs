using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Long short-term memory (Hochreiter and Schmidhuber 1997); (L, N, in) to (L, N, hidden), batch first (N, L, ...).</summary>
    public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
    {
        private readonly Recurrent layers;

        internal LSTM(long input, long hidden, long count, bool bias, bool batchFirst, double dropout, bool twoWays, Device? device, ScalarType? dtype)
            : base(nameof(LSTM)) => layers = new Recurrent(this, 4, input, hidden, count, bias, batchFirst, dropout, twoWays, device, dtype);

        /// <summary>The outputs of the last layer, the last hidden state and the last cell of each; (layers, N, hidden).</summary>
        public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
        {
            var (h, c) = h0_c0 ?? (layers.Start(input), layers.Start(input));
            var result = Ops.lstm_input.Three(
                input, new Tensor?[] { h, c }, layers.Flat, layers.Bias, layers.Layers, layers.Dropout, training, layers.TwoWays, layers.BatchFirst);
            if (h0_c0 is not null) return result;
            h.Dispose();
            c.Dispose();
            return result;
        }

        /// <summary>Runs forward between the hooks; the first state is zeros unless given.</summary>
        public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Long short-term memory (Hochreiter and Schmidhuber 1997); (L, N, in), batch first (N, L, in).</summary>
            public static Modules.LSTM LSTM(
                long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0.0,
                bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, device, dtype);
        }

        internal static partial class Ops
        {
            internal static readonly Op lstm_input = new("lstm", "input");
        }
    }
}
