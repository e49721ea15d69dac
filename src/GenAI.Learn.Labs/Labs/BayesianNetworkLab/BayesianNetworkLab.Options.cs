using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

public sealed partial class BayesianNetworkLab
{
    /// <summary>What a learner can set; all of it acts at once.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What was seen of the rain.</summary>
        [Display(Name = "Rain", Description = "What is known. A click on the node goes on to the next value.", GroupName = "Evidence")]
        [Live]
        public Evidence Rain { get; init; }

        /// <summary>What was seen of the sprinkler.</summary>
        [Display(Name = "Sprinkler", Description = "What is known. A click on the node goes on to the next value.", GroupName = "Evidence")]
        [Live]
        public Evidence Sprinkler { get; init; }

        /// <summary>What was seen of the grass.</summary>
        [Display(Name = "Wet grass", Description = "What is known. A click on the node goes on to the next value.", GroupName = "Evidence")]
        [Live]
        public Evidence Grass { get; init; } = Evidence.Yes;

        /// <summary>What was seen of the sky.</summary>
        [Display(Name = "Clouds", Description = "What is known. A click on the node goes on to the next value.", GroupName = "Evidence")]
        [Live, OnlyWith(nameof(Structure), GardenStructure.Clouds)]
        public Evidence Cloudy { get; init; }

        /// <summary>The variable whose probability is followed.</summary>
        [Display(Name = "Ask about", Description = "The variable whose probability the curve follows.", GroupName = "Evidence")]
        [Live]
        public GardenVariable Ask { get; init; }

        /// <summary>P(rain), where clouds are left out.</summary>
        [Display(Name = "P(rain)", Description = "Before anything is seen.", GroupName = "Evidence")]
        [Range(0.0, 1.0), Live, OnlyWith(nameof(Structure), GardenStructure.TwoCauses)]
        public double RainPrior { get; init; } = 0.3;

        /// <summary>P(sprinkler on), where clouds are left out.</summary>
        [Display(Name = "P(sprinkler)", Description = "Before anything is seen.", GroupName = "Evidence")]
        [Range(0.0, 1.0), Live, OnlyWith(nameof(Structure), GardenStructure.TwoCauses)]
        public double SprinklerPrior { get; init; } = 0.4;

        /// <summary>How samples are drawn.</summary>
        [Display(Name = "Sampling", Description = "How samples of the posterior are drawn.", GroupName = "Sampling")]
        [Live]
        public NetworkSampling Sampling { get; init; }

        /// <summary>Samples a step.</summary>
        [Display(Name = "Samples a step", Description = "How many samples are drawn in one step.", GroupName = "Sampling")]
        [Range(1, 1000), LogScale, Live]
        public int SamplesPerStep { get; init; } = 10;

        /// <summary>The graph.</summary>
        [Display(Name = "Network", Description = "Two independent causes, or clouds behind both of them.", GroupName = "Tables")]
        [Live]
        public GardenStructure Structure { get; init; }

        /// <summary>P(clouds).</summary>
        [Display(Name = "P(clouds)", GroupName = "Tables")]
        [Range(0.0, 1.0), Live, OnlyWith(nameof(Structure), GardenStructure.Clouds)]
        public double Clouds { get; init; } = 0.5;

        /// <summary>P(rain | clouds).</summary>
        [Display(Name = "P(rain | clouds)", GroupName = "Tables")]
        [Range(0.0, 1.0), Live, OnlyWith(nameof(Structure), GardenStructure.Clouds)]
        public double RainIfCloudy { get; init; } = 0.8;

        /// <summary>P(rain | no clouds).</summary>
        [Display(Name = "P(rain | no clouds)", GroupName = "Tables")]
        [Range(0.0, 1.0), Live, OnlyWith(nameof(Structure), GardenStructure.Clouds)]
        public double RainIfClear { get; init; } = 0.2;

        /// <summary>P(sprinkler on | clouds).</summary>
        [Display(Name = "P(sprinkler | clouds)", GroupName = "Tables")]
        [Range(0.0, 1.0), Live, OnlyWith(nameof(Structure), GardenStructure.Clouds)]
        public double SprinklerIfCloudy { get; init; } = 0.1;

        /// <summary>P(sprinkler on | no clouds).</summary>
        [Display(Name = "P(sprinkler | no clouds)", GroupName = "Tables")]
        [Range(0.0, 1.0), Live, OnlyWith(nameof(Structure), GardenStructure.Clouds)]
        public double SprinklerIfClear { get; init; } = 0.5;

        /// <summary>P(wet | rain, sprinkler).</summary>
        [Display(Name = "P(wet | rain, sprinkler)", GroupName = "Tables")]
        [Range(0.0, 1.0), Live]
        public double WetIfBoth { get; init; } = 0.99;

        /// <summary>P(wet | rain, no sprinkler).</summary>
        [Display(Name = "P(wet | rain, no sprinkler)", GroupName = "Tables")]
        [Range(0.0, 1.0), Live]
        public double WetIfRain { get; init; } = 0.9;

        /// <summary>P(wet | no rain, sprinkler).</summary>
        [Display(Name = "P(wet | no rain, sprinkler)", GroupName = "Tables")]
        [Range(0.0, 1.0), Live]
        public double WetIfSprinkler { get; init; } = 0.9;

        /// <summary>P(wet | neither).</summary>
        [Display(Name = "P(wet | neither)", Description = "At 0, wet grass without rain and sprinkler is impossible.", GroupName = "Tables")]
        [Range(0.0, 1.0), Live]
        public double WetIfNeither { get; init; }
    }
}
