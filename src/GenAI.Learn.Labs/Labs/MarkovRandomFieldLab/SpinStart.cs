using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>The first state of the spins.</summary>
public enum SpinStart
{
    /// <summary>Each by a fair coin.</summary>
    [Display(Name = "at random")]
    Random,

    /// <summary>All up.</summary>
    [Display(Name = "all up")]
    Up,
}
