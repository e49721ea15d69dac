using System.Text.Json;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Tests.Goldens;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Autoencoders;

public sealed class SparsityTests
{
    private static readonly JsonElement All = Golden.Read("code_penalties.json");
    private static readonly Tensor Codes = tensor(All.GetProperty("codes").Floats(), [6, 5]);

    [Fact]
    public void L1_is_pytorchs_norm() =>
        Assert.Equal(All.GetProperty("l1").GetDouble(), SparsityPenalty.L1(Codes).item<float>(), 1e-6);

    [Fact]
    public void L1_counts_a_value_as_many_times_as_its_atom_is_long() =>
        Assert.Equal(All.GetProperty("l1OfAtoms").GetDouble(), SparsityPenalty.L1(Codes, Atoms()).item<float>(), 1e-6);

    [Fact]
    public void Smaller_codes_with_larger_atoms_save_nothing() =>
        Assert.Equal(SparsityPenalty.L1(Codes, Atoms()).item<float>(), SparsityPenalty.L1(Codes / 8, Atoms() * 8).item<float>(), 1e-6);

    [Fact]
    public void The_divergence_is_that_of_coins() =>
        Assert.Equal(All.GetProperty("divergence").GetDouble(), SparsityPenalty.KullbackLeibler(Codes, 0.05).item<float>(), 1e-5);

    [Fact]
    public void At_the_rate_itself_the_divergence_and_its_gradient_are_0()
    {
        using var codes = full([4, 3], 0.2).requires_grad_();
        var divergence = SparsityPenalty.KullbackLeibler(codes, 0.2);
        divergence.backward();
        Assert.Equal(0, divergence.item<float>(), 1e-6);
        Assert.Equal(0, codes.grad!.abs().max().item<float>(), 1e-6);
    }

    [Fact]
    public void A_unit_that_is_never_active_costs_much_and_not_infinitely()
    {
        using var codes = zeros(4, 3);
        Assert.InRange(SparsityPenalty.KullbackLeibler(codes, 0.1).item<float>(), 1, 100);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_rate_of_never_or_always_is_refused(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SparsityPenalty.KullbackLeibler(Codes, rate));

    [Fact]
    public void K_sparse_keeps_what_pytorchs_topk_finds() =>
        Assert.Equal(All.GetProperty("kept").Floats(), KSparse.Keep(Codes, 2).data<float>().ToArray());

    [Fact]
    public void Of_equal_values_too_exactly_k_are_kept()
    {
        using var codes = ones(3, 10);
        Assert.All(KSparse.Keep(codes, 4).sum(1).data<float>().ToArray(), sum => Assert.Equal(4, sum));
    }

    [Fact]
    public void Gradients_reach_the_kept_values_alone()
    {
        using var codes = Codes.clone().requires_grad_();
        KSparse.Keep(codes, 2).sum().backward();
        Assert.Equal(All.GetProperty("kept").Floats().Select(value => value == 0 ? 0f : 1f), codes.grad!.data<float>().ToArray());
    }

    [Fact]
    public void An_autoencoder_keeps_as_many_as_it_is_told_from_one_call_to_the_next()
    {
        using var random = new Generator(1, CPU);
        using var autoencoder = new Autoencoder(new DenseShape { Code = 20, Depth = 0 }, random, CPU) { Kept = 3 };
        using var images = rand(5, 1, 28, 28);
        Assert.Equal(15, autoencoder.Encode(images).count_nonzero().item<long>());
        autoencoder.Kept = 7;
        Assert.Equal(35, autoencoder.Encode(images).count_nonzero().item<long>());
        autoencoder.Kept = 0;
        Assert.Equal(100, autoencoder.Encode(images).count_nonzero().item<long>());
    }

    [Fact]
    public void What_stands_at_the_code_is_the_shapes_choice()
    {
        using var random = new Generator(1, CPU);
        using var autoencoder = new Autoencoder(new DenseShape { Code = 20, CodeActivation = Activation.Sigmoid }, random, CPU);
        using var images = rand(5, 1, 28, 28);
        Assert.InRange(autoencoder.Encode(images).min().item<float>(), 0.001, 0.999);
    }

    [Fact]
    public void Tied_the_decoder_has_the_encoders_weights_and_a_bias_of_its_own()
    {
        using var random = new Generator(1, CPU);
        using var autoencoder = new Autoencoder(new DenseShape { Code = 6, Depth = 1, Width = 20, Activation = Activation.Tanh, Tied = true }, random, CPU);
        Assert.Equal(784 * 20 + 20 * 6 + 20 + 6 + 20 + 784, autoencoder.parameters().Sum(p => p.numel()));
        using var codes = rand(2, 6);
        var (first, second) = (autoencoder.parameters().First(p => p.shape.SequenceEqual([20, 784])), autoencoder.parameters().First(p => p.shape.SequenceEqual([6, 20])));
        var expected = codes.mm(second).tanh().mm(first).view(2, 1, 28, 28); // both biases start at 0
        Assert.True(expected.allclose(autoencoder.DecodeLogits(codes), atol: 1e-6));
    }

    private static Tensor Atoms() => tensor(All.GetProperty("atoms").Floats(), [12, 5]);
}
