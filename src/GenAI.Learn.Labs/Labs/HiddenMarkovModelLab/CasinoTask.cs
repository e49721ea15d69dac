using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>What is to be found out about the casino.</summary>
public enum CasinoTask
{
    /// <summary>The dice are known: which was thrown when?</summary>
    [Display(Name = "find the loaded throws")]
    Decode,

    /// <summary>Nothing but the throws is known: what are the dice like?</summary>
    [Display(Name = "learn the dice")]
    Learn,
}
