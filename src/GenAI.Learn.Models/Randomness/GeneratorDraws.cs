using TorchSharp;
using static TorchSharp.torch;

// The one file that may call what engine/BannedSymbols.Random.txt bans.
#pragma warning disable RS0030

namespace GenAI.Learn.Models.Randomness;

/// <summary>
/// Random tensors from a generator, for a device. TorchSharp makes every generator on the processor, whatever device it is asked
/// for, and libtorch fills no tensor of a GPU from such a one: numbers are drawn on the processor and then moved. So a seed gives
/// the same numbers on every device.
/// </summary>
public static class GeneratorDraws
{
    /// <summary>Numbers from the standard normal distribution (torch.randn).</summary>
    /// <param name="generator">Draws them.</param>
    /// <param name="shape">Of the result.</param>
    /// <param name="device">Where the result goes.</param>
    public static Tensor StandardNormal(this Generator generator, long[] shape, Device device) =>
        randn(shape, device: CPU, generator: generator).MovedTo(device);

    /// <summary>Numbers from the uniform distribution, from 0 to below 1 (torch.rand).</summary>
    /// <param name="generator">Draws them.</param>
    /// <param name="shape">Of the result.</param>
    /// <param name="device">Where the result goes.</param>
    public static Tensor Uniform(this Generator generator, long[] shape, Device device) =>
        rand(shape, device: CPU, generator: generator).MovedTo(device);

    /// <summary>Whole numbers from 0 to below a bound, each as likely (torch.randint).</summary>
    /// <param name="generator">Draws them.</param>
    /// <param name="high">The bound.</param>
    /// <param name="shape">Of the result, int64.</param>
    /// <param name="device">Where the result goes.</param>
    public static Tensor Integers(this Generator generator, long high, long[] shape, Device device) =>
        generator.Integers(0, high, shape, device);

    /// <summary>Whole numbers from one bound to below another, each as likely (torch.randint).</summary>
    /// <param name="generator">Draws them.</param>
    /// <param name="low">The lowest.</param>
    /// <param name="high">One more than the highest.</param>
    /// <param name="shape">Of the result, int64.</param>
    /// <param name="device">Where the result goes.</param>
    public static Tensor Integers(this Generator generator, long low, long high, long[] shape, Device device) =>
        randint(low, high, shape, ScalarType.Int64, CPU, generator: generator).MovedTo(device);

    /// <summary>The numbers from 0 to below a count in a random order (torch.randperm).</summary>
    /// <param name="generator">Draws the order.</param>
    /// <param name="count">How many.</param>
    /// <returns>(count), int64, on the processor, where indices into arrays are wanted.</returns>
    public static Tensor Permutation(this Generator generator, long count) =>
        randperm(count, ScalarType.Int64, CPU, generator: generator);

    /// <summary>Fills a tensor of any device from a normal distribution (Tensor.normal_).</summary>
    /// <param name="generator">Draws the numbers.</param>
    /// <param name="target">What is filled.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="deviation">The standard deviation.</param>
    public static void FillNormal(this Generator generator, Tensor target, double mean, double deviation) =>
        Fill(target, tensor => tensor.normal_(mean, deviation, generator));

    /// <summary>Fills a tensor of any device from a uniform distribution (Tensor.uniform_).</summary>
    /// <param name="generator">Draws the numbers.</param>
    /// <param name="target">What is filled.</param>
    /// <param name="low">The lowest.</param>
    /// <param name="high">Above the highest.</param>
    public static void FillUniform(this Generator generator, Tensor target, double low, double high) =>
        Fill(target, tensor => tensor.uniform_(low, high, generator));

    /// <summary>Fills a tensor of any device with ones and zeros (Tensor.bernoulli_).</summary>
    /// <param name="generator">Draws the numbers.</param>
    /// <param name="target">What is filled.</param>
    /// <param name="probability">Of a one.</param>
    public static void FillBernoulli(this Generator generator, Tensor target, double probability) =>
        Fill(target, tensor => tensor.bernoulli_(probability, generator));

    private static Tensor MovedTo(this Tensor drawn, Device device)
    {
        if (device.type == DeviceType.CPU)
            return drawn;
        using (drawn)
            return drawn.to(device);
    }

    private static void Fill(Tensor target, Func<Tensor, Tensor> draw)
    {
        if (target.device_type == DeviceType.CPU)
        {
            draw(target);
            return;
        }

        using var scope = NewDisposeScope();
        target.copy_(draw(empty(target.shape, target.dtype, CPU)));
    }
}
