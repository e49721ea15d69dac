using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

public class ModuleTests
{
    private sealed class Pair : nn.Module<Tensor, Tensor>
    {
        private readonly Linear first = nn.Linear(3, 4);
        private readonly ModuleList<Linear> rest = nn.ModuleList(nn.Linear(4, 4), nn.Linear(4, 2));
        private readonly Tensor scale = ones(2);
        private readonly Parameter shift = nn.Parameter(zeros(2));

        internal Pair() : base(nameof(Pair)) => RegisterComponents();

        public override Tensor forward(Tensor x) => rest[1].call(rest[0].call(first.call(x))) * scale + shift;
    }

    [Fact]
    public void Fields_are_registered_by_their_names()
    {
        using var net = new Pair();
        Assert.Equal(
            ["first.bias", "first.weight", "rest.0.bias", "rest.0.weight", "rest.1.bias", "rest.1.weight", "scale", "shift"],
            net.state_dict().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_network_moved_to_double_trains_with_an_optimizer_that_is_made_after_the_move()
    {
        using var scope = NewDisposeScope();
        using var net = new Pair();
        net.to(float64);
        using var sgd = optim.SGD(net.parameters(), 0.1);
        var before = net.state_dict()["first.weight"].clone();
        net.call(ones([1, 3], float64)).sum().backward();
        sgd.step();
        Assert.Equal(float64, before.dtype);
        Assert.False(before.allclose(net.state_dict()["first.weight"]));
    }

    [Fact]
    public void Training_mode_reaches_every_part()
    {
        using var net = nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.Dropout(0.5)));
        net.eval();
        Assert.All(net.modules(), module => Assert.False(module.training));
        net.train();
        Assert.All(net.modules(), module => Assert.True(module.training));
    }

    [Fact]
    public void Dropout_zeroes_its_share_and_scales_the_rest()
    {
        using var scope = NewDisposeScope();
        using var dropout = nn.Dropout(0.25); // draws from the process's generator: the bounds are 5 standard deviations
        var y = dropout.call(ones(100_000));
        Assert.Equal(0.25, (y == 0).to(float32).mean().item<float>(), 0.01);
        Assert.Equal(1.0, y.mean().item<float>(), 0.01);
    }

    [Fact]
    public void Hooks_see_and_change_what_passes()
    {
        using var scope = NewDisposeScope();
        using var relu = nn.ReLU();
        var hook = relu.register_forward_hook((_, _, y) => y * 2);
        Assert.Equal(6f, relu.call(tensor(3f)).item<float>());
        hook.remove();
        Assert.Equal(3f, relu.call(tensor(3f)).item<float>());
    }

    [Fact]
    public void A_disposed_module_lets_its_parameters_go()
    {
        var net = new Pair();
        var parameters = net.parameters().ToArray();
        net.Dispose();
        Assert.All(parameters, parameter => Assert.True(parameter.IsInvalid));
    }

    [Fact]
    public void Clipping_scales_gradients_to_the_norm()
    {
        using var scope = NewDisposeScope();
        var w = nn.Parameter(zeros(4));
        (w * 3).sum().backward();
        Assert.Equal(6, nn.utils.clip_grad_norm_([w], 1), 1e-5);
        Assert.Equal(1, w.grad!.norm().item<float>(), 1e-5);
    }

    [Fact]
    public void Orthogonal_weights_are_orthogonal()
    {
        using var scope = NewDisposeScope();
        var w = nn.init.orthogonal_(empty(4, 6));
        Assert.True(w.mm(w.t()).allclose(eye(4), atol: 1e-5));
    }
}
