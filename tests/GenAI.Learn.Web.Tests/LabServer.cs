using System.Net;
using System.Net.Sockets;
using GenAI.Learn.Labs;
using GenAI.Learn.Labs.Tests.TestLabs;
using GenAI.Learn.Web.Hub;
using GenAI.Learn.Web.Learners;
using GenAI.Learn.Web.Tests.Hub;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Web.Tests;

/// <summary>A real Kestrel with the labs' part of the app and the test labs, on a free port, with a folder of its own.</summary>
public sealed class LabServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly bool _keeps;

    private LabServer(WebApplication app, string folder, bool keeps) => (_app, _folder, _keeps) = (app, folder, keeps);

    public Uri Address => new(_app.Urls.First() + "/");

    public SchedulerSettings Settings => _app.Services.GetRequiredService<SchedulerSettings>();

    public LabRuns Runs => _app.Services.GetRequiredService<LabRuns>();

    /// <param name="settings">"Name=value" of the section Labs.</param>
    public static Task<LabServer> StartAsync(params string[] settings) =>
        StartInAsync(Directory.CreateTempSubdirectory("labs-").FullName, keeps: false, settings);

    /// <summary>In a given folder, which stays when the server ends.</summary>
    public static async Task<LabServer> StartInAsync(string folder, bool keeps, params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings.Concat(["DataFolder=" + folder, "CheckpointFolder=" + Path.Combine(folder, "checkpoints")])
            .Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create("Labs:" + s[0], (string?)s[1])));
        builder.AddLabs(typeof(CounterLab).Assembly, typeof(LabServer).Assembly);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.WebHost.UseSockets(sockets => sockets.CreateBoundListenSocket = SmallBuffers);
        var app = builder.Build();
        app.UseLearners();
        app.MapLabs();
        app.MapGet("/page", () => Results.Content("<p>A page.</p>", "text/html"));
        app.MapPost("/_blazor/negotiate", () => Results.Json(new { })); // where a page's circuit begins
        await app.StartAsync();
        return new LabServer(app, folder, keeps);
    }

    public Task<HubConnection> ConnectAsync() => LabCalls.ConnectAsync(Address);

    public Task<HubConnection> ConnectAsync(string cookie) =>
        LabCalls.ConnectAsync(Address, options => options.Cookies.SetCookies(Address, cookie));

    public Task<HubConnection> ConnectAsync(NarrowLine line) => LabCalls.ConnectAsync(Address, line.Carry);

    public async Task<HttpResponseMessage> GetAsync(string path, string? cookie = null)
    {
        using var http = new HttpClient();
        if (cookie is not null)
            http.DefaultRequestHeaders.Add("Cookie", cookie);
        return await http.GetAsync(new Uri(Address, path));
    }

    /// <summary>Opens a circuit as a page in a new browser would; gives the cookie.</summary>
    public async Task<string> VisitAsync() => (await OpenCircuitAsync()).Single().Split(';')[0];

    /// <summary>Opens a circuit, with a cookie or without; gives the cookies that it is to keep.</summary>
    public async Task<string[]> OpenCircuitAsync(string? cookie = null)
    {
        using var http = new HttpClient();
        if (cookie is not null)
            http.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await http.PostAsync(new Uri(Address, "_blazor/negotiate?negotiateVersion=1"), null);
        return answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];
    }

    // So that a reader who lags is felt by the server, as over a slow line, and not hidden by megabytes of buffers.
    private static Socket SmallBuffers(EndPoint endpoint)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
        socket.SendBufferSize = 16 * 1024;
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (!_keeps)
            Directory.Delete(_folder, recursive: true);
    }
}
