using System.Runtime.CompilerServices;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

/// <summary>How runs share the machine: configuration section <c>Labs</c>. The defaults serve a small machine.</summary>
public sealed record SchedulerSettings
{
    private const int MostStarts = 1_000_000; // as good as no limit

    /// <summary>Where tensors live: <c>auto</c>, <c>cpu</c> or <c>cuda</c>.</summary>
    public string Device { get; init; } = "auto";

    /// <summary>How long a run works before the next one's turn.</summary>
    public int SliceMilliseconds { get; init; } = 50;

    /// <summary>The most pictures of one run in a second.</summary>
    public double FramesPerSecond { get; init; } = 15;

    /// <summary>Threads that serve runs, one tensor thread each; 0 for as many as cores (two for a GPU).</summary>
    public int Workers { get; init; }

    /// <summary>Runs that one learner can have in memory.</summary>
    public int RunsPerLearner { get; init; } = 3;

    /// <summary>Runs in memory, all learners together.</summary>
    public int MaxRuns { get; init; } = 200;

    /// <summary>Runs in memory that were started from one network address; further ones wait in line.</summary>
    public int RunsPerAddress { get; init; } = 100;

    /// <summary>Runs that one learner may start without a wait; of one network address ten times as many.</summary>
    public int StartsAtOnce { get; init; } = 30;

    /// <summary>And how many more a minute.</summary>
    public int StartsPerMinute { get; init; } = 30;

    /// <summary>The longest that one step may take a core by the lab's estimate; options that ask for more are refused. Where there is a GPU none are.</summary>
    public TimeSpan LongestStep { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Memory of the process above which no run starts, in megabytes; 0 for four fifths of the machine's.</summary>
    public int MaxMemoryMegabytes { get; init; }

    /// <summary>Work after which a run ends by itself.</summary>
    public TimeSpan MaxRunTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A run that nobody watches is paused after this.</summary>
    public TimeSpan IdlePause { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A run that nobody watches is saved and let go after this.</summary>
    public TimeSpan IdleSave { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The most saved runs of one learner; the oldest of the same learner goes first.</summary>
    public int SavedRunsPerLearner { get; init; } = 30;

    /// <summary>The most that one learner's saved runs take on disk, in megabytes; the oldest of the same learner goes first.</summary>
    public int SavedMegabytesPerLearner { get; init; } = 200;

    /// <summary>The most that all saved runs take on disk, in megabytes; the oldest of whoever has most goes first.</summary>
    public int SavedMegabytes { get; init; } = 10_000;

    /// <summary>A run that goes on is saved about this often, so that a killed server loses no more; seldom enough to take less than a fiftieth of its time.</summary>
    public TimeSpan SnapshotEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a saved run is kept.</summary>
    public TimeSpan SavedRunAge { get; init; } = TimeSpan.FromDays(7);

    /// <summary>At this many steps a second and below, each phase is shown by itself.</summary>
    public double SlowMotion { get; init; } = 4;

    /// <summary>Where saved runs lie; null for the user's folder of application data.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Where checkpoints lie; null for a folder of the cache that also holds trained classifiers.</summary>
    public string? CheckpointFolder { get; init; }

    /// <summary><see cref="CheckpointFolder"/>, or the default.</summary>
    public string CheckpointPath => CheckpointFolder ?? Path.Combine(CacheFile.DefaultFolder, "checkpoints");

    /// <summary><see cref="DataFolder"/>, or the default.</summary>
    public string DataPath => DataFolder
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "genai-learn");

    /// <summary>Looks at every value: a program that cannot serve runs as it is told to ends at its start, not at its first run.</summary>
    /// <exception cref="InvalidOperationException">A value cannot be used; the message says which and what would do.</exception>
    public void Check()
    {
        DeviceChoice.Check(Device);
        Positive(SliceMilliseconds);
        Positive(FramesPerSecond);
        NotNegative(Workers);
        Positive(RunsPerLearner);
        Positive(MaxRuns);
        Positive(RunsPerAddress);
        UpTo(MostStarts, StartsAtOnce);
        UpTo(MostStarts, StartsPerMinute);
        Positive(LongestStep);
        NotNegative(MaxMemoryMegabytes);
        Positive(MaxRunTime);
        Positive(IdlePause);
        Positive(IdleSave);
        NotNegative(SavedRunsPerLearner);
        NotNegative(SavedMegabytesPerLearner);
        NotNegative(SavedMegabytes);
        Positive(SnapshotEvery);
        NotNegative(SavedRunAge);
        NotNegative(SlowMotion);
    }

    private static void Positive<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, IComparable<T> => Require(value.CompareTo(default) > 0, value, "above 0", name);

    private static void UpTo(int most, int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Require(value > 0 && value <= most, value, $"from 1 to {most}", name);

    private static void NotNegative<T>(T value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : struct, IComparable<T> => Require(value.CompareTo(default) >= 0, value, "0 or above", name);

    private static void Require<T>(bool isMet, T value, string wanted, string name)
    {
        if (!isMet)
            throw new InvalidOperationException(FormattableString.Invariant($"Labs:{name} is {value}, but must be {wanted}."));
    }
}
