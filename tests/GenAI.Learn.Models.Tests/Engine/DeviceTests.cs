using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Diffusion;
using GenAI.Learn.Models.Gans;
using GenAI.Learn.Models.Text;
using GenAI.Learn.Models.Translation;
using TorchSharp;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

/// <summary>
/// A network has all that it computes with on the device that it was made for. The device "meta" stands for a GPU: its tensors
/// have shapes and no numbers.
/// </summary>
public class DeviceTests
{
    private static readonly Generator Random = new(1);

    private static readonly Dictionary<string, Func<Device, (nn.Module, Func<Tensor>)>> Networks = new()
    {
        ["autoencoder"] = device => Of(new Autoencoder(new DenseShape { Code = 8 }, Random, device), Images(device)),
        ["tied autoencoder"] = device =>
            Of(new Autoencoder(new DenseShape { Code = 8, Depth = 1, Tied = true }, Random, device), Images(device)),
        ["convolutional autoencoder"] = device => Of(new Autoencoder(new MapShape { Channels = 4 }, Random, device), Images(device)),
        ["VAE"] = device => Of(new VariationalAutoencoder(new DenseShape { Code = 8 }, Random, device), Images(device)),
        ["U-net"] = device => Of(new UNet(1, 4, true, Random, device), Images(device)),
        ["patch discriminator"] = device => Of(new PatchDiscriminator(1, 4, Random, device), Images(device)),
        ["generator"] = device => Of(new DcganGenerator(8, 4, Random, device), zeros(2, 8, device: device)),
        ["discriminator"] = device => Of(new DcganDiscriminator(4, Random, device), Images(device)),
        ["point denoiser"] = device =>
        {
            var network = new PointDenoiser(NoiseSchedule.Linear(10, device), 8, 2, Random, device);
            return (network, () => network.call(zeros(2, 2, device: device), Times(device)));
        },
        ["image denoiser"] = device =>
        {
            var network = new ImageDenoiser(NoiseSchedule.Linear(10, device), 1, 16, Random, device);
            return (network, () => network.call(Images(device), Times(device), Times(device)));
        },
        ["conditional generator"] = device =>
        {
            var network = new ConditionalGenerator(new CaptionCondition(), 8, 4, Random, device);
            return (network, () => network.call(zeros(2, 8, device: device), zeros(2, Caption.Length, device: device)));
        },
        ["conditional discriminator"] = device =>
        {
            var network = new ConditionalDiscriminator(new CaptionCondition(), ConditionJoining.Projection, 4, Random, device);
            return (network, () => network.call(Images(device), zeros(2, Caption.Length, device: device)));
        },
        ["GRU"] = device =>
        {
            var network = new CharacterGru(8, Random, device);
            return (network, () => network.Loss(zeros(2, 9, dtype: ScalarType.Int64, device: device)));
        },
    };

    public static TheoryData<string> Names => [.. Networks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_computes_where_it_was_made_for(string name)
    {
        using var scope = NewDisposeScope();
        var (network, answer) = Networks[name](META);
        using (network)
        {
            Assert.All(network.parameters(), weight => Assert.Equal(DeviceType.META, weight.device_type));
            Assert.All(network.buffers(), buffer => Assert.Equal(DeviceType.META, buffer.device_type));
            Assert.Equal(DeviceType.META, answer().device_type);
        }
    }

    private static (nn.Module, Func<Tensor>) Of(nn.Module<Tensor, Tensor> network, Tensor input) =>
        (network, () => network.call(input));

    private static Tensor Images(Device device) => zeros(2, 1, 28, 28, device: device);

    private static Tensor Times(Device device) => ones(2, ScalarType.Int64, device);
}
