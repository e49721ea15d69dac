using System.Text.Json;
using GenAI.Learn.Models.Compression;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Compression;

public sealed class CompressionTests
{
    private static readonly JsonElement Goldens = Golden.Read("signal_filters.json");

    [Fact]
    public void Coefficients_are_those_of_SciPys_dctn()
    {
        using var coefficients = BlockTransform.Of(Image());
        Assert.All(Goldens.GetProperty("blocks").Floats().Zip(coefficients.data<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    [Fact]
    public void There_and_back_an_image_is_the_same()
    {
        using var back = BlockTransform.Inverse(BlockTransform.Of(Image()), 12, 20);
        Assert.Equal(0, (back - Image()).abs().max().item<float>(), 1e-5f);
    }

    [Fact]
    public void The_mean_length_of_the_examples_codes_is_their_entropy()
    {
        using var examples = tensor([0f, 0f, 1f, 3f], [4, 1]); // one half, one quarter, one quarter: 1.5 bits
        using var coder = PositionCoder.OfStep(examples, 1);
        Assert.Equal(1.5 / 8, coder.Bytes(coder.Symbols(examples)).mean().item<float>(), 0.06); // a little more, for symbols never seen
    }

    [Fact]
    public void A_symbol_is_decoded_as_the_mean_of_the_examples_that_had_it()
    {
        using var examples = tensor([0.1f, 0.3f, 1.2f], [3, 1]);
        using var coder = PositionCoder.OfStep(examples, 1);
        Assert.Equal([0.2f, 0.2f, 1.2f], coder.Decode(coder.Symbols(examples)).data<float>().ToArray().Select(x => MathF.Round(x, 5)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void So_many_bits_give_at_most_so_many_symbols(int bits)
    {
        using var random = new Generator(1, CPU);
        using var examples = randn([2000, 3], generator: random);
        using var coder = PositionCoder.OfBits(examples, bits);
        var symbols = coder.Symbols(examples).data<long>().ToArray();
        Assert.InRange(symbols.Distinct().Count(), 2, (1 << bits) + 1); // the highest example itself may lie on the last step's edge
    }

    [Fact]
    public void Coarser_steps_take_fewer_bytes_and_leave_larger_errors()
    {
        var curve = CosineCurve.Of(ImageSets.Load(ImageData.Mnist), new Progress<double>(), CancellationToken.None);
        Assert.Equal(curve.Bytes.OrderDescending(), curve.Bytes);
        Assert.Equal(curve.Psnr.OrderDescending(), curve.Psnr);
        Assert.Equal(curve.Psnr[5], curve.PsnrAt(curve.Bytes[5]), 1e-9);
        Assert.Equal(curve.Bytes[5], curve.BytesAt(curve.Psnr[5]), 1e-9);
        Assert.Equal(curve.Psnr[0], curve.PsnrAt(1e6));
    }

    private static Tensor Image() => tensor(Goldens.GetProperty("blockImage").Floats(), [1, 1, 12, 20]);
}
