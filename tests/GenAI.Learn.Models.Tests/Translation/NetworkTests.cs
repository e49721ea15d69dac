using System.Text.Json;
using GenAI.Learn.Models.Tests.Goldens;
using GenAI.Learn.Models.Translation;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Translation;

public sealed class NetworkTests
{
    private static readonly JsonElement Goldens = Golden.Read("translation.json");

    [Theory]
    [InlineData("uNet", true)]
    [InlineData("encoderDecoder", false)]
    public void The_U_net_answers_as_PyTorchs_with_the_same_weights(string golden, bool skips)
    {
        using var random = new Generator(1, CPU);
        using var network = new UNet(2, 3, skips, random, CPU);
        AssertSame(Goldens.GetProperty(golden), network, channels: 2);
    }

    [Fact]
    public void The_patch_discriminator_scores_as_PyTorchs_with_the_same_weights()
    {
        using var random = new Generator(1, CPU);
        using var network = new PatchDiscriminator(3, 4, random, CPU);
        AssertSame(Goldens.GetProperty("patchDiscriminator"), network, channels: 3);
    }

    [Fact]
    public void With_12_channels_the_networks_have_the_lessons_numbers_of_parameters()
    {
        using var random = new Generator(1, CPU);
        using var generator = new UNet(1, 12, true, random, CPU);
        using var discriminator = new PatchDiscriminator(2, 12, random, CPU);
        Assert.Equal((72_073, 5_269), (Count(generator), Count(discriminator)));
    }

    // The middle score of 7 x 7 sees 18 pixels: rows and columns 5 to 22.
    [Fact]
    public void A_score_sees_a_patch_of_18_pixels()
    {
        using var random = new Generator(1, CPU);
        using var network = new PatchDiscriminator(1, 4, random, CPU);
        network.eval();
        using var image = randn(1, 1, 28, 28).requires_grad_();
        network.call(image).narrow(2, 3, 1).narrow(3, 3, 1).sum().backward();
        int[] seen = [.. image.grad!.abs().amax([0, 1, 3]).data<float>().Select((slope, row) => (slope, row)).Where(at => at.slope > 0).Select(at => at.row)];
        Assert.Equal(Enumerable.Range(5, 18), seen);
    }

    [Fact]
    public void Drawing_leaves_no_trace()
    {
        using var random = new Generator(1, CPU);
        using var network = new UNet(1, 4, true, random, CPU);
        var before = network.buffers().Select(b => b.clone()).ToArray();
        network.Draw(randn(2, 1, 28, 28)).Dispose();
        Assert.All(before.Zip(network.buffers()), pair => Assert.True(pair.First.eq(pair.Second).all().item<bool>()));
        Assert.True(network.training);
    }

    private static long Count(nn.Module network) => network.parameters().Sum(parameter => parameter.numel());

    // Every third pixel of the second image, in training mode; the script writes six digits.
    private static void AssertSame(JsonElement golden, nn.Module<Tensor, Tensor> network, int channels)
    {
        using var grad = no_grad();
        var start = 0;
        foreach (var parameter in network.parameters())
        {
            parameter.copy_(Wave((int)parameter.numel(), start, 0.3).view(parameter.shape));
            start += (int)parameter.numel();
        }

        Assert.Equal(golden.GetProperty("parameters").GetInt32(), start);
        var output = network.call(Wave(2 * channels * 28 * 28, 0, 1).view(2, channels, 28, 28)).select(0, 1).select(0, 0);
        long[] every = [.. Enumerable.Range(0, ((int)output.shape[0] + 2) / 3).Select(i => 3L * i)];
        var picked = output.index_select(0, tensor(every)).index_select(1, tensor(every));
        float[] expected = golden.GetProperty("output").Floats(), actual = [.. picked.contiguous().data<float>()];
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 2e-4f)); // a sum of some 100 float32 numbers, in another order
    }

    private static Tensor Wave(int count, int start, double scale) =>
        tensor([.. Enumerable.Range(start, count).Select(i => (float)scale * (float)Math.Sin(i))], [count]);
}
