namespace GenAI.Learn.Models.Data;

/// <summary>How a pixel of 0 to 255 becomes a number.</summary>
public enum PixelScale
{
    /// <summary>0 to 1: for a network that ends in a sigmoid.</summary>
    Unit,

    /// <summary>-1 to 1: for a network that ends in a hyperbolic tangent.</summary>
    Symmetric,
}
