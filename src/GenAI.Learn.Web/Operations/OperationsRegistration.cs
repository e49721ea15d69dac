using Microsoft.AspNetCore.Components.Server.Circuits;

namespace GenAI.Learn.Web.Operations;

/// <summary>What operators see: details of health, metrics, traces.</summary>
internal static class OperationsRegistration
{
    public static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OpenCircuits>();
        builder.Services.AddSingleton<CircuitHandler>(services => services.GetRequiredService<OpenCircuits>());
        builder.AddTelemetry();
    }

    public static void MapOperations(this WebApplication app)
    {
        app.MapSiteDetails();
        app.MapTelemetry();
    }
}
