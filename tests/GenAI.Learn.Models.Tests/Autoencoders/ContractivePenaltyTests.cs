using System.Text.Json;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Autoencoders;

// The golden is float32 of another build of the same kernels: its last digit may differ.
public sealed class ContractivePenaltyTests
{
    private const double Tolerance = 1e-5;
    private static readonly JsonElement All = Golden.Read("code_penalties.json");

    [Theory]
    [InlineData("oneLayer")]
    [InlineData("twoLayers")]
    public void The_jacobian_is_pytorchs(string name)
    {
        var golden = All.GetProperty(name);
        using var encoder = Encoder(golden);
        using var jacobian = ContractivePenalty.Jacobian(encoder.call, Inputs(golden));
        Assert.Equal([4, 5, 12], jacobian.shape);
        AssertNear(golden.GetProperty("jacobian").Floats(), jacobian[0]);
    }

    [Theory]
    [InlineData("oneLayer")]
    [InlineData("twoLayers")]
    public void The_penalty_and_its_gradient_are_those_of_pytorchs_jacobian(string name)
    {
        var golden = All.GetProperty(name);
        using var encoder = Encoder(golden);
        using var penalty = ContractivePenalty.OfAny(encoder.call, Inputs(golden));
        penalty.backward();
        Assert.Equal(golden.GetProperty("norm").GetDouble(), penalty.item<float>(), Tolerance);
        AssertNear(golden.GetProperty("gradient").Floats(), encoder.parameters().First().grad!);
    }

    [Fact]
    public void Of_one_sigmoid_layer_the_closed_form_is_the_same_to_1e_4_and_so_is_its_gradient()
    {
        var golden = All.GetProperty("oneLayer");
        using var encoder = Encoder(golden);
        var weights = encoder.parameters().First();
        using var penalty = ContractivePenalty.OfSigmoidLayer(encoder.call(Inputs(golden)), weights);
        penalty.backward();
        Assert.Equal(golden.GetProperty("norm").GetDouble(), penalty.item<float>(), Tolerance);
        AssertNear(golden.GetProperty("gradient").Floats(), weights.grad!);
    }

    [Fact]
    public void On_the_labs_network_both_ways_agree_to_1e_4()
    {
        using var random = new Generator(3, CPU);
        using var autoencoder = new Autoencoder(new DenseShape { Code = 32, Depth = 0, CodeActivation = Activation.Sigmoid, Tied = true }, random, CPU);
        using var images = rand([8, 1, 28, 28], generator: random);
        var closed = ContractivePenalty.OfSigmoidLayer(autoencoder.Encode(images), autoencoder.FirstWeights).item<float>();
        var general = ContractivePenalty.OfAny(autoencoder.Encode, images).item<float>();
        Assert.InRange(Math.Abs(closed - general) / general, 0, 1e-4);
    }

    [Fact]
    public void A_linear_encoders_penalty_is_its_weights_squared_norm()
    {
        using var layer = nn.Linear(7, 3);
        using var inputs = rand(5, 7);
        Assert.Equal(layer.weight.square().sum().item<float>(), ContractivePenalty.OfAny(layer.call, inputs).item<float>(), 1e-5);
    }

    private static Tensor Inputs(JsonElement golden) => tensor(golden.GetProperty("inputs").Floats(), [4, 12]);

    private static nn.Module<Tensor, Tensor> Encoder(JsonElement golden)
    {
        var weights = golden.GetProperty("weights");
        var encoder = weights.GetArrayLength() == 2
            ? nn.Sequential(nn.Linear(12, 5), nn.Sigmoid())
            : nn.Sequential(nn.Linear(12, 8), nn.Tanh(), nn.Linear(8, 5), nn.Sigmoid());
        using var grad = no_grad();
        foreach (var (parameter, values) in encoder.parameters().Zip(weights.EnumerateArray()))
            parameter.copy_(tensor(values.Floats(), parameter.shape));
        return encoder;
    }

    private static void AssertNear(float[] expected, Tensor actual)
    {
        var values = actual.flatten().contiguous().data<float>().ToArray();
        Assert.Equal(expected.Length, values.Length);
        Assert.InRange(expected.Zip(values, (e, a) => Math.Abs(e - a)).Max(), 0, Tolerance);
    }
}
