namespace GenAI.Learn.Models.Autoencoders;

/// <summary>Of which layers an autoencoder is made.</summary>
public enum Architecture
{
    /// <summary>Every unit sees every unit of the layer before.</summary>
    Dense,

    /// <summary>Strided convolutions down, transposed ones up, one dense layer at the code.</summary>
    Convolutional,
}
