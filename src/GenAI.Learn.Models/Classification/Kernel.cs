using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Models.Classification;

/// <summary>How a support vector machine compares two points.</summary>
public enum Kernel
{
    /// <summary>x . z: a straight boundary.</summary>
    [Display(Name = "linear")]
    Linear,

    /// <summary>exp(-gamma |x - z|^2): the radial basis function, near points alike and far ones not.</summary>
    [Display(Name = "RBF")]
    Rbf,
}
