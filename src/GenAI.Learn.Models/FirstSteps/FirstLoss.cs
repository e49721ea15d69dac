using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Models.FirstSteps;

/// <summary>What the first network is trained to lower.</summary>
public enum FirstLoss
{
    /// <summary>The mean of the squared differences.</summary>
    [Display(Name = "Mean squared error")]
    MeanSquaredError,

    /// <summary>The mean of -t ln p - (1 - t) ln(1 - p), with target t and prediction p.</summary>
    [Display(Name = "Binary cross-entropy")]
    BinaryCrossEntropy,
}
