using GenAI.Learn.Models.Engine;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GenAI.Learn.Models.Tests.Engine;

/// <summary>
/// Against convolutions of double numbers, which no vector library computes (libtorch's own loops and matrix products). The memory
/// that a convolution gets held NaN before: what it leaves uninitialised shows.
/// </summary>
public class ConvolutionTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 120)];

    [Theory, MemberData(nameof(Seeds))]
    public void Outputs_gradients_and_gradients_of_gradients_are_those_of_double_numbers(int seed)
    {
        using var scope = NewDisposeScope();
        var random = new Random(seed);
        var transposed = random.Next(2) == 1;
        int[] channels = [1, 1, 2, 3, 4, 6, 8, 16, 17, 24, 32, 40, 64, 100];
        var (inputs, outputs) = (channels[random.Next(channels.Length)], channels[random.Next(channels.Length)]);
        var (n, kernel) = (random.Next(1, 40), random.Next(1, 6));
        var (stride, side) = (random.Next(1, 3), transposed ? random.Next(1, 8) : random.Next(kernel, 12));
        var padding = random.Next(Math.Min(kernel, 2));
        if (transposed && (side - 1) * stride - 2 * padding + kernel <= 0)
            padding = 0;
        using var generator = new Generator((ulong)seed);
        var x = randn([n, inputs, side, side], generator: generator);
        var weight = randn(transposed ? [inputs, outputs, kernel, kernel] : [outputs, inputs, kernel, kernel], generator: generator);
        var isImage = random.Next(3) == 0; // a first layer: no gradient at x
        var bias = random.Next(2) == 1 ? randn(outputs, generator: generator) : null;
        var more = transposed ? random.Next(stride) : 0; // rows more at the end: fewer than the stride
        Spoil(n * Math.Max(inputs, 16) * side * side, weight.numel() * 16);

        var title = $"{(transposed ? "transposed " : "")}({n}, {inputs}, {side}, {side}) to {outputs} channels, window {kernel}, "
            + $"stride {stride}, padding {padding} and {more}";

        var found = Numbers(x, weight, bias, generator, exact: false);
        var wanted = Numbers(x, weight, bias, generator, exact: true);

        foreach (var ((name, got), (_, want)) in found.Zip(wanted))
        {
            Assert.True(got.shape.SequenceEqual(want.shape), $"{title}: {name} has another shape.");
            // Sums of up to a hundred thousand terms in single precision, against the largest of the results.
            var worst = ((got.to(float64) - want).abs().max() / want.abs().max().clamp_min(1e-30)).item<double>();
            Assert.True(worst < 2e-5, $"{title}: {name} is off by {worst:g3} of its largest.");
        }

        (string Name, Tensor Value)[] Numbers(Tensor from, Tensor by, Tensor? plus, Generator draws, bool exact)
        {
            var type = exact ? float64 : float32;
            var (a, w) = (from.to(type).detach().clone().requires_grad_(!isImage), by.to(type).detach().clone().requires_grad_());
            var b = plus?.to(type).detach().clone().requires_grad_();
            var y = (transposed, exact) switch
            {
                (false, false) => Convolution.Conv2d(a, w, b, stride, (padding, padding)),
                (true, false) => Convolution.ConvTranspose2d(a, w, b, stride, padding, more),
#pragma warning disable RS0030 // right in double numbers
                (false, true) => F.conv2d(a, w, b, [stride, stride], [padding, padding]),
                (true, true) => F.conv_transpose2d(a, w, b, [stride, stride], [padding, padding], [more, more]),
#pragma warning restore RS0030
            };
            draws.manual_seed(seed);
            var up = randn(y.shape, generator: draws).to(type);
            if (isImage)
                return [("the output", y), ("the gradient at the weights", Guarded.Gradient((y * up * y).sum(), w))];
            Tensor[] leaves = b is null ? [a, w] : [a, w, b];
            var first = Guarded.Gradients([(y * up * y).sum()], leaves, createGraph: true);
            var second = Guarded.Gradients([first[0].square().sum()], [a, w]);
            return [("the output", y), ("the gradient at x", first[0]), ("the gradient at the weights", first[1]),
                ("the penalty's gradient at x", second[0]), ("the penalty's gradient at the weights", second[1])];
        }
    }

    [Fact]
    public void A_layer_moves_its_weights_with_it()
    {
        using var scope = NewDisposeScope();
        using var layer = Layers.ConvTranspose2d(2, 3, 4, stride: 2, padding: 1, outputPadding: 1);
        Assert.Equal(["bias", "weight"], layer.state_dict().Keys.Order());
        Assert.Equal([1L, 3, 11, 11], layer.call(zeros(1, 2, 5, 5)).shape);
        layer.to(float64);
        Assert.Equal((float64, float64), (layer.Weight.dtype, layer.Bias!.dtype));
        Assert.Equal(float64, layer.call(zeros([1, 2, 5, 5], float64)).dtype);
    }

    [Fact]
    public void A_layer_without_a_bias_has_weights_alone()
    {
        using var layer = Layers.Conv2d(2, 3, 4, bias: false);
        Assert.Equal(["weight"], layer.state_dict().Keys);
        Assert.Null(layer.Bias);
    }

    private static void Spoil(params long[] sizes)
    {
        foreach (var size in sizes)
        {
            var blocks = Enumerable.Range(0, 8).Select(_ => full([size], float.NaN)).ToArray();
            foreach (var block in blocks) block.Dispose();
        }
    }
}
