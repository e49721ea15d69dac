namespace GenAI.Learn.Models.Data;

/// <summary>The size of every image of a data set, and whether it has colours.</summary>
/// <param name="Channels">1 for grey, 3 for red, green and blue.</param>
/// <param name="Side">Pixels on a side.</param>
public readonly record struct ImageShape(int Channels, int Side)
{
    /// <summary>Pixels on a side of the grey data sets' images.</summary>
    public const int GreySide = 28;

    /// <summary>Digits and garments: 28 x 28 in grey.</summary>
    public static ImageShape Grey => new(1, GreySide);

    /// <summary>Faces: 16 x 16 in colour.</summary>
    public static ImageShape Colour => new(3, 16);

    /// <summary>Whether there is one channel alone.</summary>
    public bool IsGrey => Channels == 1;

    /// <summary>The shape of one image: (C, H, W).</summary>
    public IReadOnlyList<long> Sample => [Channels, Side, Side];

    /// <summary>Pixels of an image.</summary>
    public int Pixels => Side * Side;

    /// <summary>Numbers of an image: one for each pixel and channel.</summary>
    public int Numbers => Channels * Pixels;

    /// <summary>The shape of a data set's images.</summary>
    /// <param name="data">Which data set.</param>
    public static ImageShape Of(ImageData data) => data == ImageData.Faces ? Colour : Grey;

    /// <summary>The shape of a batch: (N, C, H, W).</summary>
    /// <param name="count">Images in it.</param>
    public long[] Batch(long count) => [count, Channels, Side, Side];

    /// <summary>"images of 28 x 28", as in messages.</summary>
    public override string ToString() => $"images of {Side} x {Side}{(IsGrey ? "" : $" of {Channels} colours")}";
}
