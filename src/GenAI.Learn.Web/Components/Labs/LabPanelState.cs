using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Components.Labs;

/// <summary>What a lab panel knows and does, without a page: option values, the run, what may be pressed.</summary>
public sealed class LabPanelState(ILabRuns runs, LabType lab, string learner, string place)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private const int LongestEcho = 40;

    private readonly Dictionary<string, JsonElement> values = ToValues(LabType.ToJson(lab.DefaultOptions));
    private readonly HashSet<string> waiting = [];
    private bool sending;

    public LabType Lab => lab;

    public RunInfo? Run { get; private set; }

    public RunState? State { get; private set; }

    /// <summary>Why the last request was refused or the run failed, in plain words.</summary>
    public string? Error { get; private set; }

    /// <summary>Why the present values do not go together, and the option that was set last; null when they do.</summary>
    public (OptionDescriptor Option, string Words)? Complaint { get; private set; }

    /// <summary>What was done besides, for people; null for nothing.</summary>
    public string? Notice { get; private set; }

    public long? Seed { get; set; }

    /// <summary>Steps a second; 0 for as fast as it goes.</summary>
    public double Speed { get; private set; }

    /// <summary>The network address of the page, for its share of the places; null where it is not known.</summary>
    public string? Address { get; init; }

    /// <summary>Where the lesson offers a start from a checkpoint; null where it does not.</summary>
    public StartChoice? Choice { get; init; }

    /// <summary>Seconds of a core's work until the result is there with the default options, where the lesson names its own; null for the lab's.</summary>
    public double? ResultSeconds { get; init; }

    /// <summary>Whether the page plays a recorded run.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>That the result of a start would be long in coming as things stand, and what is quicker; null where it is not, or a run is there.</summary>
    public string? Forecast { get; private set; }

    /// <summary>What a link to the present run says of its start: <c>trained</c>, <c>nothing</c>, or null where there is no choice.</summary>
    public string? LinkedStart => HasRun ? (Run?.Checkpoint is not null ? StartChoice.Trained : Choice is null ? null : StartChoice.Nothing) : Choice?.Linked;

    public bool HasRun => State is RunState.Waiting or RunState.Preparing or RunState.Running or RunState.Paused or RunState.Saved;

    public bool IsRunning => State is RunState.Running or RunState.Preparing or RunState.Waiting;

    /// <summary>Options that differ from those of the run and act only at the next start.</summary>
    public IEnumerable<OptionDescriptor> AtNextStart =>
        Run is null || !HasRun ? [] : lab.Options.Where(option => !option.Live && !Same(values[option.Name], Run.Options.GetProperty(option.Name)));

    public JsonElement this[string option] => values[option];

    /// <summary>The options that matter with the present values.</summary>
    public bool IsShown(OptionDescriptor option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return option.OnlyWith is not { } only || only.Values.Any(value => Same(value, values[only.Option]));
    }

    /// <summary>Takes the lesson's or a link's options; refused ones leave the defaults, with the reason in <see cref="Error"/>.</summary>
    public void Open(JsonElement options, string? seed = null)
    {
        Try(() => Take(LabType.ToJson(runs.Check(lab.Id, options))));
        var refused = Error;
        TakeSeed(seed);
        Error = refused ?? Error;
        Choice?.Open(Changed());
    }

    /// <summary>Takes a seed as it was typed or linked; one that is no whole number is named in <see cref="Error"/>, and chance chooses.</summary>
    public void TakeSeed(string? text)
    {
        (Seed, Error) = (null, null);
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var seed))
            Seed = seed;
        else
            Error = $"The seed '{Shortened(text)}' is no whole number from {long.MinValue} to {long.MaxValue}; without one, chance chooses.";
    }

    private static string Shortened(string text) => text.Length <= LongestEcho ? text : text[..LongestEcho] + "…";

    /// <summary>Finds the learner's run of this place again, after a reload or a sleep.</summary>
    public void FindRun()
    {
        var found = runs.OfLearner(learner).LastOrDefault(run => run.Place == place && run.Lab == lab.Id && run.State is not RunState.Stopped);
        if (found is not null)
            Follow(found);
    }

    /// <summary>Starts a run with the present options; an older one of this place ends. It goes on from the checkpoint where there is one and that is chosen.</summary>
    public void Start() => Try(() =>
    {
        var trained = Choice is { WillBeTrained: true };
        string[] own = Run is not null && HasRun ? [Run.Id] : [];
        var other = InTheWay(own);
        var started = runs.Start(learner, lab.Id, Changed(), trained ? null : Seed, place, Speed, trained, Address, other is null ? own : [.. own, other.Id]);
        Notice = other is null ? null : $"\u201c{other.Title}\u201d on this page was stopped to make room: {runs.RunsPerLearner} runs go at a time.";
        Follow(started);
    });

    /// <summary>The other way to start than the main button's, or than that of the run that goes; null where there is one way only.</summary>
    public string? Other => HasRun && Run?.Checkpoint is not null ? StartChoice.FromNothing
        : HasRun && Choice?.Checkpoint is not null ? StartChoice.FromCheckpoint
        : HasRun ? null : Choice?.Other;

    public void OtherPressed()
    {
        Choice?.Prefer(Other == StartChoice.FromCheckpoint);
        Start();
    }

    /// <summary>What the main button says: one button that stays in its place, so that the keyboard stays on it.</summary>
    public string Main => State switch
    {
        RunState.Running or RunState.Preparing or RunState.Waiting => "Pause",
        RunState.Paused or RunState.Saved => "Resume",
        _ when Choice is { Checkpoint: not null } choice => choice.Main,
        null => "Start live",
        _ => "Start again",
    };

    public void MainPressed()
    {
        if (HasRun)
            Toggle();
        else
            Start();
    }

    public void Toggle() => Control(IsRunning ? "pause" : "resume");

    public void Step(string? phase = null) => Control("step", phase is null ? null : JsonSerializer.SerializeToElement(phase));

    public void Reset() => Control("reset");

    public void Stop() => Control("stop");

    public void SetSpeed(double speed)
    {
        Speed = speed;
        if (HasRun)
            Control("speed", JsonSerializer.SerializeToElement(speed));
    }

    /// <summary>What the page hears from the run's frames.</summary>
    public void Hear(RunState state, string? error)
    {
        State = state;
        Error = error;
    }

    /// <summary>Options changed elsewhere; what is on its way to the run stays as it is here.</summary>
    public void Hear(JsonElement options)
    {
        foreach (var (name, value) in ToValues(options))
            if (!waiting.Contains(name) && lab.Options.Any(option => option.Name == name && option.Live))
                values[name] = value;
        Run = Run is null ? null : Run with { Options = options.Clone() };
    }

    /// <summary>Sets an option. A live one reaches the run within 50 ms, the newest value only.</summary>
    public async Task SetAsync(OptionDescriptor option, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(option);
        values[option.Name] = value;
        Error = null;
        Weigh(option);
        if (!option.Live)
            Choice?.Look(Changed());
        LookAhead();
        if (!option.Live || !HasRun)
            return;
        waiting.Add(option.Name);
        if (sending)
            return;
        sending = true;
        await Task.Delay(Pause);
        sending = false;
        SendWaiting();
    }

    /// <summary>The views into which one may point at the moment.</summary>
    public IEnumerable<string> Pickable => lab.Options.Where(IsShown).Select(option => option.PickedIn).OfType<string>().Distinct();

    public OptionDescriptor? PickedIn(string view) => lab.Options.FirstOrDefault(option => option.PickedIn == view && IsShown(option));

    /// <summary>What pointing does to points of two classes.</summary>
    public PointTool Tool { get; } = new();

    /// <summary>A place of a view, pointed at: the option's new place, one more point of a drawing, or a point placed, dragged or removed.</summary>
    public Task PickAsync(OptionDescriptor option, Position place, StrokeMoment moment)
    {
        ArgumentNullException.ThrowIfNull(option);
        var at = new Position(Math.Round(place.X, 4), Math.Round(place.Y, 4));
        object? picked = option.Kind switch
        {
            OptionKind.ClassPoints => Tool.Apply(values[option.Name].Deserialize<ClassPointList>(LabJson.Options)!, at, moment, SpanOf(option.PickedIn!)),
            OptionKind.Points when moment != StrokeMoment.Up => With(values[option.Name].Deserialize<PointList>(LabJson.Options)!, at),
            OptionKind.Position => at,
            _ => null,
        };
        return picked is null ? Task.CompletedTask : SetAsync(option, JsonSerializer.SerializeToElement(picked, LabJson.Options));
    }

    /// <summary>Takes an option of a few values to its next one.</summary>
    /// <param name="name">Its name; one that does not exist, or has no next value, is let be.</param>
    public Task TurnAsync(string name) => lab.Options.FirstOrDefault(known => known.Name == name) switch
    {
        { Kind: OptionKind.Bool } option => SetAsync(option, JsonSerializer.SerializeToElement(!values[name].GetBoolean())),
        { Kind: OptionKind.Enum } option => SetAsync(option, JsonSerializer.SerializeToElement(After(option, values[name].GetString()))),
        _ => Task.CompletedTask,
    };

    /// <summary>The options that differ from the defaults: what a link carries.</summary>
    public JsonElement Changed() => JsonSerializer.SerializeToElement(
        lab.Options.Where(option => !Same(values[option.Name], option.Default)).ToDictionary(option => option.Name, option => values[option.Name]));

    /// <summary>Looks how long a start would take at this moment.</summary>
    /// <returns>Whether <see cref="Forecast"/> has changed.</returns>
    public bool LookAhead()
    {
        var before = Forecast;
        Forecast = Complaint is not null || Choice is { WillBeTrained: true } || (HasRun && !AtNextStart.Any()) ? null : Foreseen();
        return Forecast != before;
    }

    // The recorded run is on the page until the first live one takes its place.
    private string? Foreseen()
    {
        LabOptions? options = null;
        if (runs.ShareOf(learner, HasRun ? Run?.Id : null) is not { } share || RefusalOf(() => options = lab.Parse(Changed())) is not null)
            return null;
        return new ResultForecast(lab, ResultSeconds ?? lab.ResultSeconds, IsRecorded && Run is null).Words(options!, share, Choice?.Checkpoint is not null);
    }

    public void Defaults() => Take(LabType.ToJson(lab.DefaultOptions));

    private static string After(OptionDescriptor option, string? value)
    {
        var place = option.Choices.TakeWhile(choice => choice.Value != value).Count();
        return option.Choices[(place + 1) % option.Choices.Count].Value;
    }

    private static PointList With(PointList points, Position place) => new([.. points.Points.Append(place).TakeLast(PointList.MaxPoints)]);

    // The width of the plane that is pointed into.
    private double SpanOf(string view) =>
        lab.Views(lab.DefaultOptions).OfType<ScatterView>().FirstOrDefault(known => known.Name == view) is { X: var x } ? x.To - x.From : 1;

    // Who reads on to the next lab of a page starts it without looking back: the page's oldest run ends for it.
    private RunInfo? InTheWay(string[] ending)
    {
        var open = runs.OfLearner(learner).Where(run => run.State is not (RunState.Saved or RunState.Failed or RunState.Stopped) && !ending.Contains(run.Id)).ToArray();
        return open.Length < runs.RunsPerLearner ? null : open.FirstOrDefault(run => run.Place != place && PageOf(run.Place) == PageOf(place));
    }

    private static string? PageOf(string? place) => place?.Split('#')[0];

    private void SendWaiting()
    {
        var changes = waiting.ToDictionary(name => name, name => values[name]);
        waiting.Clear();
        if (Run is not null && HasRun)
            Try(() => runs.Update(learner, Run.Id, JsonSerializer.SerializeToElement(changes)));
    }

    private void Control(string command, JsonElement? value = null)
    {
        if (Run is null)
            return;
        Try(() =>
        {
            runs.Control(learner, Run.Id, command, value);
            State = runs.Find(Run.Id).State;
        });
    }

    private void Follow(RunInfo run)
    {
        Run = run;
        State = run.State;
        Seed = run.Seed;
        Take(run.Options);
    }

    // A start would be refused then; it is said beside the control already.
    private void Weigh(OptionDescriptor option)
    {
        Complaint = RefusalOf(() => runs.Check(lab.Id, Changed())) is { } words ? (option, words) : null;
    }

    private void Take(JsonElement options)
    {
        Complaint = null;
        foreach (var (name, value) in ToValues(options))
            values[name] = value;
        Choice?.Look(Changed());
        LookAhead();
    }

    private void Try(Action request)
    {
        Error = null;
        Error = RefusalOf(request) ?? Error;
    }

    private static string? RefusalOf(Action request)
    {
        try
        {
            request();
            return null;
        }
        catch (LabException refusal)
        {
            return refusal.Message;
        }
    }

    private static Dictionary<string, JsonElement> ToValues(JsonElement options) =>
        options.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.Clone());

    private static bool Same(JsonElement one, JsonElement other) => JsonElement.DeepEquals(one, other);
}
