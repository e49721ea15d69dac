using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace GenAI.Learn.Browser.Tests;

/// <summary>A TCP proxy on the loopback address that can cut every connection through it and refuse new ones for a while.</summary>
public sealed class DroppingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> open = new();
    private readonly CancellationTokenSource closing = new();
    private readonly Task accepting;
    private long refusedUntil;

    public DroppingProxy(int targetPort)
    {
        TargetPort = targetPort;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int TargetPort { get; }

    public int ListenPort => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Resets every open connection. New ones are reset at once too until <paramref name="refuseFor"/> has passed.</summary>
    public void CutAll(TimeSpan refuseFor = default)
    {
        Interlocked.Exchange(ref refusedUntil, Environment.TickCount64 + (long)refuseFor.TotalMilliseconds);
        foreach (var socket in open.Keys)
        {
            Reset(socket);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        CutAll();
        listener.Dispose();
        await accepting;
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync(closing.Token);
                _ = RelayAsync(client);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private async Task RelayAsync(Socket client)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        open[client] = open[server] = 0;
        try
        {
            if (Environment.TickCount64 >= Interlocked.Read(ref refusedUntil))
            {
                await server.ConnectAsync(IPAddress.Loopback, TargetPort, closing.Token);
                await Task.WhenAny(CopyAsync(client, server), CopyAsync(server, client));
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One end is gone; the other follows.
        }
        finally
        {
            Reset(client);
            Reset(server);
        }
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await from.ReceiveAsync(buffer)) > 0)
            {
                await to.SendAsync(buffer.AsMemory(0, read));
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private void Reset(Socket socket)
    {
        if (open.TryRemove(socket, out _))
        {
            socket.Close(timeout: 0);
        }
    }
}
