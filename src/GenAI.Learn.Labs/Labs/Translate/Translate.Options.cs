using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using GenAI.Learn.Models.Translation;

namespace GenAI.Learn.Labs;

public sealed partial class Translate
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>From what to what.</summary>
        [Display(Name = "Task", Description = "What the network is given, and what it is to answer.", GroupName = "Task")]
        public TranslationTask Task { get; init; } = TranslationTask.EdgesToGarment;

        /// <summary>What the learner draws.</summary>
        [Display(Name = "Your input", Description = "Draw what the network is to translate: the outline of a garment for edges and label maps, a garment or a digit for the others.", GroupName = "Task")]
        [Live]
        public Drawing Drawing { get; init; } = Drawing.Empty;

        /// <summary>The class that the drawing's label map names.</summary>
        [Display(Name = "Label of your drawing", Description = "What the label map says your silhouette is, by number: 0 T-shirt, 1 trousers, 2 pullover, 3 dress, 4 coat, 5 sandal, 6 shirt, 7 trainer, 8 bag, 9 boot.", GroupName = "Task")]
        [Live, OnlyWith(nameof(Task), TranslationTask.LabelMapToGarment)]
        public ClassLabel DrawnClass { get; init; } = new(3);

        /// <summary>Columns to the left of the hole.</summary>
        [Display(Name = "Hole: from the left", Description = "Columns to the left of the hole.", GroupName = "Task")]
        [Range(0, ImageShape.GreySide - Inpainting.MinSide), Live, OnlyWith(nameof(Task), TranslationTask.Inpainting)]
        public int HoleLeft { get; init; } = 8;

        /// <summary>Rows above the hole.</summary>
        [Display(Name = "Hole: from the top", Description = "Rows above the hole.", GroupName = "Task")]
        [Range(0, ImageShape.GreySide - Inpainting.MinSide), Live, OnlyWith(nameof(Task), TranslationTask.Inpainting)]
        public int HoleTop { get; init; } = 8;

        /// <summary>Pixels on a side of the hole.</summary>
        [Display(Name = "Hole: side", Description = "Pixels on a side of the hole. The network has practised with holes from 4 to 18, anywhere.", GroupName = "Task")]
        [Range(Inpainting.MinSide, Inpainting.MaxSide), Live, OnlyWith(nameof(Task), TranslationTask.Inpainting)]
        public int HoleSide { get; init; } = 12;

        /// <summary>Degrees to lean.</summary>
        [Display(Name = "Slant", Description = "Degrees by which the digit is to lean further to the right.", GroupName = "Task")]
        [Range(-Restyling.MaxSlant, Restyling.MaxSlant), Live, OnlyWith(nameof(Task), TranslationTask.Restyling)]
        public double Slant { get; init; } = 20;

        /// <summary>Pixels to widen.</summary>
        [Display(Name = "Thickness", Description = "Pixels by which strokes are to become wider; −1 thins them.", GroupName = "Task")]
        [Range(StrokeTransform.MinThickness, StrokeTransform.MaxThickness), Live, OnlyWith(nameof(Task), TranslationTask.Restyling)]
        public int Thickness { get; init; } = 2;

        /// <summary>The weight of the mean absolute error.</summary>
        [Display(Name = "L1 weight", Description = "What the mean absolute error from the truth counts in the generator's loss. At 0 the discriminator alone teaches.", GroupName = "Losses")]
        [Range(0.0, 200.0), Live]
        public double L1Weight { get; init; } = 100;

        /// <summary>The weight of the adversarial loss.</summary>
        [Display(Name = "Adversarial weight", Description = "What the discriminator's verdict counts in the generator's loss. At 0 the absolute error alone teaches.", GroupName = "Losses")]
        [Range(0.0, 10.0), Live]
        public double AdversarialWeight { get; init; } = 1;

        /// <summary>Whether the generator has skips.</summary>
        [Display(Name = "Skips", Description = "Hand the maps of the way down to the way up. Without them everything has to pass the 7 × 7 middle.", GroupName = "Networks")]
        public bool Skips { get; init; } = true;

        /// <summary>How wide the networks are.</summary>
        [Display(Name = "Width", Description = "Channels of the generator's 28 × 28 maps; smaller maps have more. Wider networks answer better and learn more slowly.", GroupName = "Networks")]
        public NetworkWidth Width { get; init; }

        /// <summary>Pairs in a step.</summary>
        [Display(Name = "Batch size", Description = "Pairs of input and truth in a step.", GroupName = "Training")]
        [Range(4, 64), LogScale]
        public int BatchSize { get; init; } = 16;

        /// <summary>Adam's learning rate for both networks.</summary>
        [Display(Name = "Learning rate", Description = "Adam's, for both networks.", GroupName = "Training")]
        [Range(1e-5, 1e-2), LogScale, Live]
        public double LearningRate { get; init; } = 2e-3;

        /// <summary>What is asked of the shown images.</summary>
        internal TranslationRequest Request => new()
        {
            HoleLeft = HoleLeft,
            HoleTop = HoleTop,
            HoleSide = HoleSide,
            Slant = Slant,
            Thickness = Thickness,
        };
    }
}
