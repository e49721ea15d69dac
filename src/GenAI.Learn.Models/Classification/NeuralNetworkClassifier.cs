using GenAI.Learn.Models.Training;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Randomness;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Classification;

/// <summary>
/// A small dense network with one output, the log odds of class 1, trained on all points at once by Adam to minimise the binary cross-entropy:
/// maximum likelihood, as in logistic regression, of a curved function.
/// </summary>
public sealed class NeuralNetworkClassifier : IDisposable
{
    private readonly Device _device;
    private Tensor _points;
    private Tensor _classes;

    /// <summary>Makes the network and draws its weights.</summary>
    /// <param name="points">N vectors.</param>
    /// <param name="classes">The class of each, 0 or 1.</param>
    /// <param name="width">Units of each hidden layer.</param>
    /// <param name="depth">Hidden layers, each with Leaky ReLU.</param>
    /// <param name="learningRate">Adam's.</param>
    /// <param name="generator">The run's generator.</param>
    /// <param name="device">Where it computes.</param>
    public NeuralNetworkClassifier(
        IReadOnlyList<double[]> points, IReadOnlyList<int> classes, int width, int depth, double learningRate, Generator generator, Device device)
    {
        var features = TrainingSet.Check(points, classes);
        _device = device;
        (_points, _classes) = Tensors(points, classes, features);
        Network = PointNetwork.Dense(features, width, depth, 1).to(device);
        SeededInit.ResetNormal(Network, generator, Math.Sqrt(2));
        Optimizer = new FusedAdam(Network.parameters(), learningRate);
    }

    /// <summary>The network: (N, features) to (N, 1), log odds in nats.</summary>
    public nn.Module<Tensor, Tensor> Network { get; }

    /// <summary>What trains it.</summary>
    public OptimizerHelper Optimizer { get; }

    /// <summary>Goes on with other points, from the weights as they are.</summary>
    /// <param name="points">Vectors of as many numbers as before.</param>
    /// <param name="classes">The class of each, 0 or 1.</param>
    public void Learn(IReadOnlyList<double[]> points, IReadOnlyList<int> classes)
    {
        var features = TrainingSet.Check(points, classes);
        _points.Dispose();
        _classes.Dispose();
        (_points, _classes) = Tensors(points, classes, features);
    }

    /// <summary>Steps of Adam, each on all points.</summary>
    /// <param name="steps">How many.</param>
    /// <returns>The loss before the last of them, in nats a point.</returns>
    public double Train(int steps)
    {
        var last = 0.0;
        for (var i = 0; i < steps; i++)
        {
            using var scope = NewDisposeScope();
            var loss = nn.functional.binary_cross_entropy_with_logits(Network.call(_points), _classes);
            Optimizer.zero_grad();
            loss.backward();
            Optimizer.step();
            last = loss.item<float>();
        }

        return last;
    }

    /// <summary>The log odds of class 1 of many points, in nats.</summary>
    /// <param name="points">Vectors of as many numbers as in training.</param>
    public float[] Scores(IReadOnlyList<double[]> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var scores = Network.call(Rows(points, _points.shape[1])); // (M, 1)
        return scores.cpu().data<float>().ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Optimizer.Dispose();
        Network.Dispose();
        _points.Dispose();
        _classes.Dispose();
    }

    // (N, features) and (N, 1)
    private (Tensor Points, Tensor Classes) Tensors(IReadOnlyList<double[]> points, IReadOnlyList<int> classes, long features)
    {
        var targets = tensor(classes.Select(y => (float)y).ToArray(), [classes.Count, 1], device: _device);
        return (Rows(points, features).DetachFromDisposeScope(), targets.DetachFromDisposeScope());
    }

    private Tensor Rows(IReadOnlyList<double[]> points, long features) =>
        tensor(points.SelectMany(point => point.Select(value => (float)value)).ToArray(), [points.Count, features], device: _device);
}
