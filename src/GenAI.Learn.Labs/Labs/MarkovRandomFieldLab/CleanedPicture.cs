using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>The picture that is spoiled and cleaned.</summary>
public enum CleanedPicture
{
    /// <summary>A digit of MNIST, in black and white.</summary>
    Digit,

    /// <summary>What the learner draws.</summary>
    [Display(Name = "my drawing")]
    Drawing,
}
