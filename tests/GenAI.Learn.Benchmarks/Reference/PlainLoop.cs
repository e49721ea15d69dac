using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Benchmarks.Reference;

/// <summary>The six training steps as TorchSharp's own examples write them: its optimizers, one dispose scope a step.
/// It runs on TorchSharp as the package has it; see <see cref="OriginalEngine"/>.</summary>
internal static class PlainLoop
{
    internal static IEnumerable<Func<Workload>> Workloads { get; } = [First, Points, Vanilla, Convolutional, Images, Diffusion];

    private static readonly PlainConvolutions Convolutions = new();

    private static Workload First()
    {
        var net = Networks.First();
        var sgd = optim.SGD(net.parameters(), 0.01);
        return Regression("first-net", net, sgd, randn(10, 10), Networks.Labels());
    }

    private static Workload Vanilla() => Reconstruction("ae-vanilla", Networks.Vanilla(), rand(128, 784));

    private static Workload Convolutional() => Reconstruction("ae-conv", Networks.Convolutional(Convolutions), rand(128, 1, 28, 28));

    private static Workload Reconstruction(string name, Sequential net, Tensor x) =>
        Regression(name, net, optim.Adam(net.parameters(), 1e-3), x, x);

    private static Workload Regression(string name, Sequential net, optim.Optimizer optimizer, Tensor x, Tensor y)
    {
        var criterion = nn.MSELoss();
        return new Workload(name, (int)x.shape[0], () =>
        {
            using var scope = NewDisposeScope();
            var loss = criterion.call(net.call(x), y);
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
        });
    }

    private static Workload Points() => Game("gan-2d", Networks.PointGenerator(), Networks.PointDiscriminator(), randn(256, 2), [256, 2]);

    private static Workload Images() => Game(
        "dcgan-28", Networks.ImageGenerator(Convolutions), Networks.ImageDiscriminator(Convolutions),
        randn(64, 1, 28, 28), [64, 64, 1, 1]);

    private static Workload Game(string name, Sequential g, Sequential d, Tensor real, long[] z)
    {
        var adamG = optim.Adam(g.parameters(), 2e-4, 0.5, 0.999);
        var adamD = optim.Adam(d.parameters(), 2e-4, 0.5, 0.999);
        var bce = nn.BCEWithLogitsLoss();
        var batch = z[0];
        var (one, zero) = (ones(batch, 1), zeros(batch, 1));
        return new Workload(name, (int)batch, () =>
        {
            using var scope = NewDisposeScope();
            var fake = g.call(randn(z));
            adamD.zero_grad();
            (bce.call(d.call(real), one) + bce.call(d.call(fake.detach()), zero)).backward();
            adamD.step();
            adamG.zero_grad();
            bce.call(d.call(fake), one).backward();
            adamG.step();
        });
    }

    private static Workload Diffusion()
    {
        var net = new ReferenceUNet(32, Convolutions);
        var adam = optim.Adam(net.parameters(), 1e-3);
        var x = rand(64, 1, 28, 28);
        var alphaBar = (1 - linspace(1e-4, 0.02, 1000)).cumprod(0);
        return new Workload("ddpm-28", 64, () =>
        {
            using var scope = NewDisposeScope();
            var t = randint(0, 1000, [64]);
            var noise = randn_like(x);
            var s = alphaBar[t].view(-1, 1, 1, 1);
            var noisy = s.sqrt() * x + (1 - s).sqrt() * noise;
            var loss = nn.functional.mse_loss(net.call(noisy, t.@float() / 1000), noise);
            adam.zero_grad();
            loss.backward();
            adam.step();
        });
    }
}
