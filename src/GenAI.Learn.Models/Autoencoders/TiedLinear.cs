using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Autoencoders;

/// <summary>A dense layer whose weights are those of another, transposed: the way back of a layer of the encoder. Its bias is its own, and starts at 0.</summary>
internal sealed class TiedLinear : nn.Module<Tensor, Tensor>
{
    private readonly Parameter bias;
    private readonly Func<Tensor> _weight; // not a field of the layer itself, which would count as a part of this one

    public TiedLinear(Linear forth)
        : base(nameof(TiedLinear))
    {
        _weight = () => forth.weight;
        bias = nn.Parameter(zeros(forth.in_features));
        RegisterComponents();
    }

    public override Tensor forward(Tensor codes)
    {
        using var back = _weight().t();                  // (inputs, codes)
        return nn.functional.linear(codes, back, bias);  // (N, inputs)
    }
}
