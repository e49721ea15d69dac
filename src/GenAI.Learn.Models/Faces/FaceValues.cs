namespace GenAI.Learn.Models.Faces;

/// <summary>The colours of hair, in the order in which <c>make-faces.mjs</c> has them: the classes of the faces.</summary>
public enum FaceHair
{
    /// <summary>Black.</summary>
    Black,

    /// <summary>Brown.</summary>
    Brown,

    /// <summary>Blond.</summary>
    Blond,

    /// <summary>Orange.</summary>
    Orange,

    /// <summary>Red.</summary>
    Red,

    /// <summary>Grey.</summary>
    Grey,

    /// <summary>White.</summary>
    White,

    /// <summary>Pink.</summary>
    Pink,

    /// <summary>Green.</summary>
    Green,

    /// <summary>Blue.</summary>
    Blue,
}

/// <summary>What a face wears before its eyes.</summary>
public enum FaceGlasses
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Dark glasses.</summary>
    Dark,

    /// <summary>Tinted glasses.</summary>
    Tinted,

    /// <summary>Round glasses.</summary>
    Round,

    /// <summary>Square glasses.</summary>
    Square,
}

/// <summary>Beards.</summary>
public enum FaceBeard
{
    /// <summary>None.</summary>
    None,

    /// <summary>Stubble.</summary>
    Stubble,

    /// <summary>A goatee.</summary>
    Goatee,

    /// <summary>A full beard.</summary>
    Full,
}

/// <summary>The colours of skin.</summary>
public enum FaceSkin
{
    /// <summary>Pale.</summary>
    Pale,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Tan.</summary>
    Tan,

    /// <summary>Brown.</summary>
    Brown,

    /// <summary>Dark.</summary>
    Dark,
}
