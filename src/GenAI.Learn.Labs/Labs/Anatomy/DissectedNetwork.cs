namespace GenAI.Learn.Labs;

/// <summary>Which network of a GAN is looked into.</summary>
public enum DissectedNetwork
{
    /// <summary>Noise to image.</summary>
    Generator,

    /// <summary>Image to score.</summary>
    Discriminator,
}
