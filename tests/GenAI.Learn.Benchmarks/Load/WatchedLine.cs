using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using GenAI.Learn.Web.Tests.Hub;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace GenAI.Learn.Benchmarks.Load;

/// <summary>What came over a watcher's line: bytes of its socket, frames, and bytes of JSON by view, curves and the rest.</summary>
internal sealed record Received(long Bytes, int Frames, IReadOnlyDictionary<string, long> Parts)
{
    public Received Since(Received before) => new(
        Bytes - before.Bytes, Frames - before.Frames,
        Parts.ToDictionary(part => part.Key, part => part.Value - before.Parts.GetValueOrDefault(part.Key)));
}

/// <summary>A watcher whose line is counted, byte by byte as it comes out of the network.</summary>
internal sealed class WatchedLine : IAsyncDisposable
{
    private readonly TaskCompletionSource _moving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, long> _parts = [];
    private readonly Lock _gate = new();
    private HubConnection? _hub;
    private Task? _reading;
    private long _bytes;
    private int _frames;

    /// <summary>Ends with the first step that is seen.</summary>
    public Task Moving => _moving.Task;

    public static async Task<WatchedLine> OpenAsync(Uri site, string run, bool isLean)
    {
        var line = new WatchedLine();
        line._hub = await LabCalls.ConnectAsync(site, options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            options.WebSocketFactory = async (context, cancellation) =>
            {
                var web = new ClientWebSocket();
                if (isLean)
                    web.Options.DangerousDeflateOptions = new WebSocketDeflateOptions(); // as a browser
                await web.ConnectAsync(context.Uri, new HttpMessageInvoker(new SocketsHttpHandler { ConnectCallback = line.ConnectAsync }), cancellation);
                return web;
            };
        });
        line._reading = line.ReadAsync(run, isLean);
        return line;
    }

    /// <summary>What some lines receive in a time.</summary>
    public static async Task<(Received One, Received Other)> MeasureAsync(TimeSpan time, WatchedLine one, WatchedLine other)
    {
        var (firstOne, firstOther) = (one.Now, other.Now);
        await Task.Delay(time); // not a wait for anything: the measure is of this time
        return (one.Now.Since(firstOne), other.Now.Since(firstOther));
    }

    public async ValueTask DisposeAsync()
    {
        await _hub!.DisposeAsync();
        await _reading!.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private Received Now
    {
        get
        {
            lock (_gate)
                return new Received(Interlocked.Read(ref _bytes), _frames, new Dictionary<string, long>(_parts));
        }
    }

    private async Task ReadAsync(string run, bool isLean)
    {
        try
        {
            await foreach (var frame in _hub!.StreamAsync<JsonElement>("Watch", run, 0, isLean))
            {
                Count(frame);
                if (frame.GetProperty("step").GetInt32() > 0)
                    _moving.TrySetResult();
            }

            _moving.TrySetException(new InvalidOperationException("The run ended before its first step."));
        }
        catch (Exception error) when (error is OperationCanceledException or InvalidOperationException or WebSocketException)
        {
            _moving.TrySetException(error);
        }
    }

    private void Count(JsonElement frame)
    {
        lock (_gate)
        {
            _frames++;
            foreach (var part in frame.EnumerateObject())
            {
                if (part.Name != "views")
                    Add(part.Name is "points" or "scalars" ? part.Name : "rest", part);
                else
                    foreach (var view in part.Value.EnumerateObject())
                        Add(view.Name, view);
            }
        }
    }

    private void Add(string name, JsonProperty part) =>
        _parts[name] = _parts.GetValueOrDefault(name) + Encoding.UTF8.GetByteCount(part.Value.GetRawText()) + part.Name.Length + 4;

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(context.DnsEndPoint, cancellation);
        return new Counted(socket, read => Interlocked.Add(ref _bytes, read));
    }

    private sealed class Counted(Socket socket, Action<int> count) : NetworkStream(socket, ownsSocket: true)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            count(read);
            return read;
        }
    }
}
