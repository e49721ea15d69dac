using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Labs;

public sealed partial class Race
{
    /// <summary>What a learner can set.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>What all three learn.</summary>
        [Display(Name = "Data", Description = "The images that all three learn.", GroupName = "Data")]
        [DeniedValues(ImageData.Faces)]
        public ImageData Data { get; init; } = ImageData.Mnist;

        /// <summary>Steps from noise to a sample of the diffusion model.</summary>
        [Display(Name = "Diffusion: sampling steps", Description = "In how many steps (DDIM) the diffusion model goes from noise to an image. Training does not depend on it.", GroupName = "Sampling")]
        [Range(2, 50), Live]
        public int SamplingSteps { get; init; } = 10;
    }
}
