using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>What was seen of a yes-or-no variable.</summary>
public enum Evidence
{
    /// <summary>Nothing.</summary>
    [Display(Name = "not known")]
    Unknown,

    /// <summary>It is so.</summary>
    [Display(Name = "seen: yes")]
    Yes,

    /// <summary>It is not so.</summary>
    [Display(Name = "seen: no")]
    No,
}
