namespace GenAI.Learn.Labs;

/// <summary>A variable of the garden network that can be asked for.</summary>
public enum GardenVariable
{
    /// <summary>Did it rain?</summary>
    Rain,

    /// <summary>Was the sprinkler on?</summary>
    Sprinkler,

    /// <summary>Is the grass wet?</summary>
    Grass,
}
