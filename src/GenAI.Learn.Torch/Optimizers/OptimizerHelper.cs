using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What the optimizers share: groups, state of each parameter, and one pass over raw memory where it lies in the CPU's.</summary>
public abstract partial class OptimizerHelper : optim.Optimizer
{
    private readonly List<Group> groups = [];

    // Parameters that share settings, with what the optimizer keeps of each.
    private sealed class Group
    {
        internal required ParamGroup Settings;
        internal required Parameter[] Parameters;
        internal required State[] States;
        internal required nint[] Handles;
        internal required Slice[] Slices;
    }

    /// <summary>What is kept of one parameter.</summary>
    private protected sealed class State
    {
        internal long Steps;
        internal readonly Tensor?[] Tensors = new Tensor?[3];
    }

    /// <summary>The groups, each with a learning rate that can be set.</summary>
    public override IEnumerable<optim.ILearningRateController> ParamGroups => groups.Select(group => group.Settings);

    /// <summary>All parameters that it changes.</summary>
    public override IEnumerable<Parameter> parameters() => groups.SelectMany(group => group.Parameters);

    /// <summary>Lets the gradients go: the next backward pass starts anew.</summary>
    public override unsafe void zero_grad()
    {
        foreach (var group in groups)
        {
            ReadHandles(group);
            fixed (nint* handles = group.Handles) Library.genai_clear_grads(handles, group.Handles.Length);
        }
    }

    /// <summary>One step, after the closure's backward pass where one is given; returns its loss.</summary>
    public override Tensor step(Func<Tensor>? closure = null)
    {
        Tensor? loss = null;
        if (closure is not null)
        {
            using var on = enable_grad();
            loss = closure();
        }
        foreach (var group in groups) StepGroup(group);
        return loss!;
    }

    /// <summary>Adds a group of parameters with settings of their own.</summary>
    public virtual void add_param_group(ParamGroup param_group)
    {
        Complete(param_group.Options);
        param_group.Options.InitialLearningRate = param_group.LearningRate;
        var all = param_group.Parameters.ToArray();
        var states = new State[all.Length];
        for (var i = 0; i < states.Length; i++) states[i] = new State();
        groups.Add(new Group { Settings = param_group, Parameters = all, States = states, Handles = new nint[all.Length], Slices = new Slice[all.Length] });
    }

    /// <summary>Fills in what a group's settings leave out.</summary>
    private protected abstract void Complete(OptimizerOptions options);

    /// <summary>How many tensors the optimizer keeps of each parameter.</summary>
    private protected abstract int Kept(OptimizerOptions options);

    /// <summary>Changes one parameter whose memory can be walked; the spans are as long as the parameter.</summary>
    private protected abstract void Fused(OptimizerOptions options, State state, Span<float> parameter, ReadOnlySpan<float> gradient);

    /// <summary>Changes parameters by operators, wherever they lie; <paramref name="kept"/> has a list for each kept tensor.</summary>
    private protected abstract void ByOperators(OptimizerOptions options, long steps, Tensor[] parameters, Tensor[] gradients, Tensor[][] kept);

    /// <summary>One of the kept tensors as memory; empty where it is not kept.</summary>
    private protected static unsafe Span<float> Memory(State state, int which) =>
        state.Tensors[which] is { } kept ? new((void*)kept.Data(), (int)kept.NumberOfElements) : default;

    private unsafe void StepGroup(Group group)
    {
        ReadHandles(group);
        List<int>? rest = null;
        fixed (nint* handles = group.Handles)
        fixed (Slice* slices = group.Slices)
        {
            Library.Check(Library.genai_slices(handles, group.Handles.Length, slices));
            for (var i = 0; i < group.Parameters.Length; i++)
            {
                if (!slices[i].HasGrad) continue;
                var state = group.States[i];
                Prepare(group.Settings.Options, state, group.Parameters[i]);
                state.Steps++;
                if (slices[i].Fusable) Fuse(group.Settings.Options, state, slices[i]);
                else (rest ??= []).Add(i);
            }
            Library.genai_bump_versions(handles, group.Handles.Length);
        }
        if (rest is not null) StepByOperators(group, rest);
    }

    private unsafe void Fuse(OptimizerOptions options, State state, Slice slice)
    {
        var count = checked((int)slice.Count);
        Fused(options, state, new Span<float>(slice.Data, count), new ReadOnlySpan<float>(slice.Grad, count));
    }

    private void StepByOperators(Group group, List<int> which)
    {
        using var mode = no_grad();
        using var scope = NewDisposeScope();
        foreach (var alike in which.GroupBy(i => group.States[i].Steps))
        {
            var at = alike.ToArray();
            var kept = Enumerable.Range(0, Kept(group.Settings.Options)).Select(k => Array.ConvertAll(at, i => group.States[i].Tensors[k]!)).ToArray();
            var parameters = Array.ConvertAll(at, i => (Tensor)group.Parameters[i]);
            ByOperators(group.Settings.Options, alike.Key, parameters, Array.ConvertAll(at, i => group.Parameters[i].grad!), kept);
        }
    }

    private void Prepare(OptimizerOptions options, State state, Parameter parameter)
    {
        var kept = Kept(options);
        for (var k = 0; k < kept; k++)
        {
            if (state.Tensors[k] is null) state.Tensors[k] = zeros_like(parameter).DetachFromDisposeScope();
        }
    }

    private static void ReadHandles(Group group)
    {
        for (var i = 0; i < group.Handles.Length; i++) group.Handles[i] = group.Parameters[i].Handle;
    }

    /// <summary>Lets its own tensors go.</summary>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        foreach (var tensor in groups.SelectMany(group => group.States).SelectMany(state => state.Tensors)) tensor?.Dispose();
        groups.Clear();
    }
}
