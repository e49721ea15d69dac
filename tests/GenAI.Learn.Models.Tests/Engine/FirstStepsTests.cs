using GenAI.Learn.Models.Engine;
using GenAI.Learn.Models.Randomness;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

public class FirstStepsTests
{
    [Fact]
    public void A_tensor_gives_back_what_it_was_made_of()
    {
        using var x = tensor(new float[,] { { 1, 2 }, { 3, 4 } });
        Assert.Equal([2L, 2L], x.shape);
        Assert.Equal([1f, 2f, 3f, 4f], x.data<float>().ToArray());
    }

    [Fact]
    public void The_gradient_of_a_sum_of_squares_is_twice_the_input()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new[] { 1f, -2f, 3f }, requires_grad: true);
        (x * x).sum().backward();
        Assert.Equal([2f, -4f, 6f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void A_small_network_learns_exclusive_or()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[,] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } });
        var y = tensor(new float[,] { { 0 }, { 1 }, { 1 }, { 0 } });
        using var net = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1));
        SeededInit.Reset(net, new Generator(1)); // the layers drew from the process's generator, as others do
        using var adam = optim.Adam(net.parameters(), 0.05);
        var loss = nn.BCEWithLogitsLoss();
        var last = 1f;
        for (var i = 0; i < 300; i++)
        {
            using var step = NewDisposeScope();
            var error = loss.call(net.call(x), y);
            adam.zero_grad();
            error.backward();
            adam.step();
            last = error.item<float>();
        }
        Assert.InRange(last, 0, 0.05f);
    }

    [Fact]
    public void A_wrong_shape_is_an_exception_with_libtorchs_message()
    {
        using var a = zeros(2, 3);
        using var b = zeros(4, 5);
        var error = Assert.Throws<ExternalException>(() => a.mm(b));
        Assert.Contains("cannot be multiplied (2x3 and 4x5)", error.Message);
    }

    [Fact]
    public void A_disposed_tensor_is_refused()
    {
        var x = zeros(2);
        x.Dispose();
        Assert.Throws<InvalidOperationException>(() => x.exp());
    }

    [Fact]
    public void The_same_seed_gives_the_same_numbers()
    {
        using var one = new Generator(7);
        using var two = new Generator(7);
        using var a = randn(100, generator: one);
        using var b = randn(100, generator: two);
        Assert.Equal(a.data<float>().ToArray(), b.data<float>().ToArray());
    }

    [Fact]
    public void A_saved_state_comes_back_whole()
    {
        using var from = nn.Sequential(Layers.Conv2d(1, 4, 3, padding: 1), nn.BatchNorm2d(4), Layers.ConvTranspose2d(4, 1, 2, 2));
        using var to = nn.Sequential(Layers.Conv2d(1, 4, 3, padding: 1), nn.BatchNorm2d(4), Layers.ConvTranspose2d(4, 1, 2, 2));
        using var file = new MemoryStream();
        from.save(file); // closes the stream
        using var again = new MemoryStream(file.ToArray());
        to.load(again);
        using var x = randn(2, 1, 8, 8);
        using var a = from.call(x);
        using var b = to.call(x);
        Assert.Equal([2L, 1L, 16L, 16L], a.shape);
        Assert.True(a.allclose(b, 0, 0));
    }

    [Fact]
    public void A_scope_disposes_what_was_made_in_it_and_keeps_what_was_moved_out()
    {
        Tensor kept, gone;
        using (NewDisposeScope())
        {
            gone = zeros(3);
            kept = ones(3).MoveToOuterDisposeScope();
        }
        Assert.True(gone.IsInvalid);
        Assert.False(kept.IsInvalid);
        kept.Dispose();
    }
}
