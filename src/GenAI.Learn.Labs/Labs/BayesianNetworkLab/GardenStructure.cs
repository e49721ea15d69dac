using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>The graph of the garden network.</summary>
public enum GardenStructure
{
    /// <summary>Rain and sprinkler have nothing to do with each other; both wet the grass.</summary>
    [Display(Name = "two causes")]
    TwoCauses,

    /// <summary>Clouds bring rain and keep the sprinkler off; both wet the grass.</summary>
    [Display(Name = "clouds behind both")]
    Clouds,
}
