using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Models.Data;

/// <summary>The image data sets of the course, each with ten classes.</summary>
public enum ImageData
{
    /// <summary>Pixel-art faces of 16 x 16 in colour, drawn at set-up; the class is the colour of the hair (DiceBear, "Pixel Art").</summary>
    [Display(Name = "Pixel faces, in colour")]
    Faces,

    /// <summary>Handwritten digits of 28 x 28 (LeCun, Bottou, Bengio and Haffner 1998).</summary>
    [Display(Name = "MNIST, digits")]
    Mnist,

    /// <summary>Photographs of clothing of 28 x 28 (Xiao, Rasul and Vollgraf 2017).</summary>
    [Display(Name = "Fashion-MNIST, garments")]
    FashionMnist,
}
