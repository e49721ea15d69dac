using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

public class TensorTests
{
    [Fact]
    public void Factories_make_what_their_names_say()
    {
        using var scope = NewDisposeScope();
        Assert.Equal([0L, 1, 2, 3], arange(4).data<long>().ToArray());
        Assert.Equal([0f, 0.5f, 1f], linspace(0, 1, 3).data<float>().ToArray());
        Assert.Equal([1f, 0, 0, 1], eye(2).data<float>().ToArray());
        Assert.Equal([7f, 7f], full(2, 7.0).data<float>().ToArray());
        Assert.Equal(float64, tensor(1.5).dtype);
        Assert.Equal(float32, tensor(new[] { 1.5 }, dtype: float32).dtype);
        Assert.Equal([2L, 1, 3], tensor(new float[2, 1, 3]).shape);
    }

    [Fact]
    public void A_part_can_be_read_and_written_by_slices_numbers_and_tensors()
    {
        using var scope = NewDisposeScope();
        var x = arange(12, float32).view(3, 4);
        Assert.Equal([2f, 6, 10], x[.., 2].data<float>().ToArray());
        Assert.Equal([8f, 11], x[^1].slice(0, 0, 4, 3).data<float>().ToArray());
        Assert.Equal([3L, 1, 4], x[TensorIndex.Colon, TensorIndex.None].shape);
        Assert.Equal([3f, 7, 11], x[TensorIndex.Ellipsis, 3].data<float>().ToArray());
        Assert.Equal([4f, 5, 6, 7], x[x[.., 0] == 4].data<float>().ToArray());
        x[0] = zeros(4);
        x[1, 1] = tensor(-1f);
        x[x > 9] = tensor(0f);
        Assert.Equal([0f, 0, 0, 0, 4, -1, 6, 7, 8, 9, 0, 0], x.data<float>().ToArray());
    }

    [Fact]
    public void A_long_zero_is_a_dimension_to_reduce_where_a_literal_zero_is_a_type()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, 3);

        Assert.All(
            new[] { x.sum(0L), x.sum(dim: 0), x.prod(0L), x.mean([0]), x.std(0), x.norm(0) },
            y => Assert.Equal([3L], y.shape));
        Assert.Equal([1L, 3], x.sum(0, keepdim: true).shape);
        Assert.Equal((0, uint8), (x.sum(0).dim(), x.sum(0).dtype));
    }

    [Fact]
    public void Data_of_a_transposed_tensor_is_in_its_own_order()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new float[,] { { 1, 2 }, { 3, 4 } }).t();
        Assert.Equal([1f, 3, 2, 4], x.data<float>().ToArray());
        Assert.Equal(3f, x.data<float>()[0, 1]);
    }

    [Fact]
    public void No_grad_stops_recording_and_gives_the_mode_back()
    {
        using var scope = NewDisposeScope();
        var x = ones([2], requires_grad: true);
        using (no_grad()) Assert.False((x * 2).requires_grad);
        Assert.True((x * 2).requires_grad);
    }

    [Fact]
    public void A_tensor_moved_twice_lands_in_the_scope_it_was_moved_to()
    {
        using var outer = NewDisposeScope();
        Tensor kept;
        using (NewDisposeScope())
        {
            using (NewDisposeScope()) kept = ones(1).MoveToOuterDisposeScope();
            Assert.False(kept.IsInvalid);
            kept.MoveToOuterDisposeScope();
        }
        Assert.True(outer.Contains(kept));
        Assert.Equal(1, outer.DisposablesCount);
    }

    [Fact]
    public void A_detached_tensor_outlives_its_scope()
    {
        Tensor kept;
        using (NewDisposeScope()) kept = ones(1).DetachFromDisposeScope();
        Assert.False(kept.IsInvalid);
        kept.Dispose();
    }

    [Fact]
    public void Text_shows_shape_type_and_device()
    {
        using var x = tensor(new float[,] { { 1, 2.5f }, { 3, 4 } });
        Assert.Equal("[2x2], type = Float32, device = cpu", x.ToString());
    }

    [Fact]
    public void The_threads_of_an_operator_can_be_set()
    {
        var before = get_num_threads();
        Guarded.UseThreads(2);
        Assert.Equal(2, get_num_threads());
        Guarded.UseThreads(before);
    }

    [Fact]
    public void Rounding_takes_halves_to_the_even_integer()
    {
        using var values = tensor(new[] { -1.5f, -0.5f, 0.4f, 0.5f, 1.5f, 2.5f });
        using var rounded = values.round();
        Assert.Equal([-2, 0, 0, 0, 2, 2], rounded.data<float>().ToArray());
    }
}
