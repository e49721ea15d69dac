using System.Collections.Concurrent;
using System.Reflection;

namespace GenAI.Learn.Labs;

/// <summary>Every lab: each class with a <see cref="LabAttribute"/> in the given assemblies. There is no list to edit.</summary>
public sealed class LabCatalogue
{
    private readonly SortedDictionary<string, LabType> _labs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LabType> _pairs = new(StringComparer.Ordinal);

    /// <summary>Finds the labs.</summary>
    /// <param name="assemblies">Where to look.</param>
    /// <exception cref="InvalidOperationException">A lab breaks the contract, or two have one id.</exception>
    public LabCatalogue(params IEnumerable<Assembly> assemblies)
    {
        foreach (var type in assemblies.Distinct().SelectMany(a => a.GetTypes()))
        {
            if (type.GetCustomAttribute<LabAttribute>() is not { } attribute)
                continue;
            if (!_labs.TryAdd(attribute.Id, Make(type, attribute)))
                throw new InvalidOperationException($"{type} has the id '{attribute.Id}', which another lab has already.");
        }
    }

    /// <summary>The labs of this assembly.</summary>
    public static LabCatalogue Default { get; } = new(typeof(LabCatalogue).Assembly);

    /// <summary>All labs by id.</summary>
    public IReadOnlyCollection<LabType> Labs => _labs.Values;

    /// <summary>A lab by id, or two side by side by both ids: <c>gan-2d-vs-gan-2d</c>.</summary>
    /// <exception cref="LabException">There is none; the message names near ones.</exception>
    public LabType Find(string id)
    {
        if (_labs.TryGetValue(id, out var lab))
            return lab;
        return id.Split(PairType.Versus) is [var left, var right]
            ? _pairs.GetOrAdd(id, new PairType(One(left), One(right)))
            : One(id);
    }

    /// <summary>True when <see cref="Find"/> finds it.</summary>
    public bool Has(string id) => id is not null && id.Split(PairType.Versus) is { Length: 1 or 2 } parts && parts.All(_labs.ContainsKey);

    private LabType One(string id) =>
        _labs.TryGetValue(id, out var lab) ? lab : throw new LabException(Wording.Unknown("lab", id, _labs.Keys));

    private static LabType Make(Type type, LabAttribute attribute)
    {
        var options = OptionsOf(type) ?? throw new InvalidOperationException($"{type} has [Lab] but does not derive from Lab<TOptions>.");
        if (!typeof(ILab<>).MakeGenericType(options).IsAssignableFrom(type))
            throw new InvalidOperationException($"{type} has [Lab] but does not implement ILab<{options.Name}>.");
        return (LabType)Activator.CreateInstance(
            typeof(LabType<,>).MakeGenericType(type, options), BindingFlags.DoNotWrapExceptions | BindingFlags.Instance | BindingFlags.Public, null, [attribute], null)!;
    }

    private static Type? OptionsOf(Type type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.IsGenericType && at.GetGenericTypeDefinition() == typeof(Lab<>))
                return at.GetGenericArguments()[0];
        }

        return null;
    }
}
