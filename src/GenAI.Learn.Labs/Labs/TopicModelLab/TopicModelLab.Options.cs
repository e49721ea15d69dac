using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

public sealed partial class TopicModelLab
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>How many topics.</summary>
        [Display(Name = "Topics", Description = "How many topics the words are divided among. The model never learns this number; you set it.", GroupName = "Model")]
        [Range(2, 20)]
        public int Topics { get; init; } = 8;

        /// <summary>Concentration of a section's mixture.</summary>
        [Display(Name = "α", Description = "How many topics a section is expected to mix: below 1 few, above 1 many.", GroupName = "Model")]
        [Range(0.01, 10.0), LogScale, Live]
        public double Alpha { get; init; } = 0.1;

        /// <summary>Concentration of a topic's words.</summary>
        [Display(Name = "β", Description = "How many words a topic is expected to use: below 1 few, above 1 many.", GroupName = "Model")]
        [Range(0.001, 10.0), LogScale, Live]
        public double Beta { get; init; } = 0.05;

        /// <summary>Sweeps from the start, or from the last change, until the run rests.</summary>
        [Display(Name = "Sweeps", Description = "Passes over all words from the start, or from the last change of a setting, until the run rests.", GroupName = "Model")]
        [Range(50, 5000), LogScale, Live]
        public int Sweeps { get; init; } = 400;

        /// <summary>The section that is shown.</summary>
        [Display(Name = "Section", Description = "The section of the course that is shown, counted from the first lesson on.", GroupName = "Picture")]
        [Range(1, 250), Live]
        public int Section { get; init; } = 1;
    }
}
