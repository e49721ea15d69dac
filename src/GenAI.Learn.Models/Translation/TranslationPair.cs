using static TorchSharp.torch;

namespace GenAI.Learn.Models.Translation;

/// <summary>Inputs with the answers that are known to be right.</summary>
/// <param name="Input">(N, C, 28, 28): what the generator sees.</param>
/// <param name="Truth">(N, 1, 28, 28), from -1 to 1.</param>
public sealed record TranslationPair(Tensor Input, Tensor Truth);
