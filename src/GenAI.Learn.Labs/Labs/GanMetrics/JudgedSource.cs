using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>What <see cref="GanMetrics"/> judges.</summary>
public enum JudgedSource
{
    /// <summary>Real test images, made worse by a known amount.</summary>
    [Display(Name = "real images, spoiled")]
    Spoiled,

    /// <summary>Images of a small DCGAN that learns meanwhile.</summary>
    [Display(Name = "a generator in training")]
    Generator,
}
