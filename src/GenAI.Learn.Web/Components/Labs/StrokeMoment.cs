namespace GenAI.Learn.Web.Components.Labs;

/// <summary>A moment of a stroke with the pointer.</summary>
public enum StrokeMoment
{
    /// <summary>It touches.</summary>
    Down,

    /// <summary>It moves while it touches.</summary>
    Move,

    /// <summary>It is lifted.</summary>
    Up,
}
