namespace GenAI.Learn.Web.Limits;

/// <summary>How much one network address may ask for: the section <c>Limits</c> of the configuration. A class may stand behind one address.</summary>
public sealed record LimitSettings
{
    private const int Most = 1_000_000; // as good as none

    /// <summary>Searches and questions of one address that are answered without a wait; ten times as many of the suggestions while somebody types.</summary>
    public int AnswersAtOnce { get; init; } = 100;

    /// <summary>And how many more a second.</summary>
    public int AnswersPerSecond { get; init; } = 10;

    /// <summary>Live pages that one address may open without a wait, two connections each.</summary>
    public int JoinsAtOnce { get; init; } = 500;

    /// <summary>And how many more a second.</summary>
    public int JoinsPerSecond { get; init; } = 10;

    /// <summary>Live pages that one address may have open.</summary>
    public int PagesPerAddress { get; init; } = 500;

    /// <exception cref="InvalidOperationException">A value cannot be used; the message says which and what would do.</exception>
    public static LimitSettings From(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Limits").Get<LimitSettings>() ?? new LimitSettings();
        foreach (var limit in typeof(LimitSettings).GetProperties())
        {
            if (limit.GetValue(settings) is int value and not (> 0 and <= Most))
                throw new InvalidOperationException($"Limits:{limit.Name} is {value}, but must be from 1 to {Most}.");
        }

        return settings;
    }
}
