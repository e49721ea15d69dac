using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>What the Markov random field is used for.</summary>
public enum FieldTask
{
    /// <summary>The Ising model itself: draw states, and see the phase transition.</summary>
    [Display(Name = "magnet")]
    Magnet,

    /// <summary>The Ising model as prior: clean a noisy two-colour image.</summary>
    [Display(Name = "clean an image")]
    Image,
}
