using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Models.Probability;

/// <summary>The two conventions of the geometric distribution.</summary>
public enum GeometricCount
{
    /// <summary>Trials up to and including the first success: 1, 2, 3, ... SciPy's convention.</summary>
    [Display(Name = "trials: 1, 2, 3, …")]
    Trials,

    /// <summary>Failures before the first success: 0, 1, 2, ... PyTorch's convention.</summary>
    [Display(Name = "failures: 0, 1, 2, …")]
    Failures,
}
