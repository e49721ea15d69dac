using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Models.Data;

/// <summary>The image data sets of the course: 28 x 28 grey images of ten classes, 60,000 to train and 10,000 to test.</summary>
public enum ImageData
{
    /// <summary>Handwritten digits (LeCun, Bottou, Bengio and Haffner 1998).</summary>
    [Display(Name = "MNIST, digits")]
    Mnist,

    /// <summary>Photographs of clothing (Xiao, Rasul and Vollgraf 2017).</summary>
    [Display(Name = "Fashion-MNIST, garments")]
    FashionMnist,
}
