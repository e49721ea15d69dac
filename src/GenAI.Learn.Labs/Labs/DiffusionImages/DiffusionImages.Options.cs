using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Diffusion;

namespace GenAI.Learn.Labs;

public sealed partial class DiffusionImages
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>The images to learn.</summary>
        [Display(Name = "Data", Description = "The images that the network learns from.", GroupName = "Task")]
        [DeniedValues(ImageData.Faces)]
        public ImageData Data { get; init; } = ImageData.Mnist;

        /// <summary>What is drawn.</summary>
        [Display(Name = "Task", Description = "Draw an image of a class, or one that fits a small image of 7 × 7 pixels.", GroupName = "Task")]
        public DiffusionTask Task { get; init; } = DiffusionTask.ByClass;

        /// <summary>Whether training goes on.</summary>
        [Display(Name = "Go on training", Description = "Off: the network stays as it is and the run does nothing but sample.", GroupName = "Task")]
        [Live]
        public bool Train { get; init; } = true;

        /// <summary>The time of the forward process that is shown.</summary>
        [Display(Name = "Time t / T", Description = "How noisy the real images are that the network is shown: 0 is clean, 1 is pure noise.", GroupName = "Forward")]
        [Range(0.0, 1.0), Live]
        public double Time { get; init; } = 0.5;

        /// <summary>The class of the sample shown step by step.</summary>
        [Display(Name = "Class", Description = "Of which class the sample is that is shown step by step.", GroupName = "Way back")]
        [Live, OnlyWith(nameof(Task), DiffusionTask.ByClass)]
        public ClassLabel Class { get; init; } = new(3);

        /// <summary>The weight of guidance.</summary>
        [Display(Name = "Guidance", Description = "How often the difference that the class makes to the predicted noise is counted: 0 is without a class, 1 as learned, more exaggerates it.", GroupName = "Way back")]
        [Range(0.0, 8.0), Live, OnlyWith(nameof(Task), DiffusionTask.ByClass)]
        public double Guidance { get; init; } = 2;

        /// <summary>How samples are drawn.</summary>
        [Display(Name = "Sampler", Description = "DDPM adds fresh noise in each step back; DDIM follows the predicted noise alone.", GroupName = "Way back")]
        [Live]
        public SamplerKind Sampler { get; init; } = SamplerKind.Ddim;

        /// <summary>Steps of the way back.</summary>
        [Display(Name = "Sampling steps", Description = "In how many steps noise becomes an image.", GroupName = "Way back")]
        [Range(1, NoiseLevels), LogScale, Live]
        public int SamplingSteps { get; init; } = 20;

        /// <summary>DDIM's share of fresh noise.</summary>
        [Display(Name = "η of DDIM", Description = "How much of the predicted noise is exchanged for fresh noise in each step: 0 for none, 1 for as much as DDPM.", GroupName = "Way back")]
        [Range(0.0, 1.0), Live, OnlyWith(nameof(Sampler), SamplerKind.Ddim)]
        public double Eta { get; init; }

        /// <summary>Whether 10, 50 and 1000 steps are compared.</summary>
        [Display(Name = "Compare 10, 50 and 1000 steps", Description = "Stops training and draws the same 20 samples in 10, in 50 and in 1000 steps, with their seconds.", GroupName = "Way back")]
        [Live, OnlyWith(nameof(Task), DiffusionTask.ByClass)]
        public bool Compare { get; init; }

        /// <summary>The noise schedule.</summary>
        [Display(Name = "Schedule", Description = "How the share of noise grows with time.", GroupName = "Training")]
        public ScheduleKind Schedule { get; init; } = ScheduleKind.Cosine;

        /// <summary>What an error counts at each time.</summary>
        [Display(Name = "Weight of times", Description = "What an error of the noise counts: the same at all times as in the first papers, or more where noise is high and the shape is decided, which draws sooner.", GroupName = "Training")]
        public LossWeight Weight { get; init; } = LossWeight.Noisy;

        /// <summary>How wide the network is.</summary>
        [Display(Name = "Width", Description = "Maps of the network's 14 × 14 layers. Wider networks draw better and learn more slowly.", GroupName = "Training")]
        public DenoiserWidth Width { get; init; }

        /// <summary>Images in a step.</summary>
        [Display(Name = "Batch size", Description = "Images in a step, each with a time and noise of its own.", GroupName = "Training")]
        [Range(4, 128), LogScale]
        public int BatchSize { get; init; } = 16;

        /// <summary>Adam's learning rate.</summary>
        [Display(Name = "Learning rate", Description = "Adam's.", GroupName = "Training")]
        [Range(1e-5, 1e-2), LogScale, Live]
        public double LearningRate { get; init; } = 2e-3;

        /// <summary>The decay of the running average of the weights.</summary>
        [Display(Name = "Averaging", Description = "What draws is a running average of the weights: 0.995 averages over about 200 steps, 0 draws with the weights of this moment.", GroupName = "Training")]
        [Range(0.0, 0.9999), Live]
        public double Averaging { get; init; } = 0.995;

        /// <summary>The sampler that the options ask for.</summary>
        internal ISampler MakeSampler() => Sampler == SamplerKind.Ddpm ? new DdpmSampler() : new DdimSampler(Eta);

        /// <summary>Whether other options ask for the same way back.</summary>
        internal bool SamplesAs(Options other) => (Sampler, SamplingSteps, Eta, Guidance) == (other.Sampler, other.SamplingSteps, other.Eta, other.Guidance);
    }
}
