using GenAI.Learn.Labs;

namespace GenAI.Learn.Web;

/// <summary>The labs' settings as configured: defaults in code, overrides in the section <c>Labs</c>.</summary>
public static class LabSettings
{
    public static SchedulerSettings From(IConfiguration configuration) =>
        configuration.GetSection("Labs").Get<SchedulerSettings>() ?? new SchedulerSettings();
}
