using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>A lab in which two networks learn against each other: each step is a turn of the discriminator, then one of the generator.</summary>
/// <typeparam name="TOptions">The record of its options.</typeparam>
/// <param name="options">Valid options.</param>
/// <param name="context">What the run gives it.</param>
public abstract class AdversarialLab<TOptions>(TOptions options, LabContext context) : Lab<TOptions>(options, context)
    where TOptions : LabOptions, new()
{
    private const string DiscriminatorPhase = "discriminator";
    private const string GeneratorPhase = "generator";

    /// <summary>The two turns, which are the phases of such a lab.</summary>
    protected static IReadOnlyList<string> Turns => [DiscriminatorPhase, GeneratorPhase];

    /// <inheritdoc/>
    public sealed override void Step(string phase)
    {
        using var scope = NewDisposeScope();
        if (phase == DiscriminatorPhase)
            TrainDiscriminator();
        else
            TrainGenerator();
    }

    /// <summary>The discriminator's turn, in a dispose scope of its own.</summary>
    protected abstract void TrainDiscriminator();

    /// <summary>The generator's turn, which ends the step.</summary>
    protected abstract void TrainGenerator();
}
