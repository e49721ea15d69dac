using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Engine;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Networks, optimizers and tensors as blocks of a <see cref="LabState"/>.</summary>
public static class TorchState
{
    /// <summary>Writes a network: parameters and buffers.</summary>
    /// <param name="state">Where to.</param>
    /// <param name="name">The block's name.</param>
    /// <param name="module">The network.</param>
    public static void Put(LabState state, string name, nn.Module module) => state.Put(name, writer => module.save(writer));

    /// <summary>Reads a network that <see cref="Put(LabState, string, nn.Module)"/> wrote, into one of the same layers.</summary>
    /// <param name="state">Where from.</param>
    /// <param name="name">The block's name.</param>
    /// <param name="module">The network.</param>
    public static void Get(LabState state, string name, nn.Module module) => state.Get(name, reader =>
    {
        using var _ = no_grad();
        module.load(reader);
    });

    /// <summary>Writes a generator's state.</summary>
    /// <param name="state">Where to.</param>
    /// <param name="name">The block's name.</param>
    /// <param name="generator">The generator.</param>
    public static void Put(LabState state, string name, Generator generator) => state.Put(name, writer =>
    {
        var bytes = generator.get_state().bytes.ToArray();
        writer.Write(bytes.Length);
        writer.Write(bytes);
    });

    /// <summary>Reads what <see cref="Put(LabState, string, Generator)"/> wrote.</summary>
    /// <param name="state">Where from.</param>
    /// <param name="name">The block's name.</param>
    /// <param name="generator">The generator.</param>
    public static void Get(LabState state, string name, Generator generator) =>
        state.Get(name, reader => generator.Restore(tensor(reader.ReadBytes(reader.ReadInt32()))));

    /// <summary>Writes an optimizer: its options, and its moments for each parameter.</summary>
    /// <param name="state">Where to.</param>
    /// <param name="name">The block's name.</param>
    /// <param name="optimizer">The optimizer.</param>
    public static void Put(LabState state, string name, OptimizerHelper optimizer) => state.Put(name, optimizer.save_state_dict);

    /// <summary>Reads an optimizer that <see cref="Put(LabState, string, OptimizerHelper)"/> wrote, into one of the same kind over the same parameters.</summary>
    /// <param name="state">Where from.</param>
    /// <param name="name">The block's name.</param>
    /// <param name="optimizer">The optimizer.</param>
    public static void Get(LabState state, string name, OptimizerHelper optimizer) => state.Get(name, optimizer.load_state_dict);

    /// <summary>Writes a network, and beside it the optimizer over its weights.</summary>
    /// <param name="state">Where to.</param>
    /// <param name="name">The network's block; the optimizer's is this with ".optimizer".</param>
    /// <param name="module">The network.</param>
    /// <param name="optimizer">The optimizer.</param>
    public static void Put(LabState state, string name, nn.Module module, OptimizerHelper optimizer)
    {
        Put(state, name, module);
        Put(state, $"{name}.optimizer", optimizer);
    }

    /// <summary>Reads what <see cref="Put(LabState, string, nn.Module, OptimizerHelper)"/> wrote.</summary>
    /// <param name="state">Where from.</param>
    /// <param name="name">The network's block.</param>
    /// <param name="module">The network, of the same layers.</param>
    /// <param name="optimizer">The optimizer, of the same kind over the same parameters.</param>
    public static void Get(LabState state, string name, nn.Module module, OptimizerHelper optimizer)
    {
        Get(state, name, module);
        Get(state, $"{name}.optimizer", optimizer);
    }

    /// <summary>Writes the networks and optimizers of an adversarial run.</summary>
    /// <param name="state">Where to.</param>
    /// <param name="players">The two players.</param>
    /// <param name="suffix">Ends each block's name, in a run of several games.</param>
    public static void Put<TGenerator, TDiscriminator>(
        LabState state, AdversarialPlayers<TGenerator, TDiscriminator> players, string suffix = "")
        where TGenerator : nn.Module
        where TDiscriminator : nn.Module
    {
        Put(state, $"generator{suffix}", players.Generator);
        Put(state, $"average{suffix}", players.Average);
        Put(state, $"discriminator{suffix}", players.Discriminator);
        Put(state, $"generatorOptimizer{suffix}", players.GeneratorOptimizer);
        Put(state, $"discriminatorOptimizer{suffix}", players.DiscriminatorOptimizer);
    }

    /// <summary>Reads what <see cref="Put{TGenerator, TDiscriminator}"/> wrote, into players of the same layers.</summary>
    /// <param name="state">Where from.</param>
    /// <param name="players">The two players.</param>
    /// <param name="suffix">Ends each block's name, in a run of several games.</param>
    public static void Get<TGenerator, TDiscriminator>(
        LabState state, AdversarialPlayers<TGenerator, TDiscriminator> players, string suffix = "")
        where TGenerator : nn.Module
        where TDiscriminator : nn.Module
    {
        Get(state, $"generator{suffix}", players.Generator);
        Get(state, $"average{suffix}", players.Average);
        Get(state, $"discriminator{suffix}", players.Discriminator);
        Get(state, $"generatorOptimizer{suffix}", players.GeneratorOptimizer);
        Get(state, $"discriminatorOptimizer{suffix}", players.DiscriminatorOptimizer);
    }

    /// <summary>Writes a float32 tensor.</summary>
    /// <param name="state">Where to.</param>
    /// <param name="name">The block's name.</param>
    /// <param name="tensor">Any shape, any device.</param>
    public static void Put(LabState state, string name, Tensor tensor) => state.Put(name, writer =>
    {
        using var here = tensor.detach().cpu().contiguous();
        writer.Write(here.shape.Length);
        foreach (var size in here.shape)
            writer.Write(size);
        foreach (var value in here.data<float>())
            writer.Write(value);
    });

    /// <summary>Reads a tensor that <see cref="Put(LabState, string, Tensor)"/> wrote, into one of the same shape.</summary>
    /// <param name="state">Where from.</param>
    /// <param name="name">The block's name.</param>
    /// <param name="tensor">The tensor that takes the values.</param>
    /// <exception cref="InvalidDataException">The shapes differ.</exception>
    public static void Get(LabState state, string name, Tensor tensor) => state.Get(name, reader =>
    {
        var shape = new long[reader.ReadInt32()];
        for (var i = 0; i < shape.Length; i++)
            shape[i] = reader.ReadInt64();
        if (!shape.SequenceEqual(tensor.shape))
            throw new InvalidDataException($"The saved '{name}' has shape ({string.Join(", ", shape)}) and the lab's ({string.Join(", ", tensor.shape)}).");
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        for (var i = 0; i < values.Length; i++)
            values[i] = reader.ReadSingle();
        using var grad = no_grad();
        using var saved = torch.tensor(values, shape);
        tensor.copy_(saved);
    });
}
