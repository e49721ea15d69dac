namespace GenAI.Learn.Labs;

/// <summary>What a run of the lab measures of itself at one step. What a failure has no use for is null.</summary>
internal sealed record FailureNumbers(int Step)
{
    /// <summary>The Jensen-Shannon divergence between data and samples, in nats.</summary>
    public double Divergence { get; init; }

    /// <summary>Modes that the samples cover; 0 where the data has none to count.</summary>
    public int Modes { get; init; }

    /// <summary>The mean length of the generator's gradient at its samples, as a share of the discriminator's mean slope there.</summary>
    public double GradientShare { get; init; }

    /// <summary>The share of real and generated points that the discriminator tells right.</summary>
    public double Accuracy { get; init; }

    /// <summary>How far the samples' mean lies from the data's.</summary>
    public double Distance { get; init; }

    /// <summary>The way that the samples' mean went in the last <see cref="MeanTrail.Steps"/> steps; null while there are fewer.</summary>
    public double? Travelled { get; init; }

    /// <summary>How far that brought it, as the crow flies.</summary>
    public double? Displacement { get; init; }

    /// <summary>The discriminator's mean probability of being real for its training points.</summary>
    public double? TrainScore { get; init; }

    /// <summary>The same for points of the same distribution that it never saw.</summary>
    public double? HeldOutScore { get; init; }

    /// <summary>By how much the first is higher.</summary>
    public double? ScoreGap => TrainScore - HeldOutScore;

    /// <summary>The share of the samples whose nearest mode is the one asked for.</summary>
    public double? Agreement { get; init; }

    /// <summary>Arithmetic done so far, in thousands of millions of floating-point operations.</summary>
    public double Operations { get; init; }
}
