using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.FirstSteps;

/// <summary>
/// The training loop of the lesson "PyTorch, from nothing", cut into its three moves: <see cref="Forward"/>, <see cref="Backward"/>,
/// <see cref="Update"/>. One batch of ten examples, the same in each epoch.
/// </summary>
public sealed class FirstTraining : IDisposable
{
    private static readonly float[] Labels = [1, 0, 0, 1, 1, 1, 0, 0, 1, 1];

    private Tensor? _loss;

    /// <summary>Draws inputs from the standard normal distribution, then weights as PyTorch does by default.</summary>
    /// <param name="random">Draws them.</param>
    /// <param name="device">Where everything lives.</param>
    public FirstTraining(Generator random, Device device)
    {
        Inputs = random.StandardNormal([10, 10], device).DetachFromDisposeScope();
        Targets = tensor(Labels, [10, 1], device: device).DetachFromDisposeScope();
        Network = new FirstNetwork();
        Network.to(device);
        SeededInit.Reset(Network, random);
        Optimizer = Optimizers.Create(OptimizerKind.Sgd, Network.parameters(), 0.01);
    }

    /// <summary>The network that learns.</summary>
    public FirstNetwork Network { get; }

    /// <summary>The batch; (10, 10).</summary>
    public Tensor Inputs { get; }

    /// <summary>The label of each example, 0 or 1; (10, 1).</summary>
    public Tensor Targets { get; }

    /// <summary>What turns gradients into steps.</summary>
    public OptimizerHelper Optimizer { get; private set; }

    /// <summary>What is lowered, from the next forward pass on.</summary>
    public FirstLoss Loss { get; set; }

    /// <summary>Starts a new optimizer, without memory of earlier steps.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="learningRate">Its learning rate.</param>
    public void Use(OptimizerKind kind, double learningRate)
    {
        Optimizer.Dispose();
        Optimizer = Optimizers.Create(kind, Network.parameters(), learningRate);
    }

    /// <summary>Predictions and loss. The graph that leads to the loss is kept until <see cref="Backward"/>.</summary>
    /// <returns>The loss.</returns>
    public double Forward()
    {
        using var scope = NewDisposeScope();
        var predictions = Network.call(Inputs);        // (10, 1)
        var loss = LossOf(predictions);                // ()
        _loss?.Dispose();
        _loss = loss.DetachFromDisposeScope();
        return loss.item<float>();
    }

    /// <summary>The gradient of the loss for each weight, in place of the one before.</summary>
    public void Backward()
    {
        if (_loss is null)
            Forward();
        using var loss = _loss!;
        _loss = null;
        Optimizer.zero_grad();
        loss.backward();
    }

    /// <summary>One step of the optimizer.</summary>
    public void Update() => Optimizer.step();

    /// <summary>What the network says of each example now.</summary>
    /// <returns>Ten probabilities.</returns>
    public float[] Predictions()
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        return Network.call(Inputs).cpu().data<float>().ToArray();
    }

    /// <summary>Frees network, optimizer and data.</summary>
    public void Dispose()
    {
        _loss?.Dispose();
        Optimizer.Dispose();
        Network.Dispose();
        Inputs.Dispose();
        Targets.Dispose();
    }

    private Tensor LossOf(Tensor predictions) => Loss switch
    {
        FirstLoss.MeanSquaredError => nn.functional.mse_loss(predictions, Targets),
        FirstLoss.BinaryCrossEntropy => nn.functional.binary_cross_entropy(predictions, Targets),
        _ => throw new InvalidOperationException($"No such loss: {Loss}."),
    };
}
