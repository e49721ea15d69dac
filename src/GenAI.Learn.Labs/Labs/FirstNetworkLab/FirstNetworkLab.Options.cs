using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.FirstSteps;
using GenAI.Learn.Models.Training;

namespace GenAI.Learn.Labs;

public sealed partial class FirstNetworkLab
{
    /// <summary>What a learner can set. All of it acts at once, and each change trains on for as many epochs again.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>The learning rate.</summary>
        [Display(Name = "Learning rate", Description = "The size of a step. A change trains on for as many epochs again.", GroupName = "Training")]
        [Range(1e-4, 10.0), LogScale, Live]
        public double LearningRate { get; init; } = 0.01;

        /// <summary>Epochs from the start, or from the last change, until the run rests.</summary>
        [Display(Name = "Epochs", Description = "Passes over the ten examples from the start, or from the last change of a setting, until the run rests.", GroupName = "Training")]
        [Range(10, 20_000), LogScale, Live]
        public int Epochs { get; init; } = 50;

        /// <summary>What training lowers.</summary>
        [Display(Name = "Loss", Description = "What training lowers. The mean squared error is shown besides.", GroupName = "Training")]
        [Live]
        public FirstLoss Loss { get; init; } = FirstLoss.MeanSquaredError;

        /// <summary>How gradients become steps.</summary>
        [Display(Name = "Optimizer", Description = "How gradients become steps.", GroupName = "Training")]
        [Live]
        public OptimizerKind Optimizer { get; init; } = OptimizerKind.Sgd;

        /// <summary>The example whose values the diagram shows.</summary>
        [Display(Name = "Example", Description = "The example of the batch whose values stand in the diagram's nodes.", GroupName = "Picture")]
        [Range(1, 10), Live]
        public int Example { get; init; } = 1;
    }
}
