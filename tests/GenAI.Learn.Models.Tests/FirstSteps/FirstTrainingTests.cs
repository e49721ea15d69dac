using System.Text.Json;
using GenAI.Learn.Models.FirstSteps;
using GenAI.Learn.Models.Tests.Goldens;
using GenAI.Learn.Models.Training;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.FirstSteps;

public sealed class FirstTrainingTests
{
    // float32 on the same libtorch; what differs is the order of a few additions.
    private const double Tolerance = 2e-6;

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
        var training = new FirstTraining(random, CPU) { Loss = Enum.Parse<FirstLoss>(golden.GetProperty("loss").GetString()!) };
        using (no_grad())
        {
            training.Inputs.copy_(tensor(golden.GetProperty("inputs").Floats(), [10, 10]));
            foreach (var (name, weight) in training.Network.named_parameters())
                weight.copy_(tensor(golden.GetProperty("before").GetProperty(name).Floats(), weight.shape));
        }

        training.Use(Enum.Parse<OptimizerKind>(golden.GetProperty("optimizer").GetString()!), golden.GetProperty("learningRate").GetDouble());
        return training;
    }

    private static void Near(float[] expected, float[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5)); // 50 steps let the rounding grow
}
