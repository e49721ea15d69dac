using System.ComponentModel.DataAnnotations;

namespace GenAI.Learn.Labs;

/// <summary>What is spoiled and cleaned.</summary>
public enum DenoiseTask
{
    /// <summary>Images of digits or clothes.</summary>
    [Display(Name = "images")]
    Images,

    /// <summary>A synthetic tone like a voice.</summary>
    [Display(Name = "sound")]
    Sound,
}

/// <summary>How images are spoiled.</summary>
public enum CorruptionKind
{
    /// <summary>A normal number is added to each pixel.</summary>
    GaussianNoise,

    /// <summary>Some pixels become black or white.</summary>
    SaltAndPepper,

    /// <summary>The camera moved.</summary>
    MotionBlur,
}
