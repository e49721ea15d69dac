namespace GenAI.Learn.Labs;

/// <summary>
/// A small state machine: options in, one <see cref="Step"/> at a time, a picture out. All members are called by one thread
/// at a time; which thread may change between calls. Each call to step, draw, update, save or load runs in a dispose scope
/// of its own: a tensor that a field keeps must be detached from it (<c>DetachFromDisposeScope</c>).
/// </summary>
public abstract class Lab : IDisposable
{
    /// <summary>True when the lab has nothing more to do; the run then ends as finished.</summary>
    public virtual bool IsComplete => false;

    /// <summary>
    /// True while another step would change nothing unless an option changes: all samples are drawn, the fit has converged. The run
    /// then waits, still running and still answering each option, and takes no processor time.
    /// </summary>
    public virtual bool IsResting => false;

    /// <summary>Does one unit of work, at most some 50 ms. Report scalars through <see cref="LabContext.Report"/>.</summary>
    /// <param name="phase">One of the lab's phases; a lab without phases gets <c>"step"</c>.</param>
    public abstract void Step(string phase);

    /// <summary>Shows the present state. Called at frame rate, not at step rate; must not change what later steps do.</summary>
    /// <param name="frame">Takes the data of each view, and a note.</param>
    public abstract void Draw(Frame frame);

    /// <summary>Writes everything that makes the run go on the same (weights, optimizer, position in the data).</summary>
    /// <param name="state">Where to; the generator, the options and the step count are saved by the scheduler.</param>
    public abstract void Save(LabState state);

    /// <summary>Reads what <see cref="Save"/> wrote, into a lab newly made with the same options.</summary>
    /// <param name="state">Where from.</param>
    public abstract void Load(LabState state);

    /// <summary>Takes new values of the live options; the others are equal to the present ones.</summary>
    /// <param name="options">Valid options of the lab's own type.</param>
    public abstract void Update(LabOptions options);

    /// <summary>Frees networks, optimizers and data of the run.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the lab holds.</summary>
    /// <param name="disposing">True when called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}

/// <summary>A lab with options of type <typeparamref name="TOptions"/>.</summary>
/// <typeparam name="TOptions">The record of its options.</typeparam>
/// <param name="options">Valid options.</param>
/// <param name="context">What the run gives it: device, generator, prepared resources.</param>
public abstract class Lab<TOptions>(TOptions options, LabContext context) : Lab
    where TOptions : LabOptions, new()
{
    /// <summary>The options as they are now; live ones may change between two steps.</summary>
    protected TOptions Settings { get; private set; } = options;

    /// <summary>What the run gives the lab.</summary>
    protected LabContext Context { get; } = context;

    /// <inheritdoc/>
    public sealed override void Update(LabOptions options)
    {
        var previous = Settings;
        Settings = (TOptions)options;
        OnUpdated(previous);
    }

    /// <summary>Called after live options changed, for a lab that must pass them on (a learning rate to its optimizer).</summary>
    /// <param name="previous">The options before.</param>
    protected virtual void OnUpdated(TOptions previous)
    {
    }
}

/// <summary>
/// What is known of a lab before it is made, and so before any data is loaded. Every class with a <see cref="LabAttribute"/>
/// derives from <see cref="Lab{TOptions}"/>, implements this, and has a constructor <c>(TOptions, LabContext)</c>.
/// </summary>
/// <typeparam name="TOptions">The record of its options.</typeparam>
public interface ILab<TOptions>
    where TOptions : LabOptions, new()
{
    /// <summary>What the page draws with these options, in reading order.</summary>
    static abstract IReadOnlyList<View> Views(TOptions options);

    /// <summary>The parts of one step, each of which can be stepped alone; empty for a lab whose step is one piece.</summary>
    static virtual IReadOnlyList<string> Phases => [];

    /// <summary>What must be ready before the lab can be made with these options: data sets, trained classifiers.</summary>
    static virtual IReadOnlyList<Resource> Needs(TOptions options) => [];

    /// <summary>
    /// A rule that the annotations of single options cannot say, broken by these options; null when all is well.
    /// The message names the option, its value and what would be right.
    /// </summary>
    static virtual string? Complaint(TOptions options) => null;

    /// <summary>
    /// About how many seconds one step takes one core, for a lab whose options can make a step long: such options are refused before the
    /// start (<see cref="SchedulerSettings.LongestStep"/>), as a step cannot be interrupted and others wait for it. 0 where every step is short.
    /// </summary>
    static virtual double StepSeconds(TOptions options) => 0;
}
