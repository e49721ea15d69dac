using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using GenAI.Learn.Labs;

namespace GenAI.Learn.Web.Tests.Hub;

/// <summary>The server's answer to a call was an error.</summary>
public sealed class HubFailureException(string message) : Exception(message);

/// <summary>A client of SignalR's JSON protocol over a real WebSocket: just what the tests need.</summary>
public sealed class HubClient : IAsyncDisposable
{
    private const char RecordSeparator = '\u001e';

    private readonly ClientWebSocket _socket = new();
    private readonly HttpMessageInvoker _line = new(new SocketsHttpHandler { ConnectCallback = ConnectAsync });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly ConcurrentDictionary<string, Channel<JsonElement>> _streams = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _closing = new();
    private Task _receiving = Task.CompletedTask;
    private int _ids;

    /// <summary>Waits this long after each received packet: a slow reader.</summary>
    public TimeSpan Sloth { get; set; }

    /// <summary>How long an answer, or a stream to its end, may take.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>Ends when the connection does.</summary>
    public Task Closed => _receiving;

    public static async Task<HubClient> ConnectAsync(Uri server, string? cookie = null)
    {
        var client = new HubClient();
        if (cookie is not null)
            client._socket.Options.SetRequestHeader("Cookie", cookie);
        await client._socket.ConnectAsync(new Uri(server.ToString().Replace("http:", "ws:") + "hubs/labs"), client._line, CancellationToken.None);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        client._receiving = Task.Run(client.ReceiveAsync);
        return client;
    }

    /// <summary>Calls a method and gives its result.</summary>
    public async Task<JsonElement> CallAsync(string method, params object?[] arguments)
    {
        var id = NextId();
        var answer = _calls[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(Invocation(1, id, method, arguments));
        return await answer.Task.WaitAsync(Patience);
    }

    public async Task<string> StartAsync(string lab, object? options = null, long? seed = null) =>
        (await CallAsync("Start", lab, options ?? new { }, seed)).GetProperty("id").GetString()!;

    /// <summary>Calls a streaming method.</summary>
    public async IAsyncEnumerable<JsonElement> StreamAsync(string method, params object?[] arguments)
    {
        var id = NextId();
        var items = _streams[id] = Channel.CreateUnbounded<JsonElement>();
        await SendAsync(Invocation(4, id, method, arguments));
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var item in items.Reader.ReadAllAsync(patience.Token))
            yield return item;
    }

    public IAsyncEnumerable<JsonElement> WatchAsync(string run, int after = 0) => StreamAsync("Watch", run, after);

    public async Task SendAsync(string message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(message + RecordSeparator), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Vanishes without a word, as a machine that loses power.</summary>
    public void Abort() => _socket.Abort();

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _socket.Abort();
        await _receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
        _line.Dispose();
        _sending.Dispose();
        _closing.Dispose();
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = 16 * 1024 };
        await socket.ConnectAsync(context.DnsEndPoint, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static string Invocation(int type, string id, string method, object?[] arguments) => new JsonObject
    {
        ["type"] = type,
        ["invocationId"] = id,
        ["target"] = method,
        ["arguments"] = JsonSerializer.SerializeToNode(arguments, LabJson.Options),
    }.ToJsonString();

    private string NextId() => Interlocked.Increment(ref _ids).ToString();

    private async Task ReceiveAsync()
    {
        var buffer = new byte[16_384];
        var text = new MemoryStream();
        try
        {
            while (await _socket.ReceiveAsync(buffer, _closing.Token) is { MessageType: not WebSocketMessageType.Close } part)
            {
                foreach (var value in buffer.AsMemory(0, part.Count).ToArray())
                {
                    if (value != RecordSeparator)
                    {
                        text.WriteByte(value);
                        continue;
                    }

                    Handle(JsonDocument.Parse(text.ToArray()).RootElement);
                    text.SetLength(0);
                }

                if (Sloth > TimeSpan.Zero)
                    await Task.Delay(Sloth, _closing.Token);
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The connection ended; whoever waits is told below.
        }

        foreach (var call in _calls.Values)
            call.TrySetException(new HubFailureException("closed"));
        foreach (var stream in _streams.Values)
            stream.Writer.TryComplete();
    }

    private void Handle(JsonElement message)
    {
        if (!message.TryGetProperty("type", out var type))
            return;
        var id = message.TryGetProperty("invocationId", out var invocation) ? invocation.GetString()! : "";
        if (type.GetInt32() == 2)
            _streams[id].Writer.TryWrite(message.GetProperty("item"));
        if (type.GetInt32() != 3)
            return;

        var error = message.TryGetProperty("error", out var said) ? new HubFailureException(said.GetString()!) : null;
        if (_streams.TryRemove(id, out var stream))
            stream.Writer.Complete(error);
        if (!_calls.TryRemove(id, out var call))
            return;
        if (error is null)
            call.TrySetResult(message.TryGetProperty("result", out var result) ? result : default);
        else
            call.TrySetException(error);
    }
}
