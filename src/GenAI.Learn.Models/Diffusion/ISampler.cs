using static TorchSharp.torch;

namespace GenAI.Learn.Models.Diffusion;

/// <summary>One step of the way back: from x_t to x_s, an earlier time s.</summary>
public interface ISampler
{
    /// <summary>Takes the step.</summary>
    /// <param name="schedule">The forward process.</param>
    /// <param name="step">What is known at x_t.</param>
    /// <param name="random">Draws the fresh noise, where the step has any.</param>
    /// <returns>x_s, as x_t.</returns>
    Tensor Step(NoiseSchedule schedule, in DenoisingStep step, Generator random);
}
