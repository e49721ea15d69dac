using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Gans;

/// <summary>One layer of a network, and what it put out in one forward pass.</summary>
/// <param name="Layer">The layer itself.</param>
/// <param name="Output">What it put out, batch first, without history.</param>
public sealed record LayerReading(Module<Tensor, Tensor> Layer, Tensor Output)
{
    /// <summary>Its kind, as in code: ConvTranspose2d.</summary>
    public string Kind => Layer.GetType().Name; // GetName calls every normalisation BatchNorm1d

    /// <summary>The shape of what it puts out for one sample, without the batch.</summary>
    public IReadOnlyList<long> Shape => [.. Output.shape.Skip(1)];

    /// <summary>How many numbers it learns.</summary>
    public long Parameters => Layer.parameters().Sum(parameter => parameter.numel());

    /// <summary>Its window.</summary>
    public LayerWindow Window => LayerWindow.Of(Layer);

    /// <summary>Its weights, biases left out; null for a layer that learns nothing. It belongs to the layer.</summary>
    public Tensor? Weight => Layer.named_parameters().FirstOrDefault(parameter => parameter.name == "weight").parameter;
}
