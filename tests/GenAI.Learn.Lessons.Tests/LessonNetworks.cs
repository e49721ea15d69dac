using GenAI.Learn.Labs;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.FirstSteps;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Points;
using GenAI.Learn.Models.Translation;
using static TorchSharp.torch;

namespace GenAI.Learn.Lessons.Tests;

/// <summary>Networks that the C# of a lesson makes, and the same made by what its lab runs.</summary>
/// <param name="File">The lesson's file.</param>
/// <param name="Names">Their names in the lesson.</param>
/// <param name="OfTheLab">Makes the lab's, in the same order.</param>
public sealed record LessonNetworks(string File, string Names, Func<nn.Module[]> OfTheLab)
{
    private static readonly LabelCondition Label = new();
    private static readonly DenseShape Dense = new() { Depth = 1, Width = 128 };

    // The labs' own settings, where the lesson takes them over.
    private static readonly Gan2D.Options Points = new();
    private static readonly Anatomy.Options Anatomy = new();
    private static readonly Cgan.Options Cgan = new();
    private static readonly Diffusion2D.Options Diffusion = new();

    public static IReadOnlyList<LessonNetworks> All { get; } =
    [
        new("1-foundations/09-pytorch-from-nothing.md", "network", () => [new FirstNetwork()]),
        new("2-gans/01-the-generator.md", "generator", () => [Generator(Anatomy.NoiseDimension, Anatomy.Width)]),
        new("2-gans/02-the-discriminator.md", "discriminator", () => [Discriminator(Anatomy.Width)]),
        new("2-gans/03-the-min-max-game.md", "network",
            () => [PointNetwork.Dense(1, new MinimaxLab.Options().Width, 2, 1)]),
        new("2-gans/04-training-a-gan.md", "generator, discriminator", () =>
        [
            PointNetwork.Dense(Points.NoiseDimension, Points.Width, Points.Depth, 2),
            PointNetwork.Dense(2, Points.Width, Points.Depth, 1),
        ]),
        new("2-gans/05-dcgan.md", "generator, discriminator", () => [Generator(64, 64), Discriminator(64)]),
        new("2-gans/06-wasserstein-gan.md", "critic", () => [PointNetwork.Dense(2, 64, 3, 1)]),
        new("2-gans/07-conditional-gans.md", "generator, discriminator", () =>
        [
            new ConditionalGenerator(ImageShape.Grey, Label, Cgan.NoiseDimension, Cgan.Width, Random(), CPU),
            new ConditionalDiscriminator(ImageShape.Grey, Label, Cgan.Joining, Cgan.Width, Random(), CPU),
        ]),
        new("2-gans/08-what-conditioning-is-used-for.md", "generator, discriminator",
            () => [new UNet(1, 12, true, Random(), CPU), new PatchDiscriminator(2, 12, Random(), CPU)]),
        new("3-autoencoders-and-diffusion/02-training-an-autoencoder.md", "autoencoder",
            () => [new Autoencoder(Dense with { Code = 2 }, Random(), CPU)]),
        new("3-autoencoders-and-diffusion/03-features-and-anomalies.md", "autoencoder",
            () => [new Autoencoder(Dense with { Code = 2 }, Random(), CPU)]),
        new("3-autoencoders-and-diffusion/05-denoising-autoencoders.md", "autoencoder",
            () => [new Autoencoder(Dense with { Code = 16 }, Random(), CPU)]),
        new("3-autoencoders-and-diffusion/07-convolutional-autoencoders.md", "encoder, decoder", () =>
        [
            new Autoencoder(new ConvolutionalShape { Code = 16, Channels = new Compress.Options().Channels }, Random(), CPU),
        ]),
        new("3-autoencoders-and-diffusion/08-variational-autoencoders.md", "encoder, decoder",
            () => [new VariationalAutoencoder(Dense with { Code = 2 }, Random(), CPU)]),
        new("3-autoencoders-and-diffusion/09-diffusion.md", "network", () =>
        [
            new PointDenoiser(
                NoiseSchedule.Of(Diffusion.Schedule, Diffusion.NoiseLevels, CPU), Diffusion.Width, Diffusion.Depth, Random(), CPU),
        ]),
    ];

    public override string ToString() => $"{Names} of {File}";

    private static DcganGenerator Generator(int noiseDimension, int width) => new(ImageShape.Grey, noiseDimension, width, Random(), CPU);

    private static DcganDiscriminator Discriminator(int width) => new(ImageShape.Grey, width, Random(), CPU);

    private static Generator Random() => new(1, CPU);
}
