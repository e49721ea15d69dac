using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>Where the added outliers of <see cref="DecisionBoundary"/> lie.</summary>
public enum OutlierKind
{
    /// <summary>A heap of class 1 far out in the corner on the upper right.</summary>
    [Display(Name = "far away, class 1")]
    FarAway,

    /// <summary>Points where points are, with the other class's label.</summary>
    [Display(Name = "wrong labels")]
    WrongLabels,
}
