using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Points;

namespace GenAI.Learn.Labs;

public sealed partial class Diffusion2D
{
    /// <inheritdoc/>
    public static string? Complaint(Options options) => options.Data == PointSet.Drawn && options.Drawing.Points.Count == 0
        ? "drawing has no points: draw some into the picture, or choose other data."
        : null;

    private static PointDistribution Data(Options options) =>
        PointDistribution.Of(options.Data, [.. options.Drawing.Points.Select(p => (p.X, p.Y))]);

    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What is to be learned.</summary>
        [Display(Name = "Data", Description = "The distribution that the network is to learn.", GroupName = "Data")]
        public PointSet Data { get; init; } = PointSet.Ring;

        /// <summary>The learner's own points.</summary>
        [Display(Name = "Your drawing", Description = "Draw the data with the pointer.", GroupName = "Data")]
        [Range(-PointDistribution.HalfWidth, PointDistribution.HalfWidth), PickedIn("scene"), OnlyWith(nameof(Data), PointSet.Drawn)]
        public PointList Drawing { get; init; } = PointList.Empty;

        /// <summary>The time that the pictures show.</summary>
        [Display(Name = "Time t / T", Description = "The moment that the pictures show: 1 is pure noise, 0 is data. The way back goes from 1 to 0.", GroupName = "Picture")]
        [Range(0.0, 1.0), Live]
        public double Time { get; init; }

        /// <summary>The noise schedule.</summary>
        [Display(Name = "Schedule", Description = "How the share of noise grows with time.", GroupName = "Forward")]
        public ScheduleKind Schedule { get; init; } = ScheduleKind.Cosine;

        /// <summary>T.</summary>
        [Display(Name = "Noise levels T", Description = "In how many small exchanges data become noise.", GroupName = "Forward")]
        [Range(10, 1000), LogScale]
        public int NoiseLevels { get; init; } = 1000;

        /// <summary>How samples are drawn.</summary>
        [Display(Name = "Sampler", Description = "DDPM adds fresh noise in each step back; DDIM follows the predicted noise alone.", GroupName = "Way back")]
        [Live]
        public SamplerKind Sampler { get; init; } = SamplerKind.Ddim;

        /// <summary>Steps of the way back.</summary>
        [Display(Name = "Sampling steps", Description = "In how many steps noise becomes data; at most T are taken.", GroupName = "Way back")]
        [Range(1, 200), LogScale, Live]
        public int SamplingSteps { get; init; } = 25;

        /// <summary>DDIM's share of fresh noise.</summary>
        [Display(Name = "η of DDIM", Description = "How much of the predicted noise is exchanged for fresh noise in each step: 0 for none, 1 for as much as DDPM.", GroupName = "Way back")]
        [Range(0.0, 1.0), Live, OnlyWith(nameof(Sampler), SamplerKind.Ddim)]
        public double Eta { get; init; }

        /// <summary>Hidden layers.</summary>
        [Display(Name = "Hidden layers", Description = "Of the network that predicts the noise.", GroupName = "Network")]
        [Range(1, 4)]
        public int Depth { get; init; } = 3;

        /// <summary>Units of each hidden layer.</summary>
        [Display(Name = "Units a layer", Description = "Units of each hidden layer.", GroupName = "Network")]
        [Range(4, 256), LogScale]
        public int Width { get; init; } = 96;

        /// <summary>Adam's learning rate.</summary>
        [Display(Name = "Learning rate", Description = "Adam's.", GroupName = "Training")]
        [Range(1e-5, 1e-1), LogScale, Live]
        public double LearningRate { get; init; } = 2e-3;

        /// <summary>Points in a step.</summary>
        [Display(Name = "Batch size", Description = "Points in a step, each with a time and noise of its own.", GroupName = "Training")]
        [Range(8, 512), LogScale]
        public int BatchSize { get; init; } = 256;

        /// <summary>The decay of the running average of the weights, which is what is shown and measured.</summary>
        [Display(Name = "Averaging", Description = "What is shown and measured is a running average of the weights: 0.99 averages over about 100 steps, 0 shows the weights of this moment.", GroupName = "Training")]
        [Range(0.0, 0.999), Live]
        public double Averaging { get; init; } = 0.99;

        /// <summary>The sampler that the options ask for.</summary>
        internal ISampler MakeSampler() => Sampler == SamplerKind.Ddpm ? new DdpmSampler() : new DdimSampler(Eta);

        /// <summary>Whether other options ask for the same way back.</summary>
        internal bool SamplesAs(Options other) => (Sampler, SamplingSteps, Eta) == (other.Sampler, other.SamplingSteps, other.Eta);
    }
}
