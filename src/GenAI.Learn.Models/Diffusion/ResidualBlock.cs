using GenAI.Learn.Models.Engine;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>
/// Two convolutions around which the input is led as well (He and others 2016); between them each map is shifted by what the time, and
/// the class, say. The second begins at 0, so that an untrained block changes nothing but the count of maps.
/// </summary>
public sealed class ResidualBlock : Module<Tensor, Tensor, Tensor>
{
    private const int Groups = 8;

    private readonly Module<Tensor, Tensor> _before, _shift, _after, _around;
    private readonly Conv2d _last;

    /// <summary>Makes the block.</summary>
    /// <param name="from">Maps in; a multiple of 8.</param>
    /// <param name="to">Maps out; a multiple of 8.</param>
    /// <param name="embedding">Numbers that say time and class.</param>
    public ResidualBlock(int from, int to, int embedding)
        : base(nameof(ResidualBlock))
    {
        _before = Sequential(GroupNorm(Groups, from), SiLU(), Conv2d(from, to, 3, padding: 1));
        _shift = Linear(embedding, to);
        _after = Sequential(GroupNorm(Groups, to), SiLU());
        _last = Conv2d(to, to, 3, padding: 1);
        _around = from == to ? Identity() : Conv2d(from, to, 1);
        RegisterComponents();
    }

    /// <summary>Sets the second convolution to 0, after the weights have been drawn.</summary>
    public void Clear()
    {
        using var _ = no_grad();
        _last.Weight.zero_();
        _last.Bias!.zero_();
    }

    /// <summary>Passes maps through.</summary>
    /// <param name="maps">(N, from, H, W).</param>
    /// <param name="embedding">(N, E).</param>
    /// <returns>(N, to, H, W).</returns>
    public override Tensor forward(Tensor maps, Tensor embedding)
    {
        var shift = _shift.call(embedding).unsqueeze(2).unsqueeze(3);   // (N, to, 1, 1)
        var inner = _before.call(maps) + shift;                         // (N, to, H, W)
        return _last.call(_after.call(inner)) + _around.call(maps);
    }
}
