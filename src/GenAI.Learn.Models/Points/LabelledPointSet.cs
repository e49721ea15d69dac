using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Models.Points;

/// <summary>Sets of points of the plane in two classes, for models that tell classes apart.</summary>
public enum LabelledPointSet
{
    /// <summary>Two round heaps.</summary>
    Blobs,

    /// <summary>Two half circles, each reaching into the other.</summary>
    Moons,

    /// <summary>A circle within a circle.</summary>
    Circles,

    /// <summary>Four heaps in the corners of a square, opposite ones of one class.</summary>
    [Display(Name = "XOR")]
    Xor,

    /// <summary>Two arms of a spiral.</summary>
    Spiral,

    /// <summary>The points that the learner placed.</summary>
    Drawn,
}
