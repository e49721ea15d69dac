using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>What <see cref="NgJordan"/> varies along its axis.</summary>
public enum NgJordanExperiment
{
    /// <summary>How many training points there are.</summary>
    [Display(Name = "more training data")]
    TrainingSize,

    /// <summary>Which share of the training points is wrong by a factor of ten.</summary>
    [Display(Name = "outliers in training")]
    Outliers,

    /// <summary>Which share of the features is missing when a class is asked for.</summary>
    [Display(Name = "missing values")]
    MissingValues,
}
