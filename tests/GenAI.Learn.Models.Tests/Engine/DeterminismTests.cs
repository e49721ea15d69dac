using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

public class DeterminismTests
{
    // That the course's labs, their layers and their optimizers do the same is tested with the labs.
    [Fact]
    public void The_same_seed_gives_the_same_curve_to_the_last_bit_whatever_other_threads_do()
    {
        var alone = Curve(3, () => { });
        using var others = new OtherThreads(2, (i, stepped) => Curve(i, stepped));
        Assert.Equal(alone, Curve(3, others.AwaitStep));
    }

    [Fact]
    public void A_generator_goes_on_from_its_saved_state()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(5);
        rand(7, generator: generator);
        var state = generator.get_state();
        var a = randn(20, generator: generator);
        generator.Restore(state);
        var b = randn(20, generator: generator);
        Assert.Equal(a.data<float>().ToArray(), b.data<float>().ToArray());
    }

    [Fact]
    public void Every_random_source_draws_from_the_generator_it_is_given()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(Draw(9), Draw(9));
        Assert.NotEqual(Draw(9), Draw(10));
    }

    private static float[] Draw(ulong seed)
    {
        using var g = new Generator(seed);
        var p = full(6, 0.5);
        Tensor[] all =
        [
            rand(6, generator: g), randn(6, generator: g), randint(0, 100, [6], generator: g), randperm(6, generator: g), p.bernoulli(g),
            p.multinomial(6, true, g), empty(6).normal_(0, 1, g), empty(6).uniform_(0, 1, g), empty(6).bernoulli_(0.5, g),
            empty(6).exponential_(1, g), p.poisson(g), normal(0, 1, [6], generator: g),
        ];
        return cat([.. all.Select(each => each.to(float32))]).data<float>().ToArray();
    }

    private static float[] Curve(int seed, Action stepped)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator((ulong)seed);
        using var net = nn.Sequential(nn.Linear(2, 32), nn.Tanh(), nn.Linear(32, 2));
        using (no_grad()) // nn.init.normal_ takes a generator and does not use it
            foreach (var parameter in net.parameters()) parameter.normal_(0, 0.3, generator);
        using var adam = optim.Adam(net.parameters(), 0.01);
        var curve = new float[60];
        for (var i = 0; i < curve.Length; i++)
        {
            using var step = NewDisposeScope();
            var x = randn(256, 2, generator: generator);
            var loss = (net.call(x) - x.square()).square().mean();
            adam.zero_grad();
            loss.backward();
            adam.step();
            curve[i] = loss.item<float>();
            stepped();
        }
        return curve;
    }
}
