using TorchSharp;

namespace GenAI.Learn.Labs;

/// <summary>What a run gives its lab.</summary>
public sealed class LabContext
{
    private readonly IReadOnlyDictionary<string, object> _resources;
    private readonly Dictionary<string, double> _scalars = [];

    /// <summary>Makes the context of one run.</summary>
    /// <param name="device">Where the run's tensors live.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="generator">The run's own generator, seeded with <paramref name="seed"/>.</param>
    /// <param name="resources">The prepared resources by key.</param>
    public LabContext(torch.Device device, long seed, torch.Generator generator, IReadOnlyDictionary<string, object> resources)
    {
        Device = device;
        Seed = seed;
        Generator = generator;
        _resources = resources;
    }

    /// <summary>Where the run's tensors live.</summary>
    public torch.Device Device { get; }

    /// <summary>The run's seed.</summary>
    public long Seed { get; }

    /// <summary>Weights, noise, shuffles and dropout draw from this alone, so the same seed gives the same run.</summary>
    public torch.Generator Generator { get; }

    /// <summary>
    /// With what a lab measures how long something takes: the time of day, or, for a recorded run, the thread's
    /// processor time.
    /// </summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The scalars reported since the last <see cref="TakeScalars"/>.</summary>
    public IReadOnlyDictionary<string, double> Scalars => _scalars;

    /// <summary>A resource that the lab named in <see cref="ILab{TOptions}.Needs"/>.</summary>
    /// <exception cref="InvalidOperationException">The lab did not name it.</exception>
    public T Get<T>(Resource<T> resource)
        where T : class =>
        _resources.TryGetValue(resource.Key, out var value)
            ? (T)value
            : throw new InvalidOperationException($"The lab uses '{resource.Key}' without naming it in Needs.");

    /// <summary>A context with the same device, seed and resources, whose random draws and scalars are its own.</summary>
    /// <param name="generator">Draws for it.</param>
    internal LabContext With(torch.Generator generator) => new(Device, Seed, generator, _resources) { Clock = Clock };

    /// <summary>Reports a scalar of the present step: a point of a curve, a number of the frame and of the API.</summary>
    /// <param name="name">A camelCase name: <c>dLoss</c>, <c>js</c>.</param>
    /// <param name="value">A finite value; any other ends the run as diverged.</param>
    public void Report(string name, double value) => _scalars[name] = value;

    /// <summary>The scalars reported since the last call, and forgets them.</summary>
    public IReadOnlyDictionary<string, double> TakeScalars()
    {
        var taken = new Dictionary<string, double>(_scalars);
        _scalars.Clear();
        return taken;
    }
}
