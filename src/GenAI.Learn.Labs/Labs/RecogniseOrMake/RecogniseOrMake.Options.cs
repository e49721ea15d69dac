using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Faces;

namespace GenAI.Learn.Labs;

public sealed partial class RecogniseOrMake
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>Which images both learn from.</summary>
        [Display(Name = "Data", Description = "The labelled images. The class of a face is the colour of its hair, that of a garment its kind.", GroupName = "Data")]
        [DeniedValues(ImageData.Mnist)]
        public ImageData Data { get; init; } = ImageData.FashionMnist;

        /// <summary>Which garments are shown.</summary>
        [Display(Name = "Class", Description = "Which garments are shown: real ones to be recognised, and drawn ones.", GroupName = "What is shown")]
        [Live, OnlyWith(nameof(Data), ImageData.FashionMnist)]
        public Garment Garment { get; init; } = Garment.Dress;

        /// <summary>Which faces are shown.</summary>
        [Display(Name = "Hair", Description = "Faces with hair of which colour are shown: real ones to be recognised, and drawn ones.", GroupName = "What is shown")]
        [Live, OnlyWith(nameof(Data), ImageData.Faces)]
        public FaceHair Hair { get; init; } = FaceHair.Orange;

        /// <summary>How far drawn images go from the mean of their class.</summary>
        [Display(Name = "Spread", Description = "How far a drawing goes from the mean of its class: 1 is what the model has learned, 0 the mean itself.", GroupName = "What is shown")]
        [Range(0.0, 2.0), Live]
        public double Spread { get; init; } = 1;

        /// <summary>Which of many sheets of drawings.</summary>
        [Display(Name = "Sheet", Description = "Each sheet is drawn from other random numbers.", GroupName = "What is shown")]
        [Range(1, 50), Live]
        public int Sheet { get; init; } = 1;

        /// <summary>Hidden units of the classifier.</summary>
        [Display(Name = "Hidden units", Description = "Of the classifier; with none it is softmax regression, one linear layer.", GroupName = "Classifier")]
        [Range(0, 256)]
        public int HiddenUnits { get; init; } = 64;

        /// <summary>The classifier's learning rate.</summary>
        [Display(Name = "Learning rate", Description = "The classifier's; the generator has none.", GroupName = "Classifier")]
        [Range(1e-5, 1e-1), LogScale, Live]
        public double LearningRate { get; init; } = 1e-3;

        /// <summary>Numbers by which the generator describes an image.</summary>
        [Display(Name = "Components", Description = "How many principal components stand for an image in the generator.", GroupName = "Generator")]
        [Range(2, 100), LogScale]
        public int Components { get; init; } = 64;

        /// <summary>The class that is shown.</summary>
        internal int Label => Data == ImageData.Faces ? (int)Hair : (int)Garment;
    }
}
