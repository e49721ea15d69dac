using System.Text.Json;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Autoencoders;

public sealed class PixelLikelihoodTests
{
    private static readonly JsonElement Expected = Golden.Read("variational.json");

    [Theory]
    [InlineData(ReconstructionLoss.BinaryCrossEntropy, "binary", "bernoulli")]
    [InlineData(ReconstructionLoss.MeanSquaredError, "grey", "gaussian")]
    public void It_is_the_sum_of_PyTorchs_log_probabilities(ReconstructionLoss loss, string images, string expected)
    {
        using var scope = NewDisposeScope();
        var actual = new PixelLikelihood(loss, 0.3).Log(At("logits"), At(images)).item<double>();
        Assert.Equal(Expected.GetProperty(expected).GetDouble(), actual, 1e-9);
    }

    private static Tensor At(string name) => tensor(Expected.GetProperty(name).Doubles(), [2, 1, 4, 4]);
}
