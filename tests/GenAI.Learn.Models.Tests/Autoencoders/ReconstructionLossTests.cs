using GenAI.Learn.Models.Autoencoders;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Autoencoders;

public sealed class ReconstructionLossTests
{
    private static readonly Tensor Logits = tensor(new[] { -3f, 0f, 2f });
    private static readonly Tensor Images = tensor(new[] { 0f, 0.25f, 1f });

    [Fact]
    public void Squared_error_is_the_mean_of_the_squared_differences() =>
        Assert.Equal(
            Mean((p, x) => (p - x) * (p - x)), ReconstructionLoss.MeanSquaredError.Of(Logits, Images).item<float>(), 1e-6);

    [Fact]
    public void Cross_entropy_takes_a_pixel_as_the_probability_of_white() =>
        Assert.Equal(
            Mean((p, x) => -(x * Math.Log(p) + (1 - x) * Math.Log(1 - p))), ReconstructionLoss.BinaryCrossEntropy.Of(Logits, Images).item<float>(), 1e-6);

    [Fact]
    public void Squared_error_of_a_linear_output_is_of_the_numbers_themselves() =>
        Assert.Equal(
            (9 + 0.0625 + 1) / 3, ReconstructionLoss.MeanSquaredError.Of(Logits, Images, DecoderOutput.Linear).item<float>(), 1e-6);

    [Fact]
    public void Cross_entropy_of_a_linear_output_is_refused() =>
        Assert.Throws<ArgumentException>(() => ReconstructionLoss.BinaryCrossEntropy.Of(Logits, Images, DecoderOutput.Linear));

    private static double Mean(Func<double, double, double> of) =>
        Logits.data<float>().Zip(Images.data<float>(), (logit, x) => of(1 / (1 + Math.Exp(-logit)), x)).Average();
}
