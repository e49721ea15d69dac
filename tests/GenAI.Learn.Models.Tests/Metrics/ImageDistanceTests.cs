using System.Text.Json;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Metrics;

public sealed class ImageDistanceTests
{
    private static readonly JsonElement Goldens = Golden.Read("translation.json");

    [Fact]
    public void Signal_to_noise_is_the_formulas()
    {
        float[] expected = Goldens.GetProperty("psnr").Floats();
        Assert.All(expected.Zip(PeakSignalToNoise.Of(Read("images"), Read("noisy"), 1).data<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    [Fact]
    public void An_error_of_a_tenth_everywhere_has_20_decibels() =>
        Assert.Equal(20, PeakSignalToNoise.Of(full([1, 1, 4, 4], 0.5f), full([1, 1, 4, 4], 0.6f), 1).item<float>(), 1e-4f);

    [Fact]
    public void On_the_scale_from_minus_one_to_one_the_decibels_are_the_same()
    {
        using var unit = PeakSignalToNoise.Of(Read("images"), Read("noisy"), 1);
        using var symmetric = PeakSignalToNoise.Of(Read("images") * 2 - 1, Read("noisy") * 2 - 1, 2);
        Assert.Equal(0, (unit - symmetric).abs().max().item<float>(), 1e-4f);
    }

    [Fact]
    public void An_image_without_error_has_a_finite_number() =>
        Assert.Equal(PeakSignalToNoise.Highest, PeakSignalToNoise.Of(Read("images"), Read("images"), 1)[0].item<float>(), 1e-3);

    [Fact]
    public void Structural_similarity_is_the_one_of_SciPys_filters()
    {
        float[] expected = Goldens.GetProperty("ssim").Floats();
        // differences of nearly equal float32 means
        Assert.All(expected.Zip(StructuralSimilarity.Of(Read("images"), Read("noisy"), 1).data<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    [Fact]
    public void An_image_is_like_itself() => Assert.Equal(1, StructuralSimilarity.Of(Read("images"), Read("images"), 1)[1].item<float>(), 1e-5f);

    [Fact]
    public void A_blurred_image_is_less_sharp_and_a_noisy_one_sharper()
    {
        using var truth = Read("images");
        Assert.Equal(1, Sharpness.Of(truth, truth), 1e-6);
        Assert.InRange(Sharpness.Of(nn.functional.avg_pool2d(truth, 5, stride: 1, padding: 2), truth), 0.2, 0.9);
        Assert.InRange(Sharpness.Of(Read("noisy"), truth), 1.1, 3);
    }

    private static Tensor Read(string name) =>
        tensor([.. Goldens.GetProperty(name).EnumerateArray().SelectMany(image => image.Floats())], [3, 1, 28, 28]);
}
