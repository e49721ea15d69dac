using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

public sealed partial class DensityLab
{
    /// <summary>How good the fit is; null where it cannot be said.</summary>
    private sealed record Measures(double? Train, double? HeldOut, double? Accuracy)
    {
        public static Measures None { get; } = new(null, null, null);

        public static Measures Of(JointDensity? train, LabelledPoints points, JointDensity? heldOut, LabelledPoints? others) => new(
            train?.LogLikelihood(), heldOut?.LogLikelihood(), others is null ? train?.Accuracy(points.Classes) : heldOut?.Accuracy(others.Classes));

        public void Report(LabContext context)
        {
            if (Train is { } train)
                context.Report("trainLogLikelihood", train);
            if (HeldOut is { } heldOut)
                context.Report("heldOutLogLikelihood", heldOut);
            if (Accuracy is { } accuracy)
                context.Report("accuracy", accuracy);
        }

        public void Save(BinaryWriter writer)
        {
            foreach (var value in new[] { Train, HeldOut, Accuracy })
                writer.Write(value ?? double.NaN);
        }

        public static Measures Load(BinaryReader reader)
        {
            return new Measures(Read(), Read(), Read());

            double? Read() => reader.ReadDouble() is var value && double.IsNaN(value) ? null : value;
        }
    }
}
