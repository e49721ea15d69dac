using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Models.Gans;

/// <summary>How a discriminator takes a condition in.</summary>
public enum ConditionJoining
{
    /// <summary>
    /// The score is a judgement of the image alone plus the inner product of the condition's vector with a description of the image (Miyato and
    /// Koyama 2018): each value of the condition has a template of its own.
    /// </summary>
    Projection,

    /// <summary>Each value of the condition's vector is a constant map beside the image (Mirza and Osindero 2014, for images).</summary>
    [Display(Name = "Maps beside the image")]
    Concatenation,
}
