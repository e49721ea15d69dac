using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GenAI.Learn.Labs.Tests;

public sealed class TorchStateTests
{
    private readonly LabState _state = new();

    [Fact]
    public void A_networks_weights_and_buffers_come_back()
    {
        using var saved = Sequential(Linear(2, 3), BatchNorm1d(3));
        using var loaded = Sequential(Linear(2, 3), BatchNorm1d(3));
        saved.forward(randn(8, 2) + 5);
        TorchState.Put(_state, "network", saved);
        TorchState.Get(_state, "network", loaded);
        Assert.All(saved.state_dict(), entry => Assert.True(entry.Value.eq(loaded.state_dict()[entry.Key]).all().item<bool>(), entry.Key));
    }

    [Fact]
    public void A_loaded_network_still_learns()
    {
        using var network = Linear(2, 3);
        TorchState.Put(_state, "network", network);
        TorchState.Get(_state, "network", network);
        Assert.All(network.parameters(), weight => Assert.True(weight.requires_grad));
    }

    [Fact]
    public void A_tensor_comes_back()
    {
        using var saved = randn(2, 3);
        using var loaded = zeros(2, 3);
        TorchState.Put(_state, "tensor", saved);
        TorchState.Get(_state, "tensor", loaded);
        Assert.True(saved.eq(loaded).all().item<bool>());
    }

    [Fact]
    public void A_tensor_of_another_shape_is_refused()
    {
        TorchState.Put(_state, "tensor", zeros(2, 3));
        var error = Assert.Throws<InvalidDataException>(() => TorchState.Get(_state, "tensor", zeros(3, 2)));
        Assert.Equal("The saved 'tensor' has shape (2, 3) and the lab's (3, 2).", error.Message);
    }

    [Fact]
    public void A_block_that_is_missing_is_named() =>
        Assert.Contains("'weights'", Assert.Throws<InvalidDataException>(() => TorchState.Get(_state, "weights", zeros(1))).Message, StringComparison.Ordinal);
}
