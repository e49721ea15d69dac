using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Conditioning;

/// <summary>Turns rows of a condition into vectors for a network.</summary>
/// <param name="columns">Numbers of a row.</param>
/// <param name="dimension">Values of a vector.</param>
/// <param name="name">The module's name.</param>
public abstract class ConditionEncoder(int columns, int dimension, string name) : Module<Tensor, Tensor>(name)
{
    /// <summary>Numbers of a row.</summary>
    public int Columns { get; } = columns;

    /// <summary>Values of a vector.</summary>
    public int Dimension { get; } = dimension;
}
