namespace GenAI.Learn.Labs;

/// <summary>How a set of real images is made worse.</summary>
/// <param name="Count">Images.</param>
/// <param name="Blur">The standard deviation of the blur, in pixels.</param>
/// <param name="Noise">The standard deviation of the noise, as a share of the way from black to white.</param>
/// <param name="Dropped">Classes left out, from the last.</param>
/// <param name="Copies">How often each image comes.</param>
internal readonly record struct Spoil(int Count, double Blur, double Noise, int Dropped, int Copies)
{
    public const double MaxBlur = 3;
    public const double MaxNoise = 1;
    public const int MaxDropped = 8;
    public const int MaxCopies = 100;

    /// <summary>Steps from nothing to the most of one kind.</summary>
    public const int Levels = 9;

    /// <summary>Images that are different.</summary>
    public int Different => (Count + Copies - 1) / Copies;

    /// <summary>As many images, none of them spoiled.</summary>
    public Spoil Unspoiled => new(Count, 0, 0, 0, 1);

    /// <summary>The same, but one kind of spoiling at one of the levels, from 0 for nothing.</summary>
    public Spoil With(SpoiledBy kind, int level) => kind switch
    {
        SpoiledBy.Blur => this with { Blur = Amount(kind, level) },
        SpoiledBy.Noise => this with { Noise = Amount(kind, level) },
        SpoiledBy.DroppedClasses => this with { Dropped = (int)Amount(kind, level) },
        _ => this with { Copies = (int)Amount(kind, level) },
    };

    /// <summary>The amount of one kind at one of the levels, in its own unit.</summary>
    public static double Amount(SpoiledBy kind, int level)
    {
        var share = level / (Levels - 1.0);
        return kind switch
        {
            SpoiledBy.Blur => MaxBlur * share,
            SpoiledBy.Noise => MaxNoise * share,
            SpoiledBy.DroppedClasses => Math.Round(MaxDropped * share),
            _ => Math.Round(Math.Pow(MaxCopies, share)),
        };
    }
}
