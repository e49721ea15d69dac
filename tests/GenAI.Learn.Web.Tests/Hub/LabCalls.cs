using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR.Client;

namespace GenAI.Learn.Web.Tests.Hub;

/// <summary>What tests and benchmarks ask of the lab hub, by SignalR's own client. Each wait has an end.</summary>
public static class LabCalls
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public static async Task<HubConnection> ConnectAsync(Uri server, Action<HttpConnectionOptions>? with = null)
    {
        var hub = new HubConnectionBuilder().WithUrl(new Uri(server, "hubs/labs"), with ?? (_ => { })).Build();
        await hub.StartAsync().WaitAsync(Patience);
        return hub;
    }

    /// <summary>Calls a method.</summary>
    public static Task CallAsync(this HubConnection hub, string method, params object?[] arguments) =>
        hub.InvokeCoreAsync(method, arguments).WaitAsync(Patience);

    /// <summary>Calls a method and gives its answer.</summary>
    public static Task<JsonElement> AskAsync(this HubConnection hub, string method, params object?[] arguments) =>
        hub.InvokeCoreAsync<JsonElement>(method, arguments).WaitAsync(Patience);

    /// <summary>Starts a run and gives its id.</summary>
    public static async Task<string> StartRunAsync(
        this HubConnection hub, string lab, object? options = null, long? seed = null) =>
        (await hub.AskAsync("Start", lab, options ?? new { }, seed)).GetProperty("id").GetString()!;

    public static async IAsyncEnumerable<JsonElement> WatchAsync(this HubConnection hub, string run, int after = 0)
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var frame in hub.StreamAsync<JsonElement>("Watch", run, after, patience.Token))
            yield return frame;
    }
}
