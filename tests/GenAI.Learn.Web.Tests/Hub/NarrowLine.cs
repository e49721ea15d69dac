using System.Net.Sockets;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Http.Connections.Client;

namespace GenAI.Learn.Web.Tests.Hub;

/// <summary>
/// A client's line to the server: it lets so many bytes through a second, holds few back, and may break without a word.
/// </summary>
public sealed class NarrowLine(double bytesPerSecond = double.PositiveInfinity)
{
    private readonly Socket _socket =
        new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = 16 * 1024 };

    /// <summary>Lets a connection go over this line, and over no other.</summary>
    public void Carry(HttpConnectionOptions options)
    {
        options.Transports = HttpTransportType.WebSockets;
        options.SkipNegotiation = true;
        options.WebSocketFactory = async (context, cancellation) =>
        {
            var web = new ClientWebSocket();
            var handler = new SocketsHttpHandler { ConnectCallback = ConnectAsync };
            await web.ConnectAsync(context.Uri, new HttpMessageInvoker(handler), cancellation);
            return web;
        };
    }

    /// <summary>Breaks, as for a machine that loses power.</summary>
    public void Break() => _socket.Close(timeout: 0);

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        await _socket.ConnectAsync(context.DnsEndPoint, cancellation);
        return new Held(_socket, bytesPerSecond);
    }

    private sealed class Held(Socket socket, double bytesPerSecond) : NetworkStream(socket, ownsSocket: true)
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            await Task.Delay(TimeSpan.FromSeconds(read / bytesPerSecond), cancellationToken);
            return read;
        }
    }
}
