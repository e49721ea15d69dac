namespace GenAI.Learn.Models.Diffusion;

/// <summary>The Gaussian q(x_s | x_t, x_0): its mean is <c>X0 x_0 + Xt x_t</c>.</summary>
/// <param name="X0">What the data count in the mean.</param>
/// <param name="Xt">What the noisier sample counts in it.</param>
/// <param name="Variance">The variance of each value; 0 where s is 0.</param>
public readonly record struct Posterior(double X0, double Xt, double Variance);
