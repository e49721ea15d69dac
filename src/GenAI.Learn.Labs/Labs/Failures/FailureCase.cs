namespace GenAI.Learn.Labs;

/// <summary>
/// One failure of the gallery: the settings that cause it, the measure that detects it while it happens, why it happens, and the goal by
/// which a repair is judged. All of it is decided by the run's own numbers.
/// </summary>
internal abstract class FailureCase
{
    /// <summary>Steps between two measurements.</summary>
    public const int Interval = 50;

    /// <summary>The settings that cause it.</summary>
    public abstract Recipe Recipe { get; }

    /// <summary>What is happening and why, in a sentence.</summary>
    public abstract string Explanation { get; }

    /// <summary>When it counts as happening: the measure, its threshold and how long.</summary>
    public abstract string Rule { get; }

    /// <summary>The curve of the measure, with its threshold as a mark.</summary>
    public abstract CurveView MeasureView { get; }

    /// <summary>Measurements in a row at which the rule must hold.</summary>
    public virtual int Patience => 6;

    /// <summary>What is to be reached.</summary>
    public abstract string Aim { get; }

    /// <summary>The step by which it must be.</summary>
    public virtual int Deadline => 3000;

    /// <summary>The first step whose measurements count for the goal.</summary>
    public virtual int Begin => 0;

    /// <summary>Measurements in a row at which the goal must hold.</summary>
    public virtual int Hold => 3;

    /// <summary>The case of a failure.</summary>
    public static FailureCase Of(Failure failure) => failure switch
    {
        Failure.ModeCollapse => new ModeCollapseCase(),
        Failure.VanishingGradients => new VanishingGradientsCase(),
        Failure.Oscillation => new OscillationCase(),
        Failure.Memorising => new MemorisingCase(),
        Failure.BadConditioning => new BadConditioningCase(),
        Failure.CostAtScale => new CostAtScaleCase(),
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "No such failure."),
    };

    /// <summary>Whether the rule holds at a measurement.</summary>
    public abstract bool Fails(FailureNumbers numbers);

    /// <summary>Whether the goal holds at a measurement.</summary>
    public abstract bool Meets(FailureNumbers numbers);

    /// <summary>Whether the goal can no longer be met, whatever comes.</summary>
    public virtual bool IsLost(FailureNumbers numbers) => false;

    /// <summary>The measure in words: "2 of 8 modes".</summary>
    public abstract string Say(FailureNumbers numbers);

    /// <summary>The numbers that the goal looks at, in words.</summary>
    public abstract string Standing(FailureNumbers numbers);

    /// <summary>The scalars of the case, besides those of every run.</summary>
    public abstract IEnumerable<(string Name, double Value)> Scalars(FailureNumbers numbers);
}
