using GenAI.Learn.Models.Randomness;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Tests.Randomness;

[Collection("alone")] // one of them looks at the process-wide generator, from which other tests draw
public sealed class SeededInitTests
{
    [Fact]
    public void The_same_seed_gives_the_same_weights()
    {
        using var first = Network();
        using var second = Network();
        SeededInit.Reset(first, new Generator(9));
        SeededInit.Reset(second, new Generator(9));
        Assert.All(first.parameters().Zip(second.parameters()), pair => Assert.True(pair.First.eq(pair.Second).all().item<bool>()));
    }

    [Fact]
    public void The_process_wide_generator_is_left_alone()
    {
        using var network = Network();
        using var before = Generator.Default.get_state();
        SeededInit.Reset(network, new Generator(9));
        using var after = Generator.Default.get_state();
        Assert.True(before.eq(after).all().item<bool>());
    }

    [Fact]
    public void A_dense_layer_is_uniform_within_one_over_the_root_of_its_inputs()
    {
        using var layer = Linear(400, 200);
        SeededInit.Reset(layer, new Generator(1));
        Assert.InRange(layer.weight!.abs().max().item<float>(), 0.0499f, 0.05f);
        Assert.Equal(0.05 * 0.05 / 3, layer.weight!.square().mean().item<float>(), 2e-5);
        Assert.InRange(layer.bias!.abs().max().item<float>(), 0.045f, 0.05f);
    }

    [Fact]
    public void A_convolution_counts_its_inputs_and_its_kernel()
    {
        using var layer = Conv2d(16, 32, 5);
        SeededInit.Reset(layer, new Generator(1));
        Assert.InRange(layer.Weight.abs().max().item<float>(), 0.0499f, 0.05f); // 1 / sqrt(16 * 25)
    }

    [Fact]
    public void A_transposed_convolution_counts_its_outputs_as_PyTorch_does()
    {
        using var layer = ConvTranspose2d(8, 16, 5);
        SeededInit.Reset(layer, new Generator(1));
        Assert.InRange(layer.Weight.abs().max().item<float>(), 0.0499f, 0.05f); // 1 / sqrt(16 * 25)
    }

    [Fact]
    public void DCGANs_weights_are_normal_around_0_and_its_scales_around_1()
    {
        using var layer = ConvTranspose2d(64, 64, 4);
        using var norm = BatchNorm2d(4096);
        SeededInit.ResetDcgan(Sequential(layer, norm), new Generator(1));
        Assert.Equal(0.02, layer.Weight.std().item<float>(), 2e-4);
        Assert.Equal(0, layer.Bias!.abs().max().item<float>());
        Assert.Equal(1, norm.weight.mean().item<float>(), 2e-3);
        Assert.Equal(0.02, norm.weight.std().item<float>(), 1e-3);
    }

    [Fact]
    public void A_gain_of_root_2_over_1_plus_the_slope_squared_keeps_the_spread_through_a_layer_and_its_Leaky_ReLU()
    {
        using var random = new Generator(3);
        using var network = Sequential(Linear(64, 512), LeakyReLU(0.2), Linear(512, 512), LeakyReLU(0.2), Linear(512, 512), LeakyReLU(0.2));
        SeededInit.ResetNormal(network, random, Math.Sqrt(2 / 1.04));
        using var output = network.forward(randn(2000, 64, generator: random));
        Assert.InRange(output.square().mean().item<float>(), 0.8f, 1.25f);
    }

    [Fact]
    public void Dropout_keeps_the_mean_in_training_and_everything_in_evaluation()
    {
        using var dropout = new GeneratorDropout(0.3, new Generator(1));
        var dropped = dropout.forward(ones(100_000));
        Assert.Equal(1, dropped.mean().item<float>(), 0.01);
        Assert.Equal(0.3, (dropped == 0).to_type(ScalarType.Float32).mean().item<float>(), 0.01);
        dropout.eval();
        Assert.Equal(1, dropout.forward(ones(10)).min().item<float>());
    }

    private static Module<Tensor, Tensor> Network() => Sequential(Linear(3, 4), BatchNorm1d(4), ReLU(), Sequential(Linear(4, 2)));
}
