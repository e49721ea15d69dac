using System.Text.Json;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Models.Tests.Gans;

public sealed class NetworkReadingTests
{
    private static readonly JsonElement Cases = Golden.Read("dcgan_layers.json").GetProperty("cases");

    public static TheoryData<int> Numbered => new(Enumerable.Range(0, Cases.GetArrayLength()));

    [Theory, MemberData(nameof(Numbered))]
    public void The_generators_layers_are_those_that_PyTorch_counts(int index)
    {
        var golden = Cases[index];
        using var reading = NetworkReading.Of(NewGenerator(golden.GetProperty("noise").GetInt32(), golden.GetProperty("width").GetInt32()), randn(1, golden.GetProperty("noise").GetInt32()));
        AssertSame(golden.GetProperty("generator"), reading);
    }

    [Theory, MemberData(nameof(Numbered))]
    public void The_discriminators_layers_are_those_that_PyTorch_counts(int index)
    {
        using var reading = NetworkReading.Of(NewDiscriminator(Cases[index].GetProperty("width").GetInt32()), randn(1, 1, 28, 28));
        AssertSame(Cases[index].GetProperty("discriminator"), reading);
    }

    [Fact]
    public void The_parameters_of_the_layers_are_all_that_the_network_has()
    {
        using var network = NewGenerator(16, 8);
        using var reading = NetworkReading.Of(network, randn(2, 16));
        Assert.Equal(network.named_parameters().Sum(named => named.parameter.numel()), reading.Layers.Sum(layer => layer.Parameters));
    }

    [Fact]
    public void Reading_gives_what_the_network_gives_and_leaves_no_trace()
    {
        using var network = NewGenerator(16, 8);
        using var noise = randn(2, 16);
        using var drawn = network.Draw(noise);
        var before = network.buffers().Select(buffer => buffer.clone()).ToArray();
        using var reading = NetworkReading.Of(network, noise);
        using var again = network.Draw(noise);
        Assert.True(drawn.eq(reading.Output).all().item<bool>() && drawn.eq(again).all().item<bool>());
        Assert.All(before.Zip(network.buffers()), pair => Assert.True(pair.First.eq(pair.Second).all().item<bool>()));
        Assert.True(network.training);
    }

    [Fact]
    public void In_a_batch_a_sample_is_normalised_as_in_training_and_no_trace_is_left()
    {
        using var network = NewDiscriminator(8);
        using var images = randn(6, 1, 28, 28);
        using var expected = network.call(images);
        var before = network.buffers().Select(buffer => buffer.clone()).ToArray();
        using var reading = NetworkReading.InBatch(network, images, 4);
        Assert.Equal(expected[4, 0].item<float>(), reading.Output.item<float>(), 1e-6f);
        Assert.Equal([1, 16, 7, 7], reading.Layers[2].Output.shape);
        Assert.All(before.Zip(network.buffers()), pair => Assert.True(pair.First.eq(pair.Second).all().item<bool>()));
    }

    [Fact]
    public void Each_layer_made_its_output_of_the_one_before()
    {
        using var network = NewDiscriminator(8);
        using var reading = NetworkReading.Of(network, randn(1, 1, 28, 28));
        using var grad = no_grad();
        network.eval();
        var input = reading.Input;
        foreach (var layer in reading.Layers)
        {
            Assert.True(layer.Layer.call(input).eq(layer.Output).all().item<bool>(), layer.Kind);
            input = layer.Output;
        }
    }

    // With all weights positive nothing cancels, so the gradient of one unit is 0 exactly where the unit does not look.
    [Fact]
    public void A_unit_of_the_discriminator_sees_the_patch_that_the_recursion_says()
    {
        using var network = Positive(NewDiscriminator(8));
        var seen = LayerWindow.Seen(Windows(network, randn(1, 1, 28, 28)));
        Assert.Equal([4, 4, 10, 10, 10, 34, 34], seen);
        for (var layer = 0; layer < seen.Count; layer++)
            Assert.Equal(Math.Min(28, seen[layer]), PatchSeen(network, layer + 1));
    }

