using System.Runtime.InteropServices;
using GenAI.Learn.Models.Engine;
using TorchSharp;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

/// <summary>What ends the process in TorchSharp is an exception in <see cref="Guarded"/>, and the numbers are the same.</summary>
public sealed class GuardedTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly Generator _random = new(3);

    /// <summary>Shapes of two factors.</summary>
    public static TheoryData<long[], long[]> Shapes => new()
    {
        { [3], [3] }, { [2, 3], [3] }, { [3], [3, 4] }, { [2, 3], [3, 4] }, { [5, 2, 3], [5, 3, 4] }, { [5, 2, 3], [3, 4] },
        { [2, 3], [5, 3, 4] }, { [5, 2, 3], [3] }, { [3], [5, 3, 4] }, { [6, 1, 2, 3], [5, 3, 4] }, { [1, 2, 3], [5, 3, 4] },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void A_product_is_the_one_of_matmul(long[] one, long[] two)
    {
        var (left, right) = (Draw(one), Draw(two));
#pragma warning disable RS0030 // the shapes fit
        var expected = left.matmul(right);
#pragma warning restore RS0030
        var product = left.Times(right);
        Assert.Equal(expected.shape, product.shape);
        Assert.True(expected.allclose(product, atol: 1e-6));
    }

    [Theory]
    [InlineData(new long[] { 2, 3 }, new long[] { 4, 5 })]
    [InlineData(new long[] { 3 }, new long[] { 4 })]
    [InlineData(new long[] { 2, 3 }, new long[] { 4 })]
    [InlineData(new long[] { 3 }, new long[] { 4, 5 })]
    [InlineData(new long[] { 5, 2, 3 }, new long[] { 5, 4, 2 })]
    [InlineData(new long[] { 5, 2, 3 }, new long[] { 4, 3, 2 })]
    [InlineData(new long[] { 5, 2, 3 }, new long[] { 4 })]
    [InlineData(new long[] { }, new long[] { 4 })]
    public void A_product_of_shapes_that_do_not_fit_is_refused(long[] one, long[] two) =>
        Assert.IsNotType<NullReferenceException>(Assert.ThrowsAny<Exception>(() => Draw(one).Times(Draw(two))));

    [Fact]
    public void A_product_of_two_types_is_refused() =>
        Assert.Throws<ExternalException>(() => ones(2, 3).Times(ones(3, 4, dtype: float64)));

    [Fact]
    public void A_gradient_of_a_gradient_is_the_one_of_autograd()
    {
        var (x, w, v) = (Draw(5, 2).requires_grad_(), Draw(2, 3).requires_grad_(), Draw(2, 3));
        v.copy_(w.detach()).requires_grad_();
        (Guarded.Gradient(x.mm(w).tanh().sum(), x, createGraph: true).norm(1) - 1).square().mean().backward();
#pragma warning disable RS0030 // it depends on x
        var slope = autograd.grad([x.mm(v).tanh().sum()], [x], retain_graph: true, create_graph: true)[0];
#pragma warning restore RS0030
        (slope.norm(1) - 1).square().mean().backward();
        Assert.True(w.grad!.allclose(v.grad!, 0, 0));
    }

    [Fact]
    public void Gradients_come_in_the_order_of_their_inputs()
    {
        var (a, b) = (ones(2).requires_grad_(), ones(3).requires_grad_());
        var slopes = Guarded.Gradients([(a * 2).sum(), (b * 3).sum()], [b, a]);
        Assert.Equal([3f, 3, 3], slopes[0].data<float>().ToArray());
        Assert.Equal([2f, 2], slopes[1].data<float>().ToArray());
    }

    [Fact]
    public void A_gradient_of_something_unrelated_is_refused_in_one_sentence()
    {
        var error = Assert.Throws<InvalidOperationException>(
            () => Guarded.Gradient(ones(2).requires_grad_().sum(), ones(2).requires_grad_()));
        Assert.Contains("not have been used in the graph", error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_gradient_through_a_freed_graph_is_refused()
    {
        var x = ones(2).requires_grad_();
        var y = x.square().sum();
        Guarded.Gradient(y, x);
        var error = Assert.Throws<InvalidOperationException>(() => Guarded.Gradient(y, x));
        Assert.StartsWith("Trying to backward through the graph a second time", error.Message);
    }

    [Fact]
    public void A_gradient_of_something_changed_since_is_refused()
    {
        var x = ones(2).requires_grad_();
        var y = x.exp();
        var z = y.square().sum();
        y.add_(1);
        var error = Assert.Throws<InvalidOperationException>(() => Guarded.Gradient(z, x));
        Assert.Contains("modified by an inplace operation", error.Message);
    }

    [Fact]
    public void A_gradient_of_no_scalar_is_refused()
    {
        var x = ones(2).requires_grad_();
        Assert.Throws<InvalidOperationException>(() => Guarded.Gradient(x * 2, x));
        Assert.Throws<InvalidOperationException>(() => Guarded.Gradients([], []));
        Assert.Throws<InvalidOperationException>(() => Guarded.Gradient(ones(2).sum(), x));
    }

    [Fact]
    public void Gradients_on_many_threads_are_those_of_one()
    {
        var expected = Slope(0);
        Parallel.For(0, 64, i => Assert.Equal(expected, Slope(i)));
    }

    [Fact]
    public void A_state_that_is_none_is_refused_and_the_generator_goes_on()
    {
        var state = _random.get_state();
        var expected = randn(8, generator: _random).data<float>().ToArray();
        _random.Restore(state);
        Assert.Throws<ArgumentException>(() => _random.Restore(rand(3)));
        Assert.Throws<ArgumentException>(() => _random.Restore(zeros(7, dtype: uint8)));
        Assert.Throws<ArgumentException>(() => _random.Restore(zeros_like(state)));
        Assert.Throws<ArgumentException>(() => _random.Restore(full_like(state, 255)));
        Assert.Equal(expected, randn(8, generator: _random).data<float>().ToArray());
    }

    [Fact]
    public void A_state_comes_back_wherever_it_was_read()
    {
        for (var drawn = 0; drawn < 700; drawn++)
        {
            using var state = _random.get_state();
            _random.Restore(state);
            using var one = rand(1, generator: _random);
        }
    }

    [Fact]
    public void Fewer_threads_than_one_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Guarded.UseThreads(0));

    /// <inheritdoc/>
    public void Dispose()
    {
        _random.Dispose();
        _scope.Dispose();
    }

    private static float[] Slope(int _)
    {
        using var scope = NewDisposeScope();
        var x = arange(12, float32).view(3, 4).requires_grad_();
        return Guarded.Gradient(x.sin().square().sum(), x).data<float>().ToArray();
    }

    private Tensor Draw(params long[] shape) => randn(shape, generator: _random);
}
