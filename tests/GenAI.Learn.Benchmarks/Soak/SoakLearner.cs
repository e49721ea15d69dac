using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Web.Tests.Hub;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace GenAI.Learn.Benchmarks.Soak;

/// <summary>One learner who comes, starts or finds a run, watches it, moves an option, leaves or is cut off, and comes again. Its seed decides all that it does.</summary>
internal sealed class SoakLearner(Uri site, int seed, SoakTally tally)
{
    private static readonly string[] Labs = ["first-network", "gan-2d", "vae", "diffusion-2d", "autoencoder", "minimax"];

    private readonly Random _chance = new(seed);
    private string? _cookie;
    private (string Id, LabType Type)? _run;

    /// <summary>The run that it has, by id; null for none.</summary>
    public string? Run => _run?.Id;

    public async Task LiveAsync(CancellationToken ending)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = site };
        while (!ending.IsCancellationRequested)
        {
            var act = new Act(_chance.Next(Labs.Length), _chance.Next(2, 15), _chance.Next(3) == 0, _chance.Next(5) == 0, _chance.NextDouble(), _chance.Next(1, 40));
            try
            {
                await VisitAsync(http, act, ending);
            }
            catch (Exception error) when (!ending.IsCancellationRequested)
            {
                tally.Fail(error);
            }
            catch (Exception) when (ending.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(act.Away), ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task VisitAsync(HttpClient http, Act act, CancellationToken ending)
    {
        using var page = await http.GetAsync("lessons/gans/training-a-gan", ending);
        page.EnsureSuccessStatusCode();
        _cookie ??= await CookieAsync(http, ending);
        ClientWebSocket? socket = null;
        await using var hub = await LabCalls.ConnectAsync(site, options =>
        {
            options.Headers["Cookie"] = _cookie;
            options.Transports = HttpTransportType.WebSockets;
            options.WebSocketFactory = async (context, cancellation) =>
            {
                socket = new ClientWebSocket();
                socket.Options.SetRequestHeader("Cookie", _cookie);
                await socket.ConnectAsync(context.Uri, cancellation);
                return socket;
            };
        });
        if (_run is { } known && !await IsThereAsync(http, known.Id, ending))
        {
            tally.Lose();
            _run = null;
        }

        if (_run is null)
        {
            var lab = Labs[act.Lab];
            _run = (await hub.StartRunAsync(lab, null, seed), LabCatalogue.Default.Find(lab));
        }

        await WatchAsync(hub, _run.Value, act, ending);
        if (act.Stops)
        {
            await hub.CallAsync("Control", _run.Value.Id, "stop");
            _run = null;
        }
        else if (act.IsCutOff)
        {
            socket!.Abort();
        }
    }

    // Half of the visit's time before an option moves, half after.
    private async Task WatchAsync(HubConnection hub, (string Id, LabType Type) run, Act act, CancellationToken ending)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ending);
        over.CancelAfter(TimeSpan.FromSeconds(act.Stay));
        var watching = CountAsync(hub, run.Id, over.Token);
        await Task.Delay(TimeSpan.FromSeconds(act.Stay / 2.0), ending);
        var live = run.Type.Options.FirstOrDefault(option => option is { Live: true, Kind: OptionKind.Number } && double.IsFinite(option.Minimum) && double.IsFinite(option.Maximum));
        if (live is not null)
        {
            var value = live.Minimum + (act.Place * (live.Maximum - live.Minimum));
            await hub.CallAsync("Update", run.Id, new Dictionary<string, double> { [live.Name] = value });
        }

        await watching;
    }

    private async Task CountAsync(HubConnection hub, string run, CancellationToken over)
    {
        try
        {
            await foreach (var _ in hub.StreamAsync<JsonElement>("Watch", run, 0, over))
                tally.Frame();
        }
        catch (OperationCanceledException)
        {
            // The visit is over.
        }
    }

    private static async Task<bool> IsThereAsync(HttpClient http, string run, CancellationToken ending)
    {
        using var answer = await http.GetAsync($"api/runs/{run}", ending);
        return answer.StatusCode != HttpStatusCode.NotFound;
    }

    private static async Task<string> CookieAsync(HttpClient http, CancellationToken ending)
    {
        using var circuit = await http.PostAsync("_blazor/negotiate?negotiateVersion=1", null, ending);
        return circuit.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    private sealed record Act(int Lab, int Stay, bool IsCutOff, bool Stops, double Place, int Away);
}
