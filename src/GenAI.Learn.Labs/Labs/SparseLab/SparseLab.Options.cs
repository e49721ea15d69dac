using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

public sealed partial class SparseLab
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What the code is used for.</summary>
        [Display(Name = "Task", Description = "Parts of images, topics of the lessons' text, or a planted blob that the reconstruction leaves over.", GroupName = "Task")]
        public SparseTask Task { get; init; } = SparseTask.Atoms;

        /// <summary>The images.</summary>
        [Display(Name = "Data", Description = "The images that the network learns to reproduce.", GroupName = "Task")]
        [OnlyWith(nameof(Task), SparseTask.Atoms, SparseTask.Lesion)]
        [DeniedValues(ImageData.Faces)]
        public ImageData Data { get; init; } = ImageData.Mnist;

        /// <summary>What makes the code sparse.</summary>
        [Display(Name = "Sparsity", Description = "What keeps most units of the code silent.", GroupName = "Sparsity")]
        public SparsityKind Sparsity { get; init; } = SparsityKind.KSparse;

        /// <summary>k.</summary>
        [Display(Name = "k", Description = "How many units may speak for one input; the others are set to 0.", GroupName = "Sparsity")]
        [Range(1, 64), Live, OnlyWith(nameof(Sparsity), SparsityKind.KSparse)]
        public int Kept { get; init; } = 6;

        /// <summary>The weight of the L1 penalty.</summary>
        [Display(Name = "Weight of L1", Description = "What one unit of a code's absolute sum costs, beside the mean squared error.", GroupName = "Sparsity")]
        [Range(1e-6, 1e-2), LogScale, Live, OnlyWith(nameof(Sparsity), SparsityKind.L1)]
        public double L1Weight { get; init; } = 1e-4;

        /// <summary>The target rate.</summary>
        [Display(Name = "Target rate", Description = "The mean activity that every unit should have.", GroupName = "Sparsity")]
        [Range(0.02, 0.5), LogScale, Live, OnlyWith(nameof(Sparsity), SparsityKind.TargetRate)]
        public double Rate { get; init; } = 0.1;

        /// <summary>The weight of the divergence from the target rate.</summary>
        [Display(Name = "Weight of the rate", Description = "What the divergence of the units' mean activities from the target costs.", GroupName = "Sparsity")]
        [Range(1e-5, 1e-1), LogScale, Live, OnlyWith(nameof(Sparsity), SparsityKind.TargetRate)]
        public double RateWeight { get; init; } = 5e-3;

        /// <summary>Units of the code.</summary>
        [Display(Name = "Units", Description = "Units of the code, each with its atom. No bottleneck by number: it is silence that limits the code.", GroupName = "Network")]
        [Range(8, 256), LogScale]
        public int Units { get; init; } = 64;

        /// <summary>The learning rate.</summary>
        [Display(Name = "Learning rate", Description = "The size of a step.", GroupName = "Training")]
        [Range(1e-4, 1e-1), LogScale, Live]
        public double LearningRate { get; init; } = 3e-3;

        /// <summary>Inputs in a step.</summary>
        [Display(Name = "Batch size", Description = "Inputs in a step.", GroupName = "Training")]
        [Range(8, 512), LogScale]
        public int BatchSize { get; init; } = 64;

        /// <summary>The radius of the planted blob.</summary>
        [Display(Name = "Size of the lesion", Description = "The radius of the planted blob, in pixels.", GroupName = "Picture")]
        [Range(1.5, 5.0), Live, OnlyWith(nameof(Task), SparseTask.Lesion)]
        public double LesionSize { get; init; } = 2.5;

        /// <summary>What the blob's middle adds.</summary>
        [Display(Name = "Brightness of the lesion", Description = "What the middle of the blob adds, where 1 is the way from black to white.", GroupName = "Picture")]
        [Range(0.1, 1.0), Live, OnlyWith(nameof(Task), SparseTask.Lesion)]
        public double LesionBrightness { get; init; } = 0.6;

        /// <summary>The input that is taken apart.</summary>
        [Display(Name = "Shown", Description = "Which test image, or which section of the course, is taken apart.", GroupName = "Picture")]
        [Range(1, 100), Live, OnlyWith(nameof(Task), SparseTask.Atoms, SparseTask.Topics)]
        public int Shown { get; init; } = 4;
    }
}
