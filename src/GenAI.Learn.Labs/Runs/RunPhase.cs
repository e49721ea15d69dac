namespace GenAI.Learn.Labs;

/// <summary>What became of a run so far. Whether a live one steps or rests is its <see cref="Halt"/>.</summary>
internal enum RunPhase
{
    /// <summary>All places are taken; it stands in line for one.</summary>
    Waiting,

    /// <summary>What it needs is being made.</summary>
    Preparing,

    /// <summary>It has all that it needs.</summary>
    Live,

    /// <summary>Nothing more to do; a reset begins again.</summary>
    Finished,

    /// <summary>An error ended it; a reset begins again.</summary>
    Failed,

    /// <summary>Its owner ended it, for good.</summary>
    Stopped,

    /// <summary>It is saved, and another object goes on with it.</summary>
    Gone,
}

/// <summary>Why a run does not step of its own accord.</summary>
internal enum Halt
{
    /// <summary>It steps.</summary>
    None,

    /// <summary>Its owner paused it.</summary>
    ByHand,

    /// <summary>Nobody watches; the next who does wakes it.</summary>
    NobodyWatches,
}
