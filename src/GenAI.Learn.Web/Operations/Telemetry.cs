using GenAI.Learn.Web.Security;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GenAI.Learn.Web.Operations;

/// <summary>
/// Metrics and traces by OpenTelemetry: sent to a collector where the standard's own variable names one, and given to Prometheus at
/// <see cref="Path"/> where the settings say so. Neither has a visitor's words: of an address in a trace the query's values are left out.
/// </summary>
internal static class Telemetry
{
    public const string Path = "/metrics";

    private const string Variable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string OurOwn = "GenAI.Learn.*";

    /// <exception cref="InvalidOperationException">The collector's address is none.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var collector = builder.Configuration[Variable];
        if (collector is { Length: > 0 } && !(Uri.TryCreate(collector, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            throw new InvalidOperationException($"{Variable} is '{collector}', but must be an address such as http://localhost:4317.");
        var settings = TelemetrySettings.From(builder.Configuration);
        if (!settings.Prometheus && string.IsNullOrEmpty(collector))
            return;
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("genai-learn"))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(OurOwn, "Microsoft.AspNetCore.*", "System.Runtime");
                if (settings.Prometheus)
                    metrics.AddPrometheusExporter();
            });
        if (!string.IsNullOrEmpty(collector))
            telemetry.WithTracing(traces => traces.AddSource(OurOwn).AddAspNetCoreInstrumentation(options => options.Filter = IsTraced)).UseOtlpExporter();
    }

    public static void MapTelemetry(this WebApplication app)
    {
        if (TelemetrySettings.From(app.Configuration).Prometheus)
            app.MapPrometheusScrapingEndpoint(Path);
    }

    // A live connection lasts as long as its page, and health is asked for all day.
    private static bool IsTraced(HttpContext context) =>
        !context.Request.IsSocket() && !context.Request.Path.StartsWithSegments("/health") && !context.Request.Path.StartsWithSegments(Path);
}

/// <summary>What is measured for others: the section <c>Telemetry</c> of the configuration.</summary>
public sealed record TelemetrySettings
{
    /// <summary>Whether <c>/metrics</c> gives the figures in Prometheus's form, to operators.</summary>
    public bool Prometheus { get; init; }

    public static TelemetrySettings From(IConfiguration configuration) => configuration.GetSection("Telemetry").Get<TelemetrySettings>() ?? new TelemetrySettings();
}
