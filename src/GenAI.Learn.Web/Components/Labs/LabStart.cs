namespace GenAI.Learn.Web.Components.Labs;

/// <summary>What the live part of a lab starts from, as one parameter: of each of several the page would name the type again.</summary>
/// <param name="LabId">The lab.</param>
/// <param name="Place">Where on the site; the run is found again by it.</param>
/// <param name="SectionId">The id of the lab's section of the page.</param>
/// <param name="Options">The lesson's or a link's options as JSON.</param>
/// <param name="Seed">The lesson's or a link's seed, as text; null for one by chance.</param>
/// <param name="Speed">Steps a second; 0 for as fast as it goes.</param>
/// <param name="ResultSeconds">Seconds of a core's work until the result is there, where the lesson names its own.</param>
/// <param name="IsRecorded">Whether the page plays a recorded run.</param>
/// <param name="OffersCheckpoint">Whether the lesson or a link offers a start from a checkpoint.</param>
/// <param name="PrefersCheckpoint">Whether that start stands first.</param>
public sealed record LabStart(
    string LabId, string Place, string SectionId, string Options = "{}", string? Seed = null, double Speed = 0, double? ResultSeconds = null, bool IsRecorded = false, bool OffersCheckpoint = false, bool PrefersCheckpoint = true);
