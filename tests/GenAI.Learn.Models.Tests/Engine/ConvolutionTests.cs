using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace GenAI.Learn.Models.Tests.Engine;

public class ConvolutionTests
{
    [Fact]
    public void A_window_as_large_as_the_image_gives_what_it_gives_on_a_wider_one()
    {
        using var scope = NewDisposeScope();
        manual_seed(2);
        var (wide, w, b) = (randn(3, 4, 5, 6), randn([2, 4, 5, 5], requires_grad: true), randn(2));
        var x = wide[TensorIndex.Ellipsis, TensorIndex.Slice(0, 5)].clone().requires_grad_();
        var all = wide.clone().requires_grad_();
        var y = F.conv2d(x, w, b);
        var wanted = F.conv2d(all, w, b)[TensorIndex.Ellipsis, TensorIndex.Slice(0, 1)];
        Assert.Equal([3L, 2, 1, 1], y.shape);
        Assert.True(y.allclose(wanted, 1e-4, 1e-4));
        var (dx, dw) = (Guarded.Gradients([y.square().sum()], [x, w]), Guarded.Gradients([wanted.square().sum()], [all, w]));
        Assert.True(dx[1].allclose(dw[1], 1e-4, 1e-3));
        Assert.True(dx[0].allclose(dw[0][TensorIndex.Ellipsis, TensorIndex.Slice(0, 5)], 1e-4, 1e-3));
    }

    [Fact]
    public void One_pixel_transposed_gives_what_it_gives_beside_an_empty_one()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var (x, w, b) = (randn([3, 4, 1, 1], requires_grad: true), randn([4, 2, 5, 5], requires_grad: true), randn(2));
        var y = F.conv_transpose2d(x, w, b);
        var wanted = F.conv_transpose2d(cat([x, zeros(3, 4, 1, 1)], 3), w, b, strides: [5, 5])[TensorIndex.Ellipsis, TensorIndex.Slice(0, 5)];
        Assert.Equal([3L, 2, 5, 5], y.shape);
        Assert.True(y.allclose(wanted, 1e-4, 1e-4));
        var (one, two) = (Guarded.Gradients([y.square().sum()], [x, w]), Guarded.Gradients([wanted.square().sum()], [x, w]));
        Assert.True(one[0].allclose(two[0], 1e-4, 1e-3));
        Assert.True(one[1].allclose(two[1], 1e-4, 1e-3));
    }
}
