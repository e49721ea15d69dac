using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The parameters of a stack of recurrent layers, by PyTorch's names: weight_ih_l0, weight_hh_l0, bias_ih_l0, bias_hh_l0, ...</summary>
internal sealed class Recurrent
{
    internal readonly long Layers, Hidden;
    internal readonly bool Bias, BatchFirst, TwoWays;
    internal readonly double Dropout;
    private readonly Parameter[] flat;

    internal Recurrent(
        nn.Module owner, long gates, long input, long hidden, long layers, bool bias, bool batchFirst, double dropout, bool twoWays, Device? device, ScalarType? dtype)
    {
        (Layers, Hidden, Bias, BatchFirst, Dropout, TwoWays) = (layers, hidden, bias, batchFirst, dropout, twoWays);
        var made = new List<Parameter>();
        for (var layer = 0; layer < layers; layer++)
        {
            var width = layer == 0 ? input : hidden * Directions;
            foreach (var suffix in twoWays ? new[] { $"l{layer}", $"l{layer}_reverse" } : [$"l{layer}"])
            {
                (string name, long[] shape)[] all = [("weight_ih", [gates * hidden, width]), ("weight_hh", [gates * hidden, hidden]), ("bias_ih", [gates * hidden]), ("bias_hh", [gates * hidden])];
                foreach (var (name, shape) in bias ? all : all[..2])
                {
                    var bound = 1 / Math.Sqrt(hidden);
                    var parameter = new Parameter(nn.init.uniform_(empty(shape, dtype, device), -bound, bound));
                    owner.register_parameter($"{name}_{suffix}", parameter);
                    made.Add(parameter);
                }
            }
        }
        flat = [.. made];
    }

    internal long Directions => TwoWays ? 2 : 1;

    internal Tensor[] Flat => Array.ConvertAll(flat, each => (Tensor)each);

    /// <summary>A first hidden state of zeros; (layers x directions, N, hidden).</summary>
    internal Tensor Start(Tensor input) => zeros([Layers * Directions, input.size(BatchFirst ? 0 : 1), Hidden], input.dtype, input.device);
}
