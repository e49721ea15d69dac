using System.Reflection;
using GenAI.Learn.Labs;
using GenAI.Learn.Web.Api;
using GenAI.Learn.Web.Learners;
using GenAI.Learn.Web.Operations;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GenAI.Learn.Web.Hub;

/// <summary>Adds everything about labs to the app: catalogue, runs, hub, API, learners.</summary>
public static class LabFeature
{
    public static void AddLabs(this WebApplicationBuilder builder, params Assembly[] moreLabs)
    {
        var services = builder.Services;
        builder.AddLearners();
        services.AddScoped<CircuitLearner>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(LabSettings.From(builder.Configuration));
        services.AddSingleton(moreLabs.Length == 0 ? LabCatalogue.Default : new LabCatalogue([typeof(LabCatalogue).Assembly, .. moreLabs]));
        services.AddSingleton<LabRuns>();
        services.AddSingleton<ILabRuns>(provider => provider.GetRequiredService<LabRuns>());
        services.AddSiteHealth();
        services.AddSignalR().AddJsonProtocol(json => json.PayloadSerializerOptions = LabJson.Options).AddHubOptions<LabHub>(options =>
        {
            options.MaximumReceiveMessageSize = 64 * 1024;
            options.MaximumParallelInvocationsPerClient = 8;
            options.AddFilter<CallRate>();
            options.AddFilter<Refusals>();
        });
        // SignalR logs each refusal as an error with its stack; what is an error indeed, Refusals logs.
        builder.Logging.AddFilter("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.Critical);
        services.AddSingleton<IHubProtocol, OptionalArgumentsProtocol>();
    }

    public static void MapLabs(this WebApplication app)
    {
        app.MapHub<LabHub>("/hubs/labs").WithCompressedSockets(app);
        app.MapLabApi();
        app.MapSiteHealth();
    }
}
