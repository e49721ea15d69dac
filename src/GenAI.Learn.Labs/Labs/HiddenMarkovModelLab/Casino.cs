using GenAI.Learn.Models.Graphical;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Labs;

/// <summary>The dishonest casino (Durbin and others 1998): its throws, and which die each was thrown with.</summary>
internal sealed class Casino(HiddenMarkovModelLab.Options options)
{
    /// <summary>The states of the model.</summary>
    public const int Fair = 0, Loaded = 1;

    /// <summary>Faces of a die; a throw of face f is the symbol f - 1.</summary>
    public const int Faces = 6;

    private readonly List<int> _dice = [];
    private readonly List<int> _throws = [];

    /// <summary>The true model.</summary>
    public HiddenMarkovModel Model { get; } = new(
        [0.5, 0.5],
        [[1 - options.FairToLoaded, options.FairToLoaded], [options.LoadedToFair, 1 - options.LoadedToFair]],
        [Die(1.0 / Faces), Die(options.LoadedSix)]);

    /// <summary>Which die was thrown, 0 fair or 1 loaded.</summary>
    public IReadOnlyList<int> Dice => _dice;

    /// <summary>The faces thrown, from 0.</summary>
    public IReadOnlyList<int> Throws => _throws;

    public void Throw(RandomSource random)
    {
        _dice.Add(Model.NextState(_dice.Count == 0 ? null : _dice[^1], random));
        _throws.Add(Model.NextSymbol(_dice[^1], random));
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(_throws.Count);
        foreach (var (die, face) in _dice.Zip(_throws))
        {
            writer.Write((byte)die);
            writer.Write((byte)face);
        }
    }

    public void Load(BinaryReader reader)
    {
        _dice.Clear();
        _throws.Clear();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            _dice.Add(reader.ReadByte());
            _throws.Add(reader.ReadByte());
        }
    }

    private static double[] Die(double six) => [.. Enumerable.Repeat((1 - six) / (Faces - 1), Faces - 1), six];
}
