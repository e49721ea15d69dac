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
