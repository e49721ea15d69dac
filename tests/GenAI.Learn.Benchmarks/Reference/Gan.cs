using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Benchmarks.Reference;

/// <summary>One step of the discriminator and one of the generator, in two dimensions and on 28 x 28 images.</summary>
internal static class Gan
{
    internal static Workload TwoDimensions() => Game("gan-2d", Dense.Layers(2, 64, 64, 2), Dense.Layers(2, 64, 64, 1), randn(256, 2), [256, 2]);

    internal static Workload Dcgan()
    {
        var g = nn.Sequential(
            nn.ConvTranspose2d(64, 128, 7, 1, 0, bias: false), nn.BatchNorm2d(128), nn.ReLU(),
            nn.ConvTranspose2d(128, 64, 4, 2, 1, bias: false), nn.BatchNorm2d(64), nn.ReLU(),
            nn.ConvTranspose2d(64, 1, 4, 2, 1), nn.Tanh());
        var d = nn.Sequential(
            nn.Conv2d(1, 64, 4, 2, 1), nn.LeakyReLU(0.2),
            nn.Conv2d(64, 128, 4, 2, 1, bias: false), nn.BatchNorm2d(128), nn.LeakyReLU(0.2),
            nn.Conv2d(128, 1, 7));
        return Game("dcgan-28", g, d, randn(64, 1, 28, 28), [64, 64, 1, 1]);
    }

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
            (bce.call(d.call(real).view(batch, 1), one) + bce.call(d.call(fake.detach()).view(batch, 1), zero)).backward();
            adamD.step();
            adamG.zero_grad();
            bce.call(d.call(fake).view(batch, 1), one).backward();
            adamG.step();
        });
    }
}
