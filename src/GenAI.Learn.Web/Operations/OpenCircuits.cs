using Microsoft.AspNetCore.Components.Server.Circuits;

namespace GenAI.Learn.Web.Operations;

/// <summary>Counts the pages whose controls live on this server.</summary>
internal sealed class OpenCircuits : CircuitHandler
{
    private int _open;
    private int _connected;

    /// <summary>Those kept, with a connection or waiting for theirs to come back.</summary>
    public int Open => _open;

    /// <summary>Those with a connection.</summary>
    public int Connected => _connected;

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => Count(ref _open, 1);

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken) => Count(ref _open, -1);

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Count(ref _connected, 1);

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Count(ref _connected, -1);

    private static Task Count(ref int what, int by)
    {
        Interlocked.Add(ref what, by);
        return Task.CompletedTask;
    }
}
