using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.FirstSteps;

/// <summary>
/// The network of the lesson "PyTorch, from nothing": 10 inputs, 5 hidden units with ReLU, 1 output with a sigmoid. Code and names
/// are the lesson's.
/// </summary>
public sealed class FirstNetwork : Module<Tensor, Tensor>
{
    private readonly TorchSharp.Modules.Linear hidden;
    private readonly TorchSharp.Modules.Linear output;

    /// <summary>Makes the network; its weights come from the generator of the process until they are drawn anew.</summary>
    public FirstNetwork()
        : base(nameof(FirstNetwork))
    {
        hidden = Linear(10, 5);
        output = Linear(5, 1);
        RegisterComponents();
    }

    /// <summary>Probabilities of the label 1.</summary>
    /// <param name="x">(N, 10).</param>
    /// <returns>(N, 1), from 0 to 1.</returns>
    public override Tensor forward(Tensor x) => sigmoid(output.call(Hidden(x)));       // (N, 1)

    /// <summary>What the hidden units say.</summary>
    /// <param name="x">(N, 10).</param>
    /// <returns>(N, 5), none negative.</returns>
    public Tensor Hidden(Tensor x) => functional.relu(hidden.call(x));                 // (N, 5)

    /// <summary>Weights from the inputs to the hidden units; (5, 10).</summary>
    public Tensor HiddenWeights => hidden.weight!;

    /// <summary>Weights from the hidden units to the output; (1, 5).</summary>
    public Tensor OutputWeights => output.weight!;
}
