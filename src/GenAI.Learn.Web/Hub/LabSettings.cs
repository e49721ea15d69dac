using GenAI.Learn.Labs;

namespace GenAI.Learn.Web;

/// <summary>The labs' settings as configured: defaults in code, overrides in the section <c>Labs</c>.</summary>
public static class LabSettings
{
    /// <exception cref="InvalidOperationException">A value cannot be used; the message says which and what would do.</exception>
    public static SchedulerSettings From(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Labs").Get<SchedulerSettings>() ?? new SchedulerSettings();
        settings.Check();
        return settings;
    }
}
