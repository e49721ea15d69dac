using GenAI.Learn.Models.Autoencoders;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Autoencoders;

public sealed class AutoencoderTests
{
    public static TheoryData<AutoencoderShape> Shapes =>
        [.. Enumerable.Range(0, 5).SelectMany(depth => new AutoencoderShape[] { new DenseShape { Depth = depth, Code = 3 }, new ConvolutionalShape { Depth = depth, Code = 3, Channels = 4 } })];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_every_depth_it_goes_from_images_to_codes_and_back(AutoencoderShape shape)
    {
        using var autoencoder = New(shape);
        using var images = rand(2, 1, 28, 28);
        using var codes = autoencoder.Encode(images);
        using var back = autoencoder.Decode(codes);
        Assert.Equal([2, 3], codes.shape);
        Assert.Equal(images.shape, back.shape);
        Assert.InRange(back.min().item<float>(), 0, 1);
        Assert.InRange(back.max().item<float>(), 0, 1);
    }

    [Theory]
    [InlineData(16, 2, new[] { 784, 256, 64, 16 })]
    [InlineData(16, 4, new[] { 784, 256, 128, 64, 32, 16 })]
    [InlineData(16, 0, new[] { 784, 16 })]
    public void Dense_layers_fall_in_equal_ratios(int code, int depth, int[] sizes) =>
        Assert.Equal(sizes, new DenseShape { Code = code, Depth = depth }.Sizes);

    [Fact]
    public void A_dense_one_takes_plain_vectors_too()
    {
        using var autoencoder = New(new DenseShape { Sample = [30], Width = 20, Depth = 1, Code = 4 });
        using var vectors = rand(5, 30);
        Assert.Equal([5, 4], autoencoder.Encode(vectors).shape);
        Assert.Equal([5, 30], autoencoder.call(vectors).shape);
    }

    [Fact]
    public void By_default_it_has_the_lessons_437664_parameters() =>
        Assert.Equal(437_664, New(new DenseShape()).parameters().Sum(p => p.numel()));

    // (1*16+16*32)*16 + 16 + 32 weights down, 32*49*16 + 16 to the code; (32*16+16*1)*16 + 16 + 1 up, 16*32*49 + 32*49 from it
    [Fact]
    public void The_convolutional_one_has_the_parameters_of_its_layers() =>
        Assert.Equal(
            (16 + 512) * 16 + 48 + 32 * 49 * 16 + 16 + (512 + 16) * 16 + 17 + 16 * 32 * 49 + 32 * 49,
            New(new ConvolutionalShape()).parameters().Sum(p => p.numel()));

    [Fact]
    public void It_is_the_decoder_after_the_encoder()
    {
        using var autoencoder = New(new DenseShape());
        using var images = rand(2, 1, 28, 28);
        Assert.True(autoencoder.call(images).eq(autoencoder.Decode(autoencoder.Encode(images))).all().item<bool>());
    }

    [Fact]
    public void The_first_weights_are_the_encoders()
    {
        Assert.Equal([256, 784], New(new DenseShape()).FirstWeights.shape);
        Assert.Equal([16, 1, 4, 4], New(new ConvolutionalShape()).FirstWeights.shape);
    }

    [Fact]
    public void With_linear_output_and_no_hidden_layer_it_is_a_linear_map_with_a_shift()
    {
        var shape = new DenseShape { Sample = [5], Depth = 0, Code = 2, Output = DecoderOutput.Linear };
        using var autoencoder = New(shape);
        using var a = rand(1, 5);
        using var b = rand(1, 5);
        using var middle = autoencoder.call((a + b) / 2);
        using var average = (autoencoder.call(a) + autoencoder.call(b)) / 2;
        Assert.True(shape.IsLinear);
        Assert.InRange((middle - average).abs().max().item<float>(), 0, 1e-6);
    }

    [Fact]
    public void A_sigmoid_or_a_bend_makes_it_no_longer_linear()
    {
        Assert.False(new DenseShape { Depth = 0 }.IsLinear);
        Assert.False(new DenseShape { Depth = 1, Output = DecoderOutput.Linear }.IsLinear);
        Assert.True(new DenseShape { Depth = 3, Activation = Activation.Linear, Output = DecoderOutput.Linear }.IsLinear);
    }

    private static Autoencoder New(AutoencoderShape shape)
    {
        using var random = new Generator(1, CPU);
        return new Autoencoder(shape, random, CPU);
    }
}
