using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

public sealed partial class DensityLab
{
    private const double HalfWidth = 2; // of the plane shown
    private const int LeastOfClass = 3;

    // Two small heaps, so that there is something to drag.
    private static readonly ClassPointList FirstDrawing = new(
    [
        new(-0.9, 0.3, 0), new(-0.6, 0.7, 0), new(-0.4, 0.2, 0), new(-0.8, -0.1, 0), new(-1.1, 0.6, 0), new(-0.5, -0.3, 0),
        new(0.5, -0.4, 1), new(0.9, -0.2, 1), new(0.7, 0.3, 1), new(1.1, -0.6, 1), new(0.3, -0.8, 1), new(1.2, 0.1, 1),
    ]);

    /// <inheritdoc/>
    public static string? Complaint(Options options)
    {
        if (options.Data != LabelledPointSet.Drawn)
            return null;
        if (options.Drawing.Points.Any(p => Math.Abs(p.X) > HalfWidth || Math.Abs(p.Y) > HalfWidth))
            return $"drawing has a point outside the picture: both coordinates must be from {-HalfWidth} to {HalfWidth}.";
        var fewest = Enumerable.Range(0, 2).Min(label => options.Drawing.Points.Count(p => p.Class == label));
        return fewest >= LeastOfClass ? null : $"drawing has a class of {fewest} points: each class needs at least {LeastOfClass}.";
    }

    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>Which of the four models.</summary>
        [Display(Name = "Model", Description = "Which generative model is fitted, one to each class.", GroupName = "Model"), Live]
        public DensityModel Model { get; init; } = DensityModel.Mixture;

        /// <summary>Gaussians of the mixture in each class.</summary>
        [Display(Name = "Components", Description = "Gaussians in the mixture of each class. Another number starts the fit anew.", GroupName = "Model")]
        [Range(1, 12), Live, OnlyWith(nameof(Model), DensityModel.Mixture)]
        public int Components { get; init; } = 3;

        /// <summary>Updates of the networks in a step.</summary>
        [Display(Name = "Updates a step", Description = "How often the networks learn in one step.", GroupName = "Model")]
        [Range(1, 10), Live, OnlyWith(nameof(Model), DensityModel.Vae, DensityModel.Gan)]
        public int Updates { get; init; } = 5;

        /// <summary>What the points look like.</summary>
        [Display(Name = "Data", Description = "The points, in two classes.", GroupName = "Data"), Live]
        public LabelledPointSet Data { get; init; } = LabelledPointSet.Moons;

        /// <summary>The learner's own points.</summary>
        [Display(Name = "Your points", Description = "Place points of both classes in the picture, and drag them.", GroupName = "Data")]
        [PickedIn("scene"), Live, OnlyWith(nameof(Data), LabelledPointSet.Drawn)]
        public ClassPointList Drawing { get; init; } = FirstDrawing;

        /// <summary>Points to learn from.</summary>
        [Display(Name = "Points", Description = "Training points of both classes together; 500 others are held out.", GroupName = "Data")]
        [Range(20, 500), LogScale, Live, OnlyWith(nameof(Data), LabelledPointSet.Blobs, LabelledPointSet.Moons, LabelledPointSet.Circles, LabelledPointSet.Xor, LabelledPointSet.Spiral)]
        public int Count { get; init; } = 300;

        /// <summary>How far points lie from their shape.</summary>
        [Display(Name = "Noise", Description = "The standard deviation of the points around their shape.", GroupName = "Data")]
        [Range(0.02, 0.5), Live, OnlyWith(nameof(Data), LabelledPointSet.Blobs, LabelledPointSet.Moons, LabelledPointSet.Circles, LabelledPointSet.Xor, LabelledPointSet.Spiral)]
        public double Noise { get; init; } = 0.12;
    }
}
