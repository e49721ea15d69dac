using GenAI.Learn.Models.Training;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Classifiers;

/// <summary>
/// The one-cycle learning rate (Smith and Topin 2017): up along half a cosine from a 25th of the peak, then down along
/// another to nearly nothing. It lets a network learn well in few epochs.
/// </summary>
/// <param name="Peak">The highest rate.</param>
/// <param name="Steps">Steps of the whole training.</param>
public readonly record struct OneCycle(double Peak, int Steps)
{
    private const double WarmUp = 0.25; // share of the steps on the way up
    private const double Start = 1 / 25.0; // of the peak
    private const double End = 1e-5; // of the peak

    /// <summary>The rate at a step.</summary>
    /// <param name="step">From 0.</param>
    public double At(int step)
    {
        var top = WarmUp * Steps;
        return step < top
            ? Between(Start, 1, step / top)
            : Between(1, End, (step - top) / Math.Max(Steps - 1 - top, 1));
    }

    /// <summary>Trains a network by Adam at these rates, and leaves it in evaluation.</summary>
    /// <param name="network">The network.</param>
    /// <param name="step">One step, by its number from 0.</param>
    /// <param name="progress">Takes the share done, 0 to 1.</param>
    /// <param name="cancellation">Ends the training early, with an <see cref="OperationCanceledException"/>.</param>
    internal void Train(nn.Module network, Action<int, optim.Optimizer> step, IProgress<double> progress, CancellationToken cancellation)
    {
        using var optimizer = new FusedAdam(network.parameters(), Peak);
        for (var i = 0; i < Steps; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Optimizers.SetLearningRate(optimizer, At(i));
            step(i, optimizer);
            progress.Report((i + 1.0) / Steps);
        }

        network.eval();
    }

    private double Between(double from, double to, double share) =>
        Peak * (to + (from - to) * (1 + Math.Cos(Math.PI * share)) / 2);
}
