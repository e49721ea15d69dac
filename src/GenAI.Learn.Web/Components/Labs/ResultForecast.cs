using System.Globalization;
using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Components.Labs;

/// <summary>Says before a start where a lab's result would be long in coming, why, and what is quicker.</summary>
/// <param name="lab">The lab.</param>
/// <param name="result">Seconds of a core's work until the result is there, with the default options.</param>
/// <param name="isRecorded">Whether the page plays a recorded run.</param>
public sealed class ResultForecast(LabType lab, double result, bool isRecorded)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The words; null where the result comes soon enough.</summary>
    /// <param name="options">The options chosen.</param>
    /// <param name="share">What a run would have to share.</param>
    /// <param name="startsTrained">Whether a trained model is kept for these options.</param>
    public string? Words(LabOptions options, RunShare share, bool startsTrained)
    {
        var step = lab.StepSeconds(options);
        var alone = TimeSpan.FromSeconds(result * (step > 0 ? step / lab.StepSeconds(lab.DefaultOptions) : 1));
        var shared = alone / share.Cores;
        if (shared <= Patience)
            return null;
        string[] quicker =
        [
            .. startsTrained ? [$"'{StartChoice.FromCheckpoint}'"] : Array.Empty<string>(),
            .. isRecorded ? ["the recorded run on this page"] : Array.Empty<string>(),
            .. lab.Shortening(options, step / 2),
        ];
        var why = share.Cores >= 1 ? $"With these options the result takes about {Long(shared)}."
            : share.Others == 0 ? $"Your runs share this server's processor: the result takes about {Long(shared)}, alone {Long(alone)}."
            : $"{Learners(share.Others)} at this moment: the result takes about {Long(shared)}, alone {Long(alone)}.";
        return quicker.Length == 0 ? why : $"{why} Quicker: {string.Join(", or ", quicker)}.";
    }

    private static string Learners(int others) => others == 1 ? "One other learner trains here" : string.Create(CultureInfo.InvariantCulture, $"{others} other learners train here");

    private static string Long(TimeSpan time) => time.TotalMinutes < 2
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} seconds")
        : time.TotalHours < 2 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0} minutes") : string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0} hours");
}
