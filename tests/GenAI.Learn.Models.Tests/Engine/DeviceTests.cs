using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Text;
using GenAI.Learn.Models.Translation;
using TorchSharp;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

/// <summary>
/// A network has its weights and buffers on the device that it was made for. The device "meta" stands for a GPU: its tensors
/// have shapes and no numbers.
/// </summary>
public class DeviceTests
{
    private static readonly Generator Random = new(1);

    private static readonly Dictionary<string, Func<Device, nn.Module>> Networks = new()
    {
        ["autoencoder"] = device => new Autoencoder(new DenseShape { Code = 8 }, Random, device),
        ["tied autoencoder"] = device => new Autoencoder(new DenseShape { Code = 8, Depth = 1, Tied = true }, Random, device),
        ["convolutional autoencoder"] = device => new Autoencoder(new MapShape { Channels = 4 }, Random, device),
        ["VAE"] = device => new VariationalAutoencoder(new DenseShape { Code = 8 }, Random, device),
        ["U-net"] = device => new UNet(1, 4, true, Random, device),
        ["patch discriminator"] = device => new PatchDiscriminator(1, 4, Random, device),
        ["generator"] = device => new DcganGenerator(ImageShape.Grey, 8, 4, Random, device),
        ["discriminator"] = device => new DcganDiscriminator(ImageShape.Grey, 4, Random, device),
        ["point denoiser"] = device => new PointDenoiser(NoiseSchedule.Linear(10, device), 8, 2, Random, device),
        ["image denoiser"] = device => new ImageDenoiser(NoiseSchedule.Linear(10, device), 1, 16, Random, device),
        ["conditional generator"] = device => new ConditionalGenerator(ImageShape.Grey, new CaptionCondition(), 8, 4, Random, device),
        ["conditional discriminator"] = device =>
            new ConditionalDiscriminator(ImageShape.Grey, new CaptionCondition(), ConditionJoining.Projection, 4, Random, device),
        ["GRU"] = device => new CharacterGru(8, Random, device),
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_is_where_it_was_made_for(string name)
    {
        using var scope = NewDisposeScope();
        using var network = Networks[name](META);
        Assert.All(network.parameters().Concat(network.buffers()), part => Assert.Equal(DeviceType.META, part.device_type));
    }
}
