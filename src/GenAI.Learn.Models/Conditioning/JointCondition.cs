using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Conditioning;

/// <summary>Several conditions at once, side by side in rows and in vectors.</summary>
/// <param name="parts">The conditions, in their order.</param>
public sealed class JointCondition(params IReadOnlyList<Condition> parts) : Condition
{
    /// <inheritdoc/>
    public override int Columns => parts.Sum(part => part.Columns);

    /// <inheritdoc/>
    public override void Write(ImageFacts facts, Span<float> row)
    {
        foreach (var part in parts)
        {
            part.Write(facts, row[..part.Columns]);
            row = row[part.Columns..];
        }
    }

    /// <inheritdoc/>
    public override Tensor Vary(Tensor rows, Generator random)
    {
        using var scope = NewDisposeScope();
        return cat([.. Split(rows, parts.Select(part => part.Columns)).Zip(parts, (own, part) => part.Vary(own, random))], 1).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override ConditionEncoder NewEncoder(Generator random, Device device) => new Joint([.. parts.Select(part => part.NewEncoder(random, device))]);

    private static IEnumerable<Tensor> Split(Tensor rows, IEnumerable<int> columns)
    {
        var from = 0;
        foreach (var count in columns)
        {
            yield return rows.narrow(1, from, count);
            from += count;
        }
    }

    private sealed class Joint : ConditionEncoder
    {
        private readonly ConditionEncoder[] _encoders;
        private readonly ModuleList<Module<Tensor, Tensor>> _parts;

        public Joint(ConditionEncoder[] encoders)
            : base(encoders.Sum(encoder => encoder.Columns), encoders.Sum(encoder => encoder.Dimension), nameof(Joint))
        {
            _encoders = encoders;
            _parts = new ModuleList<Module<Tensor, Tensor>>(encoders);
            RegisterComponents();
        }

        public override Tensor forward(Tensor rows)
        {
            using var scope = NewDisposeScope();
            return cat([.. Split(rows, _encoders.Select(encoder => encoder.Columns)).Zip(_parts, (own, part) => part.call(own))], 1).MoveToOuterDisposeScope();
        }
    }
}
