using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Points;

/// <summary>Dense networks of the 2-D labs.</summary>
public static class PointNetwork
{
    /// <summary>Hidden layers of one width with Leaky ReLU, then a linear layer.</summary>
    /// <param name="inputs">Numbers in.</param>
    /// <param name="width">Units of each hidden layer.</param>
    /// <param name="depth">Hidden layers; 0 for a linear map.</param>
    /// <param name="outputs">Numbers out.</param>
    /// <returns>(N, inputs) to (N, outputs).</returns>
    public static Module<Tensor, Tensor> Dense(long inputs, long width, int depth, long outputs)
    {
        var layers = new List<Module<Tensor, Tensor>>();
        for (var i = 0; i < depth; i++)
        {
            layers.Add(Linear(i == 0 ? inputs : width, width));          // (N, width)
            layers.Add(LeakyReLU(0.2));
        }

        layers.Add(Linear(depth == 0 ? inputs : width, outputs));        // (N, outputs)
        return Sequential(layers);
    }
}
