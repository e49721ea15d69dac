using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

public sealed partial class Anomaly
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What is ordinary.</summary>
        [Display(Name = "Data", Description = "What the autoencoder learns to reproduce.", GroupName = "Data")]
        public AnomalySource Data { get; init; } = AnomalySource.Mnist;

        /// <summary>The class that training never shows.</summary>
        [Display(Name = "Class left out", Description = "Training never shows this class; in the test its images are the anomalies. Garments by number: 0 T-shirt, 1 trousers, 2 pullover, 3 dress, 4 coat, 5 sandal, 6 shirt, 7 trainer, 8 bag, 9 boot.", GroupName = "Data")]
        [OnlyWith(nameof(Data), AnomalySource.Mnist, AnomalySource.FashionMnist)]
        public ClassLabel LeftOut { get; init; } = new(2);

        /// <summary>Values of the code, for images.</summary>
        [Display(Name = "Code", Description = "How many numbers stand for an image. A wide code can carry what it has never seen.", GroupName = "Autoencoder")]
        [Range(1, 64), LogScale, OnlyWith(nameof(Data), AnomalySource.Mnist, AnomalySource.FashionMnist, AnomalySource.Faces)]
        public int Code { get; init; } = 16;

        /// <summary>Values of the code, for records.</summary>
        [Display(Name = "Code", Description = "How many numbers stand for a record of 13 fields.", GroupName = "Autoencoder")]
        [Range(1, 8), OnlyWith(nameof(Data), AnomalySource.NetworkFlows)]
        public int FlowCode { get; init; } = 4;

        /// <summary>The learning rate.</summary>
        [Display(Name = "Learning rate", Description = "The size of the autoencoder's steps.", GroupName = "Autoencoder")]
        [Range(1e-5, 1e-1), LogScale, Live]
        public double LearningRate { get; init; } = 1e-3;

        /// <summary>The share of ordinary records that lie above the threshold.</summary>
        [Display(Name = "False alarms accepted", Description = "Sets the threshold: this share of 1,000 ordinary records, kept aside for that alone, has a larger error.", GroupName = "Alarm")]
        [Range(0.001, 0.5), LogScale, Live]
        public double FalseAlarms { get; init; } = 0.05;
    }

    private static ImageData ImagesOf(Options options) => options.Data == AnomalySource.Mnist ? ImageData.Mnist : ImageData.FashionMnist;
}
