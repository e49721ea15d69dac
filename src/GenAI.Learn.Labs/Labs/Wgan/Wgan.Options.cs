using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

public sealed partial class Wgan
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What the critic is for.</summary>
        [Display(Name = "Task", Description = "Measure a distance that is known, or teach a generator by it.", GroupName = "Task")]
        public WganTask Task { get; init; } = WganTask.Estimate;

        /// <summary>The points.</summary>
        [Display(Name = "Data", Description = "The distribution of the real points.", GroupName = "Task")]
        [OnlyWith(nameof(Task), WganTask.Estimate, WganTask.Train), DeniedValues(PointSet.Drawn)]
        public PointSet Data { get; init; } = PointSet.Ring;

        /// <summary>How far the other points are shifted.</summary>
        [Display(Name = "Shift", Description = "The other points are the data, shifted this far to the right. That is their Wasserstein distance, exactly.", GroupName = "Task")]
        [Range(0.0, 2.0), Live, OnlyWith(nameof(Task), WganTask.Estimate)]
        public double Shift { get; init; } = 1;

        /// <summary>How the critic is kept from being too steep.</summary>
        [Display(Name = "Constraint", Description = "How the critic is kept from being too steep.", GroupName = "Critic")]
        public CriticConstraint Constraint { get; init; } = CriticConstraint.GradientPenalty;

        /// <summary>The weight of the gradient penalty.</summary>
        [Display(Name = "Penalty weight", Description = "How strongly the critic's gradient is drawn to length 1: 10 in the paper, and good for measuring. A generator of points learns with 1, and not with 10.", GroupName = "Critic")]
        [Range(0.01, 100.0), LogScale, Live, OnlyWith(nameof(Constraint), CriticConstraint.GradientPenalty)]
        public double PenaltyWeight { get; init; } = 10;

        /// <summary>The half side of the box that the critic's weights are kept in.</summary>
        [Display(Name = "Clipping limit", Description = "Each weight of the critic is cut to this size after each of its steps.", GroupName = "Critic")]
        [Range(0.01, 1.0), LogScale, Live, OnlyWith(nameof(Constraint), CriticConstraint.Clipping)]
        public double ClippingLimit { get; init; } = 0.1;

        /// <summary>Steps of the critic for one of the generator.</summary>
        [Display(Name = "Critic steps", Description = "Steps of the critic in each step of the lab, before the generator has its one.", GroupName = "Critic")]
        [Range(1, 10), Live]
        public int CriticSteps { get; init; } = 5;

        /// <summary>The learning rate of both players.</summary>
        [Display(Name = "Learning rate", Description = "Adam's, for critic and generator.", GroupName = "Training")]
        [Range(1e-5, 1e-2), LogScale, Live]
        public double LearningRate { get; init; } = 1e-3;

        /// <summary>Samples of each kind in a step.</summary>
        [Display(Name = "Batch size", Description = "Samples of each kind in a step of the critic, but for digits at most 64.", GroupName = "Training")]
        [Range(16, 512), LogScale]
        public int BatchSize { get; init; } = 128;
    }
}
