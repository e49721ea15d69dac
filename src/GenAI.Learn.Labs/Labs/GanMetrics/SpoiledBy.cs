using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>A way to make a set of real images worse.</summary>
public enum SpoiledBy
{
    /// <summary>Each image is blurred.</summary>
    [Display(Name = "blur")]
    Blur,

    /// <summary>Noise is added to each image.</summary>
    [Display(Name = "noise")]
    Noise,

    /// <summary>Whole classes are missing.</summary>
    [Display(Name = "dropped classes")]
    DroppedClasses,

    /// <summary>Few images come again and again.</summary>
    [Display(Name = "repetition")]
    Repetition,
}
