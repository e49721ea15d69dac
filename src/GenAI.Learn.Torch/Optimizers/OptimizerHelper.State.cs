using static TorchSharp.torch;

namespace TorchSharp.Modules;

public abstract partial class OptimizerHelper
{
    /// <summary>Settings, steps and kept tensors of an optimizer, in the order of its parameters; the tensors are live, not copies.</summary>
    public sealed class StateDictionary
    {
        internal List<OptimizerOptions> Options { get; } = [];
        internal List<(long steps, Tensor?[] tensors)> States { get; } = [];
    }

    /// <summary>The state as it is now; the tensors are live, not copies.</summary>
    public virtual StateDictionary state_dict()
    {
        var all = new StateDictionary();
        foreach (var group in groups)
        {
            all.Options.Add(group.Settings.Options);
            foreach (var state in group.States) all.States.Add((state.Steps, state.Tensors));
        }
        return all;
    }

    /// <summary>Goes on from the state of an optimizer with as many groups and parameters.</summary>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true)) Write(writer, state_dict);
        file.Position = 0;
        using var reader = new BinaryReader(file);
        load_state_dict(reader);
    }

    /// <summary>Writes the state to a file.</summary>
    public void save_state_dict(string location)
    {
        using var writer = new BinaryWriter(File.Create(location));
        save_state_dict(writer);
    }

    /// <summary>Reads the state from a file.</summary>
    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    /// <summary>Writes the state: groups and their settings, then steps and kept tensors of each parameter.</summary>
    public void save_state_dict(BinaryWriter writer) => Write(writer, state_dict());

    /// <summary>Reads a state that save_state_dict wrote.</summary>
    public void load_state_dict(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count != groups.Count) throw new ArgumentException($"The state is of {count} groups, the optimizer has {groups.Count}.");
        foreach (var group in groups) group.Settings.Options.LoadStateDict(reader);
        var states = groups.SelectMany(group => group.States).ToArray();
        count = reader.ReadInt32();
        if (count != states.Length) throw new ArgumentException($"The state is of {count} parameters, the optimizer has {states.Length}.");
        foreach (var (state, parameter) in states.Zip(parameters())) Read(reader, state, parameter.device);
    }

    private static void Write(BinaryWriter writer, StateDictionary all)
    {
        writer.Write(all.Options.Count);
        foreach (var options in all.Options) options.SaveStateDict(writer);
        writer.Write(all.States.Count);
        foreach (var (steps, tensors) in all.States)
        {
            writer.Write(steps);
            foreach (var tensor in tensors)
            {
                writer.Write(tensor is not null);
                tensor?.Save(writer);
            }
        }
    }

    private static void Read(BinaryReader reader, State state, Device device)
    {
        state.Steps = reader.ReadInt64();
        for (var k = 0; k < state.Tensors.Length; k++)
        {
            state.Tensors[k]?.Dispose();
            state.Tensors[k] = reader.ReadBoolean() ? Tensor.Load(reader).DetachFromDisposeScope() : null;
            if (device.type != DeviceType.CPU) state.Tensors[k] = state.Tensors[k]?.to(device, disposeAfter: true).DetachFromDisposeScope();
        }
    }
}
