using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>What a decoder's last numbers pass through to become the reconstruction.</summary>
public enum DecoderOutput
{
    /// <summary>1 / (1 + exp(-x)): every value lies between 0 and 1, as pixels do.</summary>
    Sigmoid,

    /// <summary>Nothing: values may be any number. Without hidden layers the whole network is then linear, as principal component analysis is.</summary>
    Linear,
}

/// <summary>Computes a <see cref="DecoderOutput"/>.</summary>
public static class DecoderOutputs
{
    /// <summary>The reconstruction.</summary>
    /// <param name="output">Which.</param>
    /// <param name="logits">The numbers of the decoder's last layer, of any shape.</param>
    /// <returns>As many; a new tensor.</returns>
    public static Tensor Of(this DecoderOutput output, Tensor logits) => output switch
    {
        DecoderOutput.Sigmoid => sigmoid(logits),
        DecoderOutput.Linear => logits.alias(),
        _ => throw new ArgumentOutOfRangeException(nameof(output), output, "No such output."),
    };
}