    [Fact]
    public void A_unit_of_the_generator_paints_the_patch_that_the_recursion_says()
    {
        using var network = Positive(NewGenerator(8, 8));
        var painted = LayerWindow.Painted(Windows(network, randn(1, 8)));
        Assert.Equal([34, 10, 10, 10, 4, 4, 4, 1, 1], painted);
        for (var layer = 0; layer < painted.Count; layer++)
            Assert.Equal(Math.Min(28, painted[layer]), PatchPainted(network, layer));
    }

    [Fact]
    public void Seeing_through_a_transposed_convolution_and_painting_through_an_ordinary_one_are_refused()
    {
        Assert.Throws<ArgumentException>(() => LayerWindow.Seen([new LayerWindow(4, 2, 1, true)]));
        Assert.Throws<ArgumentException>(() => LayerWindow.Painted([new LayerWindow(4, 2, 1, false)]));
    }

    private static void AssertSame(JsonElement golden, NetworkReading reading)
    {
        var expected = golden.EnumerateArray().Select(layer => (layer.GetProperty("kind").GetString(), string.Join(",", layer.GetProperty("shape").Doubles()), layer.GetProperty("parameters").GetInt64()));
        Assert.Equal(expected, reading.Layers.Select(layer => ((string?)layer.Kind, string.Join(",", layer.Shape), layer.Parameters)));
    }

    private static LayerWindow[] Windows(Module<Tensor, Tensor> network, Tensor input)
    {
        using var reading = NetworkReading.Of(network, input);
        return [.. reading.Layers.Select(layer => layer.Window)];
    }

    private static TNetwork Positive<TNetwork>(TNetwork network)
        where TNetwork : Module
    {
        using var grad = no_grad();
        foreach (var parameter in network.parameters())
            parameter.fill_(0.01f);
        network.eval();
        return network;
    }

    private static Module<Tensor, Tensor>[] Layers(Module network) => [.. network.modules().OfType<Module<Tensor, Tensor>>().Where(module => !module.children().Any())];

    // The side of the patch of the image on which one unit in the middle of a layer's output depends.
    private static long PatchSeen(Module network, int layers)
    {
        network.eval();
        using var image = ones(1, 1, 28, 28).requires_grad_();
        var output = Layers(network).Take(layers).Aggregate(image, (values, layer) => layer.call(values));
        var unit = output.dim() == 4 ? output[0, 0, output.shape[2] / 2, output.shape[3] / 2] : output[0, 0];
        unit.backward();
        return image.grad!.ne(0).any(2).sum().item<long>();
    }

    // The side of the patch of the image that depends on one unit in the middle of a layer's output; layer 0 is the noise.
    private static long PatchPainted(Module network, int layer)
    {
        network.eval();
        var layers = Layers(network);
        using var noise = ones(1, 8, 1, 1);
        var values = layers.Take(layer).Aggregate(noise, (input, next) => next.call(input)).detach().requires_grad_();
        var image = layers.Skip(layer).Aggregate(values, (input, next) => next.call(input));
        long painted = 0;
        for (var row = 0; row < 28; row++)
        {
            if (values.grad is not null)
                values.grad.zero_();
            image[0, 0, row].sum().backward(retain_graph: true);
            painted += values.grad![0, 0, values.shape[2] / 2, values.shape[3] / 2].item<float>() != 0 ? 1 : 0;
        }

        return painted;
    }

    private static DcganGenerator NewGenerator(int noiseDimension, int width)
    {
        using var random = new Generator(1, CPU);
        return new DcganGenerator(ImageShape.Grey, noiseDimension, width, random, CPU);
    }

    private static DcganDiscriminator NewDiscriminator(int width)
    {
        using var random = new Generator(1, CPU);
        return new DcganDiscriminator(ImageShape.Grey, width, random, CPU);
    }
}
