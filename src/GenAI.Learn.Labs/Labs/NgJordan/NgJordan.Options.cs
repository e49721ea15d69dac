using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

public sealed partial class NgJordan
{
    /// <summary>What a learner can set. A live change begins the averages anew.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What varies.</summary>
        [Display(Name = "Experiment", Description = "What varies along the axis.", GroupName = "Experiment")]
        public NgJordanExperiment Experiment { get; init; } = NgJordanExperiment.TrainingSize;

        /// <summary>The data.</summary>
        [Display(Name = "Data", Description = "What the two models learn to tell apart.", GroupName = "Experiment")]
        public NgJordanData Data { get; init; } = NgJordanData.Measurements;

        /// <summary>The correlation of the measurements.</summary>
        [Display(Name = "Correlation", Description = "Of each pair of measurements within a class. Naive Bayes takes it for 0.", GroupName = "Experiment")]
        [Range(0.0, 0.9), Live, OnlyWith(nameof(Data), NgJordanData.Measurements)]
        public double Correlation { get; init; } = 0.2;

        /// <summary>The size of the training set when it does not vary.</summary>
        [Display(Name = "Training points", Description = "Of each split, half of either class.", GroupName = "Experiment")]
        [Range(10, 1000), LogScale, Live, OnlyWith(nameof(Experiment), NgJordanExperiment.Outliers, NgJordanExperiment.MissingValues)]
        public int TrainingPoints { get; init; } = 100;

        /// <summary>C of logistic regression.</summary>
        [Display(Name = "C of logistic regression", Description = "The weight of the data against the penalty on large weights; 1000 is hardly any penalty.", GroupName = "Models")]
        [Range(0.01, 1000.0), LogScale, Live]
        public double C { get; init; } = 1000;

        /// <summary>Variances of its own for each class.</summary>
        [Display(Name = "A variance for each class", Description = "Naive Bayes estimates every variance for each class alone. Without this the classes share them, and both models draw straight boundaries.", GroupName = "Models"), Live]
        public bool OwnVariances { get; init; }
    }
}
