using GenAI.Learn.Models.Adversarial;
using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.FirstSteps;
using GenAI.Learn.Models.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Benchmarks.Reference;

/// <summary>The same six training steps by the trainers and optimizers that the labs use.</summary>
internal static class CourseLoop
{
    internal static IEnumerable<Func<Workload>> Workloads { get; } = [First, Points, Vanilla, Convolutional, Images, Diffusion];

    private static readonly CourseConvolutions Convolutions = new();

    private static Workload First()
    {
        var training = new FirstTraining(new Generator(0), CPU);
        return new Workload("first-net", 10, () =>
        {
            training.Forward();
            training.Backward();
            training.Update();
        });
    }

    private static Workload Vanilla() => Reconstruction("ae-vanilla", Networks.Vanilla(), rand(128, 784));

    private static Workload Convolutional() => Reconstruction("ae-conv", Networks.Convolutional(Convolutions), rand(128, 1, 28, 28));

    private static Workload Reconstruction(string name, Sequential net, Tensor x)
    {
        var adam = new FusedAdam(net.parameters(), 1e-3);
        return new Workload(name, (int)x.shape[0], () =>
        {
            using var scope = NewDisposeScope();
            var loss = nn.functional.mse_loss(net.call(x), x);
            adam.zero_grad();
            loss.backward();
            adam.step();
        });
    }

    private static Workload Points() =>
        Game("gan-2d", Networks.PointGenerator(), Networks.PointDiscriminator(), randn(256, 2), [256, 2], oneBatch: true);

    // Batch normalisation looks at each batch by itself: real and generated images stay apart.
    private static Workload Images() =>
        Game(
            "dcgan-28", Networks.ImageGenerator(Convolutions), Networks.ImageDiscriminator(Convolutions),
            randn(64, 1, 28, 28), [64, 64, 1, 1], oneBatch: false);

    private static Workload Game(string name, Sequential g, Sequential d, Tensor real, long[] z, bool oneBatch)
    {
        var random = new Generator(0);
        var (adamG, adamD) = (new FusedAdam(g.parameters(), 2e-4, 0.5), new FusedAdam(d.parameters(), 2e-4, 0.5));
        var trainer = new AdversarialTrainer(new NonSaturating(), d, adamD, adamG, random) { OneBatch = oneBatch };
        return new Workload(name, (int)z[0], () =>
        {
            using var scope = NewDisposeScope();
            var fake = g.call(randn(z, generator: random));
            trainer.DiscriminatorStep(d.call, real, fake);
            trainer.GeneratorStep(d.call, fake);
        });
    }

    private static Workload Diffusion()
    {
        var net = new ReferenceUNet(32, Convolutions);
        var schedule = NoiseSchedule.Of(ScheduleKind.Linear, 1000, CPU);
        var trainer = new DiffusionTrainer(schedule, new FusedAdam(net.parameters(), 1e-3), new Generator(0));
        var x = rand(64, 1, 28, 28);
        return new Workload("ddpm-28", 64, () => trainer.Step(new Denoiser(net), x));
    }

    private sealed record Denoiser(ReferenceUNet Network) : IDenoiser
    {
        public Tensor PredictNoise(Tensor x, Tensor t) => Network.call(x, t.@float() / 1000);
    }
}
