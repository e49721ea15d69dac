using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>What the discriminator is given to judge.</summary>
public enum JudgedImage
{
    /// <summary>An image of the test set.</summary>
    [Display(Name = "real")]
    Real,

    /// <summary>What the generator draws from the noise vector.</summary>
    [Display(Name = "fake")]
    Fake,
}
