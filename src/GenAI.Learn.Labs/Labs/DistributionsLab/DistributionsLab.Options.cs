using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Probability;

namespace GenAI.Learn.Labs;

public sealed partial class DistributionsLab
{
    /// <summary>What a learner can set: all of it while samples stream in.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What samples are drawn from.</summary>
        [Display(Name = "Distribution", Description = "The first five are discrete and have masses, the others have a density."), Live]
        public DistributionKind Distribution { get; init; } = DistributionKind.Normal;

        /// <summary>Trials.</summary>
        [Display(Name = "Trials n", Description = "How often it is tried.")]
        [Range(1, 10_000), LogScale, Live, OnlyWith(nameof(Distribution), DistributionKind.Binomial)]
        public int Trials { get; init; } = 10;

        /// <summary>The probability of success in one trial.</summary>
        [Display(Name = "Probability p", Description = "Of success in one trial.")]
        [Range(0.0, 1.0), Live, OnlyWith(nameof(Distribution), DistributionKind.Bernoulli, DistributionKind.Binomial)]
        public double P { get; init; } = 0.3;

        /// <summary>The expected count.</summary>
        [Display(Name = "Expected count λ", Description = "Events expected in the stretch in which they are counted.")]
        [Range(0.01, 10_000), LogScale, Live, OnlyWith(nameof(Distribution), DistributionKind.Poisson)]
        public double Count { get; init; } = 4;

        /// <summary>The probability of success in each trial.</summary>
        [Display(Name = "Probability p", Description = "Of success in each trial.")]
        [Range(1e-4, 1.0), LogScale, Live, OnlyWith(nameof(Distribution), DistributionKind.Geometric)]
        public double Success { get; init; } = 0.2;

        /// <summary>The convention.</summary>
        [Display(Name = "Counted are", Description = "Two conventions: all trials, the successful one with them, or the failures before it."), Live]
        [OnlyWith(nameof(Distribution), DistributionKind.Geometric)]
        public GeometricCount Counted { get; init; } = GeometricCount.Trials;

        /// <summary>Items in all.</summary>
        [Display(Name = "Items N", Description = "How many there are in all.")]
        [Range(1, 10_000), LogScale, Live, OnlyWith(nameof(Distribution), DistributionKind.Hypergeometric)]
        public int Items { get; init; } = 49;

        /// <summary>Marked items.</summary>
        [Display(Name = "Marked K", Description = "How many of the items are marked.")]
        [Range(0, 10_000), Live, OnlyWith(nameof(Distribution), DistributionKind.Hypergeometric)]
        public int Marked { get; init; } = 6;

        /// <summary>Items drawn.</summary>
        [Display(Name = "Drawn n", Description = "How many are drawn, without putting back.")]
        [Range(0, 10_000), Live, OnlyWith(nameof(Distribution), DistributionKind.Hypergeometric)]
        public int Drawn { get; init; } = 6;

        /// <summary>Where the uniform distribution begins.</summary>
        [Display(Name = "From a", Description = "Where the values begin.")]
        [Range(-10.0, 10.0), Live, OnlyWith(nameof(Distribution), DistributionKind.Uniform)]
        public double From { get; init; }

        /// <summary>How wide the uniform distribution is.</summary>
        [Display(Name = "Width b − a", Description = "How far the values reach. Below 1 the density exceeds 1.")]
        [Range(0.01, 100), LogScale, Live, OnlyWith(nameof(Distribution), DistributionKind.Uniform)]
        public double Width { get; init; } = 1;

        /// <summary>The mean, of the values or of their logarithms.</summary>
        [Display(Name = "Mean μ", Description = "Of the values; for the log-normal, of their logarithms.")]
        [Range(-10.0, 10.0), Live, OnlyWith(nameof(Distribution), DistributionKind.Normal, DistributionKind.LogNormal)]
        public double Mean { get; init; }

        /// <summary>The standard deviation, of the values or of their logarithms.</summary>
        [Display(Name = "Standard deviation σ", Description = "Of the values; for the log-normal, of their logarithms.")]
        [Range(0.01, 3), LogScale, Live, OnlyWith(nameof(Distribution), DistributionKind.Normal, DistributionKind.LogNormal)]
        public double Deviation { get; init; } = 1;

        /// <summary>Whether logarithms of the values are shown.</summary>
        [Display(Name = "Show ln x", Description = "The same samples on a logarithmic scale."), Live]
        [OnlyWith(nameof(Distribution), DistributionKind.LogNormal)]
        public bool Logarithm { get; init; }

        /// <summary>Events per unit of x.</summary>
        [Display(Name = "Rate λ", Description = "Events per unit of x: the mean wait is 1/λ.")]
        [Range(0.01, 100), LogScale, Live, OnlyWith(nameof(Distribution), DistributionKind.Exponential)]
        public double Rate { get; init; } = 1;

        /// <summary>The first shape of the beta distribution.</summary>
        [Display(Name = "Shape α", Description = "The larger, the more weight near 1; below 1 the density is infinite at 0.")]
        [Range(0.01, 1000), LogScale, Live, OnlyWith(nameof(Distribution), DistributionKind.Beta)]
        public double Alpha { get; init; } = 2;

        /// <summary>The second shape of the beta distribution.</summary>
        [Display(Name = "Shape β", Description = "The larger, the more weight near 0; below 1 the density is infinite at 1.")]
        [Range(0.01, 1000), LogScale, Live, OnlyWith(nameof(Distribution), DistributionKind.Beta)]
        public double Beta { get; init; } = 5;

        /// <summary>Samples in a step.</summary>
        [Display(Name = "Samples a step", Description = "How many are drawn at once.", GroupName = "Samples")]
        [Range(1, 50_000), LogScale, Live]
        public int PerStep { get; init; } = 20;

        /// <summary>Samples in all.</summary>
        [Display(Name = "Samples in all", Description = "When so many are drawn the run rests until an option changes.", GroupName = "Samples")]
        [Range(100, 1_000_000), LogScale, Live]
        public int Samples { get; init; } = 20_000;

        /// <summary>The distribution with its parameters.</summary>
        internal Distribution Made() => Distribution switch
        {
            DistributionKind.Bernoulli => new Bernoulli(P),
            DistributionKind.Binomial => new Binomial(Trials, P),
            DistributionKind.Poisson => new Poisson(Count),
            DistributionKind.Geometric => new Geometric(Success, Counted),
            DistributionKind.Hypergeometric => new Hypergeometric(Items, Marked, Drawn),
            DistributionKind.Uniform => new Uniform(From, From + Width),
            DistributionKind.Exponential => new Exponential(Rate),
            DistributionKind.Beta => new Beta(Alpha, Beta),
            DistributionKind.LogNormal when !Logarithm => new LogNormal(Mean, Deviation),
            _ => new Normal(Mean, Deviation), // the logarithm of a log-normal variable is this one
        };
    }
}
