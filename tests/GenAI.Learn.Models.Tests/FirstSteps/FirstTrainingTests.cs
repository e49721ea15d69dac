using System.Text.Json;
using GenAI.Learn.Models.FirstSteps;
using GenAI.Learn.Models.Tests.Goldens;
using GenAI.Learn.Models.Training;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.FirstSteps;

public sealed class FirstTrainingTests
{
    // float32, of another version of PyTorch; what differs is the order of a few additions.
    private const double Tolerance = 2e-6;

    /// <summary>An optimizer, and the one that takes its place.</summary>
    public static MatrixTheoryData<OptimizerKind, OptimizerKind> Changes =>
        new(Enum.GetValues<OptimizerKind>(), Enum.GetValues<OptimizerKind>());

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Golden.Read("first_network.json").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void From_the_same_weights_every_epochs_loss_is_PyTorchs(int index)
    {
        var golden = Golden.Read("first_network.json")[index];
        using var training = From(golden);
        var losses = golden.GetProperty("losses").Doubles();
        Assert.All(losses, loss => Assert.Equal(loss, Epoch(training), Tolerance));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void After_50_epochs_weights_and_predictions_are_PyTorchs(int index)
    {
        var golden = Golden.Read("first_network.json")[index];
        using var training = From(golden);
        for (var epoch = 0; epoch < 50; epoch++)
            Epoch(training);
        Near(golden.GetProperty("predictions").Floats(), training.Predictions());
        foreach (var (name, weight) in training.Network.named_parameters())
            Near(golden.GetProperty("after").GetProperty(name).Floats(), weight.data<float>().ToArray());
    }

    [Fact]
    public void A_backward_pass_moves_no_weight()
    {
        using var random = new Generator(1);
        using var training = new FirstTraining(random, CPU);
        var before = training.Predictions();
        training.Forward();
        training.Backward();
        Assert.Equal(before, training.Predictions());
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void After_a_change_of_optimizer_gradients_are_those_of_the_next_pass_alone(OptimizerKind one, OptimizerKind other)
    {
        var golden = Golden.Read("first_network.json")[0];
        using var training = From(golden);
        training.Use(one, 0.01);
        for (var epoch = 0; epoch < 5; epoch++)
            Epoch(training);
        training.Use(other, 0.01);
        using var fresh = From(golden);
        fresh.Network.load_state_dict(training.Network.state_dict());

        training.Forward();
        training.Backward();
        fresh.Forward();
        fresh.Backward();

        Assert.Equal(Gradients(fresh), Gradients(training));
    }

    private static float[][] Gradients(FirstTraining training) =>
        [.. training.Network.parameters().Select(weight => weight.grad!.data<float>().ToArray())];

    private static double Epoch(FirstTraining training)
    {
        var loss = training.Forward();
        training.Backward();
        training.Update();
        return loss;
    }

    private static FirstTraining From(JsonElement golden)
    {
        using var random = new Generator(1);
        var loss = Enum.Parse<FirstLoss>(golden.GetProperty("loss").GetString()!);
        var training = new FirstTraining(random, CPU) { Loss = loss };
        using (no_grad())
        {
            training.Inputs.copy_(tensor(golden.GetProperty("inputs").Floats(), [10, 10]));
            foreach (var (name, weight) in training.Network.named_parameters())
                weight.copy_(tensor(golden.GetProperty("before").GetProperty(name).Floats(), weight.shape));
        }

        training.Use(
            Enum.Parse<OptimizerKind>(golden.GetProperty("optimizer").GetString()!), golden.GetProperty("learningRate").GetDouble());
        return training;
    }

    private static void Near(float[] expected, float[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5)); // 50 steps let the rounding grow
}
