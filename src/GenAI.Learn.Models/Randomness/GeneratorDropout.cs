using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Randomness;

/// <summary>Dropout whose mask is drawn from a run's own generator; <c>nn.Dropout</c> draws from the process-wide one.</summary>
public sealed class GeneratorDropout : Module<Tensor, Tensor>
{
    private readonly double _keep;
    private readonly Generator _generator;

    /// <summary>Makes the layer.</summary>
    /// <param name="p">The probability that a value is dropped, 0 to below 1.</param>
    /// <param name="generator">The run's generator.</param>
    public GeneratorDropout(double p, Generator generator)
        : base(nameof(GeneratorDropout))
    {
        ArgumentOutOfRangeException.ThrowIfNegative(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        _keep = 1 - p;
        _generator = generator;
    }

    /// <summary>Drops values in training, scaling the others so that the mean stays; in evaluation passes all.</summary>
    /// <param name="input">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor input)
    {
        if (!training || _keep == 1)
            return input.alias();
        using var mask = empty_like(input);
        _generator.FillBernoulli(mask, _keep);
        mask.div_(_keep);
        return input * mask;
    }
}
