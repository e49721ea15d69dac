namespace GenAI.Learn.Models.Translation;

/// <summary>What is asked of one image besides the task itself. A task reads what concerns it.</summary>
public sealed record TranslationRequest
{
    /// <summary>Columns to the left of the hole.</summary>
    public int HoleLeft { get; init; } = 8;

    /// <summary>Rows above the hole.</summary>
    public int HoleTop { get; init; } = 8;

    /// <summary>Pixels on a side of the hole, which ends where the image ends.</summary>
    public int HoleSide { get; init; } = 12;

    /// <summary>Degrees by which strokes are to lean to the right, more than they do.</summary>
    public double Slant { get; init; }

    /// <summary>Pixels by which strokes are to be wider than they are; -1 for thinner.</summary>
    public int Thickness { get; init; }
}
