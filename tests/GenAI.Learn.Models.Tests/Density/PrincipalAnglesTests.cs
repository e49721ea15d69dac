using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Density;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Density;

public sealed class PrincipalAnglesTests
{
    [Fact]
    public void They_are_scipys_subspace_angles_small_ones_too()
    {
        foreach (var golden in Golden.Read("scores.json").GetProperty("angles").EnumerateArray())
        {
            long[] shape = [.. golden.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
            var angles = PrincipalAngles.Between(tensor(golden.GetProperty("first").Doubles(), shape), tensor(golden.GetProperty("second").Doubles(), shape));
            // The rounding of 53 bits, a few times over; the smallest angles are near 1e-8.
            Assert.Equal(golden.GetProperty("angles").Doubles(), angles, (a, b) => Math.Abs(a - b) < 1e-13 + 1e-9 * Math.Abs(a));
        }
    }

    [Fact]
    public void Subspaces_of_different_dimensions_are_refused() =>
        Assert.Throws<ArgumentException>(() => PrincipalAngles.Between(ones(4, 2), ones(4, 1)));

    [Fact]
    public void The_exact_components_are_those_that_iteration_comes_to()
    {
        using var sample = Sample();
        using var exact = PrincipalSubspace.Of(sample, 2);
        using var random = new Generator(1, CPU);
        using var iterated = new PrincipalSubspace(sample, 2, random);
        for (var i = 0; i < 200; i++)
            iterated.Refine(sample);
        Assert.InRange(PrincipalAngles.Largest(exact.Axes, iterated.Axes), 0, 1e-4); // float32
        Assert.InRange(PrincipalAngles.Largest(exact.First(1).Axes, iterated.First(1).Axes), 0, 1e-4);
    }

    // Baldi and Hornik 1989: the global minimum, and no other minimum.
    [Fact]
    public void A_trained_linear_autoencoder_spans_the_subspace_of_pca()
    {
        using var sample = Sample();
        using var pca = PrincipalSubspace.Of(sample, 2);
        using var random = new Generator(2, CPU);
        using var autoencoder = new Autoencoder(new DenseShape { Sample = [6], Code = 2, Depth = 0, Output = DecoderOutput.Linear }, random, CPU);
        using var optimizer = optim.Adam(autoencoder.parameters(), 1e-2);
        var trainer = new AutoencoderTrainer(autoencoder, ReconstructionLoss.MeanSquaredError, optimizer);
        for (var i = 0; i < 3000; i++)
            trainer.Step(sample);
        using var columns = (autoencoder.DecodeLogits(eye(2)) - autoencoder.DecodeLogits(zeros(1, 2))).t();
        Assert.InRange(PrincipalAngles.Largest(pca.Axes, columns), 0, 1e-2);
        Assert.NotInRange(Math.Abs(nn.functional.cosine_similarity(pca.Axes.t(), columns.t()).min().item<float>()), 0.99, 1); // not the same axes
    }

    // 400 points whose standard deviations along turned axes are 3, 2, 1, 0.6, 0.4 and 0.2.
    private static Tensor Sample()
    {
        using var random = new Generator(5, CPU);
        using var scope = NewDisposeScope();
        var (turn, _) = linalg.qr(randn(6, 6, generator: random));
        var spread = tensor(new[] { 3f, 2, 1, 0.6f, 0.4f, 0.2f });
        return ((randn(400, 6, generator: random) * spread).mm(turn.t()) + 0.5).MoveToOuterDisposeScope();
    }
}
