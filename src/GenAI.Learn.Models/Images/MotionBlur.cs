using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>
/// What a camera sees that moves in a straight line while its shutter is open: each pixel becomes the mean of those along the line.
/// A little noise of the sensor comes with it. Beyond the edge the image counts as black.
/// </summary>
/// <param name="Length">How far it moves, in pixels; 0 for not at all.</param>
/// <param name="Angle">In which direction, in degrees from the horizontal, counted against the clock.</param>
public sealed record MotionBlur(double Length, double Angle) : Corruption
{
    private const int SamplesPerPixel = 8;

    /// <summary>The standard deviation of the sensor's noise. Without any, dividing the spectra would undo the blur.</summary>
    public double SensorNoise { get; init; } = 0.02;

    /// <summary>What becomes of a single white pixel: (1, 1, K, K) with K odd and sum 1, on the CPU.</summary>
    public Tensor Kernel()
    {
        var reach = (int)Math.Ceiling(Length / 2);
        var side = 2 * reach + 1;
        var weights = new float[side * side];
        var samples = Math.Max(1, (int)Math.Ceiling(Length * SamplesPerPixel));
        for (var i = 0; i < samples; i++)
        {
            var along = Length * ((i + 0.5) / samples - 0.5);
            var (x, y) = (reach + along * Math.Cos(Angle * Math.PI / 180), reach - along * Math.Sin(Angle * Math.PI / 180));
            Spread(weights, side, x, y, 1.0 / samples);
        }

        return tensor(weights, [1, 1, side, side]);
    }

    /// <inheritdoc/>
    public override Tensor Of(Tensor images, Generator random)
    {
        using var scope = NewDisposeScope();
        var kernel = Kernel().to(images.device);
        var blurred = Convolution.Conv2d(images, kernel, padding: (kernel.shape[2] / 2, kernel.shape[2] / 2));
        return new GaussianNoise(SensorNoise).Of(blurred, random).MoveToOuterDisposeScope();
    }

    // A point between pixels counts for the four around it, by its distance from each.
    private static void Spread(float[] weights, int side, double x, double y, double weight)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        for (var row = top; row <= top + 1; row++)
        {
            for (var column = left; column <= left + 1; column++)
            {
                var share = (1 - Math.Abs(x - column)) * (1 - Math.Abs(y - row));
                if (share > 0)
                    weights[row * side + column] += (float)(weight * share);
            }
        }
    }
}
