using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Classification;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

public sealed partial class DecisionBoundary
{
    /// <inheritdoc/>
    public static string? Complaint(Options options) =>
        options.YourPoints.Points.All(p => Math.Abs(p.X) <= HalfWidth && Math.Abs(p.Y) <= HalfWidth)
            ? null
            : $"yourPoints has a point outside the picture: both coordinates must be from {-HalfWidth} to {HalfWidth}.";

    /// <summary>What a learner can set; all of it acts at once.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What divides the plane.</summary>
        [Display(Name = "Model", Description = "What learns to tell the two classes apart.", GroupName = "Model"), Live]
        public BoundaryModel Model { get; init; } = BoundaryModel.NeuralNetwork;

        /// <summary>C of logistic regression and of the support vector machine.</summary>
        [Display(Name = "C", Description = "The weight of the data against a simple boundary: small is smooth, large follows every point.", GroupName = "Model")]
        [Range(0.01, 100.0), LogScale, Live, OnlyWith(nameof(Model), BoundaryModel.LogisticRegression, BoundaryModel.SupportVectorMachine)]
        public double C { get; init; } = 1;

        /// <summary>The support vector machine's kernel.</summary>
        [Display(Name = "Kernel", Description = "Linear draws a straight line, RBF any curve.", GroupName = "Model")]
        [Live, OnlyWith(nameof(Model), BoundaryModel.SupportVectorMachine)]
        public Kernel Kernel { get; init; } = Kernel.Rbf;

        /// <summary>Gamma of the RBF kernel.</summary>
        [Display(Name = "Gamma (RBF)", Description = "How quickly likeness fades with distance: large makes a small island of each point. The linear kernel ignores it.", GroupName = "Model")]
        [Range(0.05, 100.0), LogScale, Live, OnlyWith(nameof(Model), BoundaryModel.SupportVectorMachine)]
        public double Gamma { get; init; } = 2;

        /// <summary>Neighbours that vote.</summary>
        [Display(Name = "k", Description = "How many neighbours vote.", GroupName = "Model")]
        [Range(1, 99), Live, OnlyWith(nameof(Model), BoundaryModel.NearestNeighbours)]
        public int Neighbours { get; init; } = 5;

        /// <summary>The tree's greatest depth.</summary>
        [Display(Name = "Depth of the tree", Description = "The most questions on the way to a leaf.", GroupName = "Model")]
        [Range(1, 12), Live, OnlyWith(nameof(Model), BoundaryModel.DecisionTree)]
        public int Depth { get; init; } = 4;

        /// <summary>The network's width.</summary>
        [Display(Name = "Hidden units", Description = "Units in each of the network's two hidden layers; a change draws new weights.", GroupName = "Model")]
        [Range(1, 64), LogScale, Live, OnlyWith(nameof(Model), BoundaryModel.NeuralNetwork)]
        public int Width { get; init; } = 16;

        /// <summary>The data.</summary>
        [Display(Name = "Data", Description = "The set that points are drawn from. Your own points are added to any of them; Drawn has yours alone.", GroupName = "Data"), Live]
        public LabelledPointSet Data { get; init; } = LabelledPointSet.Moons;

        /// <summary>Training points drawn.</summary>
        [Display(Name = "Training points", Description = "Half of each class.", GroupName = "Data"), Range(10, 300), Live]
        public int Points { get; init; } = 150;

        /// <summary>The noise as a multiple of each set's usual one.</summary>
        [Display(Name = "Noise", Description = "Spread of the points, as a multiple of what is usual for the set.", GroupName = "Data"), Range(0.0, 3.0), Live]
        public double Noise { get; init; } = 1;

        /// <summary>The learner's own points.</summary>
        [Display(Name = "Your points", Description = "They join the training set.", GroupName = "Data"), PickedIn("scene"), Live]
        public ClassPointList YourPoints { get; init; } = ClassPointList.Empty;

        /// <summary>Added outliers.</summary>
        [Display(Name = "Outliers", Description = "Added to the training set alone.", GroupName = "Outliers"), Range(0, 40), Live]
        public int Outliers { get; init; }

        /// <summary>Where they lie.</summary>
        [Display(Name = "Outliers are", Description = "A heap far away on the upper right, or among the others with wrong labels.", GroupName = "Outliers"), Live]
        public OutlierKind OutlierKind { get; init; } = OutlierKind.FarAway;
    }
}
