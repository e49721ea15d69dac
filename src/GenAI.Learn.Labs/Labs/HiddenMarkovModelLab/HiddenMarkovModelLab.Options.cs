using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

public sealed partial class HiddenMarkovModelLab
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What is to be found out.</summary>
        [Display(Name = "Task", Description = "Say which throws were loaded, the dice being known; or learn the dice from the throws alone.", GroupName = "Casino")]
        public CasinoTask Task { get; init; }

        /// <summary>P(six) of the loaded die.</summary>
        [Display(Name = "Six on the loaded die", Description = "The probability; the other five faces share the rest. A change starts the throws anew.", GroupName = "Casino")]
        [Range(0.05, 0.95), Live]
        public double LoadedSix { get; init; } = 0.5;

        /// <summary>P(fair to loaded).</summary>
        [Display(Name = "Fair to loaded", Description = "The probability, at each throw, that the fair die is exchanged for the loaded one.", GroupName = "Casino")]
        [Range(0.005, 0.5), LogScale, Live]
        public double FairToLoaded { get; init; } = 0.05;

        /// <summary>P(loaded to fair).</summary>
        [Display(Name = "Loaded to fair", Description = "The probability, at each throw, that the loaded die is exchanged for the fair one.", GroupName = "Casino")]
        [Range(0.005, 0.5), LogScale, Live]
        public double LoadedToFair { get; init; } = 0.1;

        /// <summary>Throws in all.</summary>
        [Display(Name = "Throws to learn from", Description = "A change starts the learning anew.", GroupName = "Casino")]
        [Range(100, 10_000), LogScale, Live, OnlyWith(nameof(Task), CasinoTask.Learn)]
        public int Throws { get; init; } = 3000;

        /// <summary>Which random model the learning starts from.</summary>
        [Display(Name = "Start", Description = "Which random model the learning starts from: some starts end at a worse answer.", GroupName = "Casino")]
        [Range(1, 50), Live, OnlyWith(nameof(Task), CasinoTask.Learn)]
        public int Start { get; init; } = 1;
    }
}
