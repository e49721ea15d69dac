using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Text;

namespace GenAI.Learn.Labs;

public sealed partial class AutoregressiveTextLab
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>How many characters the n-gram looks at.</summary>
        [Display(Name = "n-gram context", Description = "How many characters the n-gram looks at before it guesses the next one.", GroupName = "n-gram")]
        [Range(0, CharacterNGram.MaxContext), Live]
        public int Context { get; init; } = 4;

        /// <summary>The weight of the shorter context.</summary>
        [Display(Name = "Smoothing", Description = "What the estimate from the shorter context weighs, in characters seen.", GroupName = "n-gram")]
        [Range(0.01, 100.0), LogScale, Live]
        public double Smoothing { get; init; } = 2;

        /// <summary>Units of the GRU.</summary>
        [Display(Name = "GRU units", Description = "How many numbers the network remembers from one character to the next.", GroupName = "GRU")]
        [Range(8, 192), LogScale]
        public int Units { get; init; } = 96;

        /// <summary>The learning rate of the GRU.</summary>
        [Display(Name = "Learning rate", Description = "The size of a step of the GRU's optimizer, Adam.", GroupName = "GRU")]
        [Range(1e-4, 1e-1), LogScale, Live]
        public double LearningRate { get; init; } = 5e-3;

        /// <summary>The temperature of the drawing.</summary>
        [Display(Name = "Temperature", Description = "1 draws from the model as it is; towards 0 only the likeliest character comes, above 1 all become more alike.", GroupName = "Drawing")]
        [Range(0.1, 2.0), Live]
        public double Temperature { get; init; } = 0.7;

        /// <summary>What both models go on from.</summary>
        [Display(Name = "Beginning", Description = "What both models go on from; a change begins anew.", GroupName = "Drawing")]
        [MaxLength(60), Live]
        public string Beginning { get; init; } = "the network ";
    }
}
