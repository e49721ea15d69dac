using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>A small change of an image that leaves what it shows.</summary>
public enum Movement
{
    /// <summary>To the right, in pixels.</summary>
    [Display(Name = "shift")]
    Shift,

    /// <summary>Clockwise about the middle, in degrees.</summary>
    [Display(Name = "turn")]
    Turn,
}
