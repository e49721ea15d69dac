using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Conditioning;

/// <summary>The class label of an image (Mirza and Osindero 2014): its index in a row, a one-hot vector for the network.</summary>
/// <param name="classes">How many classes there are.</param>
public sealed class LabelCondition(int classes = 10) : Condition
{
    /// <inheritdoc/>
    public override int Columns => 1;

    /// <inheritdoc/>
    public override void Write(ImageFacts facts, Span<float> row) => row[0] = facts.Label;

    /// <inheritdoc/>
    public override ConditionEncoder NewEncoder(Generator random, Device device) => new OneHot(classes);

    private sealed class OneHot(int classes) : ConditionEncoder(1, classes, nameof(OneHot))
    {
        public override Tensor forward(Tensor rows)
        {
            using var labels = rows.to_type(ScalarType.Int64).squeeze(1);
            using var oneHot = functional.one_hot(labels, Dimension);
            return oneHot.to_type(ScalarType.Float32); // (N, classes)
        }
    }
}
