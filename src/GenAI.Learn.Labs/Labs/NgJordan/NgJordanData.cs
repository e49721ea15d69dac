using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>What <see cref="NgJordan"/> learns to tell apart.</summary>
public enum NgJordanData
{
    /// <summary>Ten normal numbers whose means differ between the classes; each pair of them is correlated.</summary>
    [Display(Name = "ten related measurements")]
    Measurements,

    /// <summary>Fashion-MNIST: trainers against boots, as 7 x 7 grey values.</summary>
    [Display(Name = "Fashion-MNIST: trainers or boots")]
    TrainersOrBoots,

    /// <summary>MNIST: 3 against 5, as 7 x 7 grey values.</summary>
    [Display(Name = "MNIST: 3 or 5")]
    ThreesOrFives,
}
