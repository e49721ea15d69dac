using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace GenAI.Learn.Web.Operations;

/// <summary>Counts the pages whose controls live on this server.</summary>
internal sealed class OpenCircuits : CircuitHandler
{
    private readonly ConcurrentDictionary<string, bool> _circuits = []; // whether it has a connection

    /// <summary>Those kept, with a connection or waiting for theirs to come back.</summary>
    public int Open => _circuits.Count;

    /// <summary>Those with a connection.</summary>
    public int Connected => _circuits.Count(circuit => circuit.Value);

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _circuits[circuit.Id] = true;
        return Task.CompletedTask;
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _circuits.TryUpdate(circuit.Id, false, true);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _circuits.TryRemove(circuit.Id, out _);
        return Task.CompletedTask;
    }
}
