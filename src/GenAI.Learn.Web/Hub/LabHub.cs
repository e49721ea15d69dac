using System.Runtime.CompilerServices;
using System.Text.Json;
using GenAI.Learn.Labs;
using GenAI.Learn.Web.Learners;
using Microsoft.AspNetCore.SignalR;

namespace GenAI.Learn.Web.Hub;

/// <summary>Starts, controls and streams runs. A client without the cookie is a learner of its own while it is connected.</summary>
public sealed class LabHub(ILabRuns runs) : Microsoft.AspNetCore.SignalR.Hub
{
    private const int MaxWatches = 16;

    private string LearnerId => Learner.IdOf(Context.User) ?? Guest.Of(Context.ConnectionId);

    public StartedRun Start(JsonElement? lab, JsonElement? options, JsonElement? seed, JsonElement? place, JsonElement? fromCheckpoint)
    {
        var run = runs.Start(
            LearnerId, CallArgument.Text("lab", lab) ?? "", options, CallArgument.Whole("seed", seed), CallArgument.Text("place", place),
            fromCheckpoint: CallArgument.Flag("fromCheckpoint", fromCheckpoint) ?? false,
            address: NetworkAddress.Of(Context.GetHttpContext()));
        return new StartedRun(run.Id, run.Lab, run.Title, run.Seed, run.Options, run.Views, run.Phases, run.State, run.Queue, run.Checkpoint);
    }

    public void Control(JsonElement? run, JsonElement? command, JsonElement? value) =>
        runs.Control(LearnerId, CallArgument.Text("run", run) ?? "", CallArgument.Text("command", command) ?? "", value);

    public void Update(JsonElement? run, JsonElement? options) => runs.Update(LearnerId, CallArgument.Text("run", run) ?? "", options ?? default);

    public IAsyncEnumerable<FrameMessage> Watch(JsonElement? run, JsonElement? after, JsonElement? lean, CancellationToken cancellation)
    {
        var watches = WatchesOf(Context);
        var had = (int)Math.Clamp(CallArgument.Whole("after", after) ?? 0, 0, int.MaxValue);
        var isLean = CallArgument.Flag("lean", lean) ?? false;
        return watches.Count < MaxWatches
            ? Told(runs.Watch(CallArgument.Text("run", run) ?? "", had, cancellation, isLean), watches, cancellation)
            : throw new HubException($"This connection watches {MaxWatches} runs already; end one of these watches first.");
    }

    /// <summary>A guest does not come back: another connection is another guest.</summary>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Guest.Is(LearnerId))
            runs.Forget(LearnerId);
        return base.OnDisconnectedAsync(exception);
    }

    private static Watches WatchesOf(HubCallerContext context)
    {
        lock (context.Items)
        {
            if (context.Items.TryGetValue(typeof(Watches), out var found))
                return (Watches)found!;
            var none = new Watches();
            context.Items[typeof(Watches)] = none;
            return none;
        }
    }

    // The filter sees only the call; what is thrown later, while streaming, is told here.
    private static async IAsyncEnumerable<FrameMessage> Told(
        IAsyncEnumerable<FrameMessage> frames, Watches watches, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var counted = watches.Add();
        await using var each = frames.GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await each.MoveNextAsync())
                    yield break;
            }
            catch (LabException refusal)
            {
                throw new HubException(refusal.Message);
            }

            yield return each.Current;
        }
    }
}

/// <summary>What <see cref="LabHub.Start"/> answers.</summary>
public sealed record StartedRun(
    string Id, string Lab, string Title, long Seed, JsonElement Options, IReadOnlyList<View> Views, IReadOnlyList<string> Phases, RunState State, int Queue,
    CheckpointInfo? Checkpoint);
