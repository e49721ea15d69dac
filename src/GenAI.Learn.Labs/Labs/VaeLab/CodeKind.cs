namespace GenAI.Learn.Labs;

/// <summary>What an encoder gives for an image.</summary>
public enum CodeKind
{
    /// <summary>A distribution of codes, kept near N(0, I): a variational autoencoder.</summary>
    Distribution,

    /// <summary>One code, wherever it likes: a plain autoencoder of the same layers.</summary>
    Point,
}
