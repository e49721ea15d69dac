using GenAI.Learn.Models.Images;

namespace GenAI.Learn.Models.Conditioning;

/// <summary>What is known of an image of a digit, from which every condition is made: its label as given, and its stroke as measured.</summary>
/// <param name="Label">The digit.</param>
/// <param name="Stroke">Thickness and slant.</param>
public readonly record struct ImageFacts(int Label, Stroke Stroke);
