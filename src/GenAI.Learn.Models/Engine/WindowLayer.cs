using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Engine;

/// <summary>A layer with a square window: a convolution, ordinary or transposed. Its numbers come from <see cref="Convolution"/>.</summary>
public abstract class WindowLayer : Module<Tensor, Tensor>
{
    // Fields by PyTorch's names: TorchSharp names the state after them, and sets them anew where the layer moves.
#pragma warning disable IDE1006
    private readonly Parameter weight;
    private readonly Parameter? bias;
#pragma warning restore IDE1006

    /// <summary>Takes over the weights of a layer of TorchSharp, drawn as PyTorch draws them.</summary>
    /// <param name="name">Of the layer, as in PyTorch.</param>
    /// <param name="drawn">Its weights are now this layer's.</param>
    private protected WindowLayer(string name, TorchSharp.Modules.Convolution drawn)
        : base(name)
    {
        (weight, bias) = (drawn.weight!, drawn.bias);
        (Kernel, Stride, Padding) = (drawn.kernel_size[0], drawn.stride[0], drawn.padding![0]);
        Inputs = drawn.in_channels;
        RegisterComponents();
    }

    /// <summary>Its weights, "weight" in its state.</summary>
    public Parameter Weight => weight;

    /// <summary>A number for each output channel, "bias" in its state, or null.</summary>
    public Parameter? Bias => bias;

    /// <summary>Channels of its input.</summary>
    public long Inputs { get; }

    /// <summary>Units on a side of the window.</summary>
    public long Kernel { get; }

    /// <summary>By how many units the window moves.</summary>
    public long Stride { get; }

    /// <summary>Rows of zeros around the input; of a transposed convolution, rows cut off around the output.</summary>
    public long Padding { get; }

    private protected void Check(Tensor x)
    {
        if (x.dim() != 4 || x.shape[1] != Inputs)
            throw new ArgumentException(
                $"{GetName()} takes (N, {Inputs}, H, W): {Inputs} channels. It was given ({string.Join(", ", x.shape)}).", nameof(x));
    }
}
