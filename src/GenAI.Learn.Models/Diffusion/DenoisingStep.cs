using static TorchSharp.torch;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>What is known when a step of the way back is taken.</summary>
/// <param name="X">(N, ...), x_t.</param>
/// <param name="X0">As X: the predicted data.</param>
/// <param name="Noise">As X: the predicted noise; X = sqrt(alphaBar_t) X0 + sqrt(1 - alphaBar_t) Noise.</param>
/// <param name="T">The time t.</param>
/// <param name="S">The earlier time s, at least 0.</param>
public readonly record struct DenoisingStep(Tensor X, Tensor X0, Tensor Noise, int T, int S);
