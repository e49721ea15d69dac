using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>Writes what was refused to whom into the log, but no more than a line a second on average: whoever is refused may ask again as often as he likes.</summary>
/// <param name="log">Where to.</param>
public sealed class RefusalLog(ILogger log) : IDisposable
{
    private const int LinesAtOnce = 20;
    private const int LongestReason = 200;

    private readonly TokenBucketRateLimiter _lines = new(new()
    {
        TokenLimit = LinesAtOnce,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        AutoReplenishment = false,
    });

    private int _untold;

    /// <summary>Tells of one; those that find no line are counted in the next that does.</summary>
    /// <param name="what">What was refused, after "Refused to".</param>
    /// <param name="reason">Why; it may quote what a visitor sent.</param>
    public void Tell(string what, string reason)
    {
        _lines.TryReplenish();
        using var line = _lines.AttemptAcquire();
        if (!line.IsAcquired)
        {
            Interlocked.Increment(ref _untold);
            return;
        }

        var untold = Interlocked.Exchange(ref _untold, 0);
        log.LogInformation("Refused to {What}: {Reason}{Untold}", Line(what), Line(reason), untold == 0 ? "" : $" ({untold} refusals before it are not told)");
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    /// <summary>Words that may quote a visitor: they never make a second line, or a long one.</summary>
    internal static string Line(string words)
    {
        var line = string.Concat(words.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= LongestReason ? line : string.Concat(line.AsSpan(0, LongestReason), "...");
    }
}
