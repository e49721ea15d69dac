using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Conditioning;

/// <summary>
/// Thickness and slant of the stroke as two numbers, each less its mean and over its standard deviation, so that neither outweighs the
/// noise or the other.
/// </summary>
/// <param name="scale">Means and deviations over the data.</param>
public sealed class StrokeCondition(StrokeScale scale) : Condition
{
    /// <inheritdoc/>
    public override int Columns => 2;

    /// <inheritdoc/>
    public override void Write(ImageFacts facts, Span<float> row)
    {
        row[0] = (float)((facts.Stroke.Thickness - scale.Mean.Thickness) / scale.Deviation.Thickness);
        row[1] = (float)((facts.Stroke.Slant - scale.Mean.Slant) / scale.Deviation.Slant);
    }

    /// <inheritdoc/>
    public override ConditionEncoder NewEncoder(Generator random, Device device) => new Hats(device);

    /// <summary>
    /// Each number as the values of hat functions around knots, one standard deviation apart: linear between two knots, so that a layer above can
    /// answer to small and large values differently.
    /// </summary>
    private sealed class Hats : ConditionEncoder
    {
        private static readonly float[] Knots = [-2, -1, 0, 1, 2];
        private readonly Tensor _knots;

        public Hats(Device device)
            : base(2, 2 * Knots.Length, nameof(Hats))
        {
            _knots = tensor(Knots, device: device);
            RegisterComponents();
        }

        public override Tensor forward(Tensor rows)
        {
            using var scope = NewDisposeScope();
            var distances = (rows.clamp(Knots[0], Knots[^1]).unsqueeze(2) - _knots).abs(); // (N, 2, knots)
            return (1 - distances).clamp(0, 1).flatten(1).MoveToOuterDisposeScope();       // (N, 2 knots)
        }
    }
}

/// <summary>How strokes differ over a set of images.</summary>
/// <param name="Mean">The mean of either measure.</param>
/// <param name="Deviation">The standard deviation of either.</param>
public sealed record StrokeScale(Stroke Mean, Stroke Deviation)
{
    /// <summary>The scale of a set.</summary>
    /// <param name="strokes">At least two that differ.</param>
    public static StrokeScale Of(IReadOnlyCollection<Stroke> strokes)
    {
        var mean = new Stroke(strokes.Average(stroke => stroke.Thickness), strokes.Average(stroke => stroke.Slant));
        return new StrokeScale(mean, new Stroke(
            Math.Sqrt(strokes.Average(stroke => Square(stroke.Thickness - mean.Thickness))),
            Math.Sqrt(strokes.Average(stroke => Square(stroke.Slant - mean.Slant)))));
    }

    private static double Square(double value) => value * value;
}
