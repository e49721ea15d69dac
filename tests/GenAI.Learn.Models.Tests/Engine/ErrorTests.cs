using System.Runtime.InteropServices;
using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

public class ErrorTests
{
    [Fact]
    public void Wrong_channels_are_named_by_the_message()
    {
        using var scope = NewDisposeScope();
        using var conv = Layers.Conv2d(3, 4, 3);
        var error = Assert.Throws<ArgumentException>(() => conv.call(zeros(1, 2, 8, 8)));
        Assert.Contains("Conv2d takes (N, 3, H, W): 3 channels. It was given (1, 2, 8, 8).", error.Message);
    }

    [Fact]
    public void A_second_backward_pass_over_a_freed_graph_is_refused()
    {
        using var scope = NewDisposeScope();
        var x = ones([2], requires_grad: true);
        var y = (x * x).sum();
        y.backward();
        var error = Assert.Throws<ExternalException>(() => y.backward());
        Assert.Contains("backward through the graph a second time", error.Message);
    }

    [Fact]
    public void An_index_beyond_the_end_is_refused()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<ExternalException>(() => zeros(3)[5]);
        Assert.Throws<ExternalException>(() => zeros(3)[tensor(new long[] { 7 })]);
    }

    // TensorIndex.Slice would end the process; engine/BannedSymbols.txt has it.
    [Fact]
    public void A_step_of_zero_is_refused()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<ArgumentException>(() => zeros(3).slice(0, 0, 3, 0));
    }

    [Fact]
    public void Data_of_another_type_is_refused()
    {
        using var x = zeros(3);
        var error = Assert.Throws<ArgumentException>(() => x.data<double>());
        Assert.Contains("Double is not compatible with Float32", error.Message);
    }

    [Fact]
    public void A_state_with_other_names_or_shapes_is_refused()
    {
        using var small = nn.Sequential(nn.Linear(2, 2));
        using var big = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2));
        using var wide = nn.Sequential(nn.Linear(3, 2));
        Assert.Throws<InvalidOperationException>(() => big.load_state_dict(small.state_dict()));
        Assert.Throws<ExternalException>(() => wide.load_state_dict(small.state_dict()));
    }

    [Fact]
    public void After_errors_the_process_computes_on()
    {
        using var scope = NewDisposeScope();
        for (var i = 0; i < 100; i++) Assert.Throws<ExternalException>(() => zeros(2, 3).mm(zeros(2, 3)));
        Assert.Equal(6f, ones(2, 3).sum().item<float>());
    }
}
