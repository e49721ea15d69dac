using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Models.Translation;

/// <summary>Tasks of one kind: from an image to an image. Each is an <see cref="ImageTask"/>.</summary>
public enum TranslationTask
{
    /// <summary>From edges to the garment.</summary>
    [Display(Name = "Edges to garment")]
    EdgesToGarment,

    /// <summary>From a map that names each pixel to the garment.</summary>
    [Display(Name = "Label map to garment")]
    LabelMapToGarment,

    /// <summary>From 7 x 7 pixels to 28 x 28.</summary>
    [Display(Name = "Super-resolution, 4×")]
    SuperResolution,

    /// <summary>What a hole has hidden.</summary>
    [Display(Name = "Inpainting a hole")]
    Inpainting,

    /// <summary>A digit in another slant and thickness.</summary>
    [Display(Name = "Restyling digits")]
    Restyling,
}
