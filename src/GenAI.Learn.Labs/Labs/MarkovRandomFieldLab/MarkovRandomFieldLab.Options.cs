using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

public sealed partial class MarkovRandomFieldLab
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What the field is used for.</summary>
        [Display(Name = "Task", Description = "Watch the Ising model itself, or use it to clean a noisy image.", GroupName = "Model")]
        public FieldTask Task { get; init; }

        /// <summary>Temperature.</summary>
        [Display(Name = "Temperature", Description = "In units of the coupling. The lattice magnetises by itself below 2.269.", GroupName = "Model")]
        [Range(0.5, 5.0), Live, OnlyWith(nameof(Task), FieldTask.Magnet)]
        public double Temperature { get; init; } = 2.0;

        /// <summary>The outer field.</summary>
        [Display(Name = "Field", Description = "Pulls all spins up or down. The exact curves hold for 0 alone.", GroupName = "Model")]
        [Range(-1.0, 1.0), Live, OnlyWith(nameof(Task), FieldTask.Magnet)]
        public double Field { get; init; }

        /// <summary>The share of flipped pixels.</summary>
        [Display(Name = "Noise", Description = "The probability with which each pixel is flipped.", GroupName = "Model")]
        [Range(0.01, 0.45), Live, OnlyWith(nameof(Task), FieldTask.Image)]
        public double Noise { get; init; } = 0.1;

        /// <summary>The prior's coupling.</summary>
        [Display(Name = "Coupling", Description = "How strongly the prior wants neighbouring pixels to be equal. At 0 each pixel stands alone.", GroupName = "Model")]
        [Range(0.0, 3.0), Live, OnlyWith(nameof(Task), FieldTask.Image)]
        public double Coupling { get; init; } = 0.7;

        /// <summary>How the image is cleaned.</summary>
        [Display(Name = "Method", Description = "How the clean image is found.", GroupName = "Model")]
        [Live, OnlyWith(nameof(Task), FieldTask.Image)]
        public CleaningMethod Method { get; init; }

        /// <summary>Sweeps a step.</summary>
        [Display(Name = "Sweeps a step", Description = "How many times each spin is redrawn in one step.", GroupName = "Model")]
        [Range(1, 50), LogScale, Live, OnlyWith(nameof(Task), FieldTask.Magnet)]
        public int Sweeps { get; init; } = 1;

        /// <summary>Spins on a side.</summary>
        [Display(Name = "Side", Description = "Spins on a side of the lattice.", GroupName = "Model")]
        [Range(8, 128), LogScale, OnlyWith(nameof(Task), FieldTask.Magnet)]
        public int Side { get; init; } = 64;

        /// <summary>The first state.</summary>
        [Display(Name = "Start", Description = "The first state of the spins.", GroupName = "Model")]
        [OnlyWith(nameof(Task), FieldTask.Magnet)]
        public SpinStart Start { get; init; }

        /// <summary>Which picture is spoiled.</summary>
        [Display(Name = "Picture", Description = "What is spoiled and cleaned.", GroupName = "Picture")]
        [Live, OnlyWith(nameof(Task), FieldTask.Image)]
        public CleanedPicture Picture { get; init; }

        /// <summary>The digit that is spoiled.</summary>
        [Display(Name = "Digit", Description = "A test image of MNIST with this label, when the picture is a digit.", GroupName = "Picture")]
        [Live, OnlyWith(nameof(Task), FieldTask.Image)]
        public ClassLabel Digit { get; init; } = new(5);

        /// <summary>The drawing that is spoiled.</summary>
        [Display(Name = "Drawing", Description = "When the picture is yours. Draw with a broad pen; every pixel that is more than half bright counts as white.", GroupName = "Picture")]
        [Live, OnlyWith(nameof(Task), FieldTask.Image)]
        public Drawing Drawing { get; init; } = Drawing.Empty;
    }
}
