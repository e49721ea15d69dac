using GenAI.Learn.Models.Randomness;
using TorchSharp;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Randomness;

/// <summary>
/// Stands for a GPU: the device "meta", whose tensors have shapes and no numbers. A draw straight into one would leave the
/// generator where it was.
/// </summary>
public class GeneratorDrawsTests
{
    private static readonly Dictionary<string, Func<Generator, Device, Tensor>> Draws = new()
    {
        ["standard normal"] = (random, device) => random.StandardNormal([3, 40], device),
        ["uniform"] = (random, device) => random.Uniform([3, 40], device),
        ["integers"] = (random, device) => random.Integers(9, [3, 40], device),
        ["integers between"] = (random, device) => random.Integers(-4, 9, [3, 40], device),
        ["filled from a normal"] = (random, device) => Filled(device, target => random.FillNormal(target, 1, 2)),
        ["filled from a uniform"] = (random, device) => Filled(device, target => random.FillUniform(target, -2, 3)),
        ["filled with ones and zeros"] = (random, device) => Filled(device, target => random.FillBernoulli(target, 0.3)),
    };

    private static readonly Dictionary<string, Func<Generator, Tensor>> OfTorch = new()
    {
        ["standard normal"] = random => randn(3, 40, generator: random),
        ["uniform"] = random => rand(3, 40, generator: random),
        ["integers"] = random => randint(9, [3, 40], ScalarType.Int64, generator: random),
        ["integers between"] = random => randint(-4, 9, [3, 40], ScalarType.Int64, generator: random),
        ["filled from a normal"] = random => Filled(CPU, target => target.normal_(1, 2, random)),
        ["filled from a uniform"] = random => Filled(CPU, target => target.uniform_(-2, 3, random)),
        ["filled with ones and zeros"] = random => Filled(CPU, target => target.bernoulli_(0.3, random)),
    };

    public static TheoryData<string> Names => [.. Draws.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void On_the_processor_the_numbers_are_those_of_torch(string name)
    {
        using var scope = NewDisposeScope();
        AssertSame(OfTorch[name](new Generator(5)), Draws[name](new Generator(5), CPU));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void For_another_device_they_are_drawn_on_the_processor(string name)
    {
        using var scope = NewDisposeScope();
        var (here, there) = (new Generator(5), new Generator(5));
        var onProcessor = Draws[name](here, CPU);
        var moved = Draws[name](there, META);
        Assert.Equal(
            (DeviceType.META, onProcessor.dtype, "3 x 40"), (moved.device_type, moved.dtype, string.Join(" x ", moved.shape)));
        AssertSame(here.get_state(), there.get_state());
    }

    [Fact]
    public void Only_the_result_is_left()
    {
        using var scope = NewDisposeScope();
        var random = new Generator(5);
        foreach (var name in Draws.Keys.Where(name => !name.StartsWith("filled")))
        {
            var before = scope.DisposablesCount;
            Draws[name](random, META);
            Assert.Equal(1, scope.DisposablesCount - before);
        }
    }

    [Fact]
    public void A_permutation_is_that_of_torch()
    {
        using var scope = NewDisposeScope();
        AssertSame(randperm(50, ScalarType.Int64, generator: new Generator(5)), new Generator(5).Permutation(50));
    }

    [Fact]
    public void Weights_and_masks_on_another_device_are_drawn_on_the_processor()
    {
        using var scope = NewDisposeScope();
        AssertSame(AfterNetwork(CPU), AfterNetwork(META));
    }

    // The generator's state after it drew a network's weights and the mask of a dropout.
    private static Tensor AfterNetwork(Device device)
    {
        var random = new Generator(5);
        using var network = nn.Sequential(nn.Linear(20, 30), new GeneratorDropout(0.5, random)).to(device);
        SeededInit.Reset(network, random);
        SeededInit.ResetDcgan(network, random);
        SeededInit.ResetNormal(network, random, 1);
        network.call(zeros(4, 20, device: device));
        return random.get_state();
    }

    private static void AssertSame(Tensor expected, Tensor actual) => Assert.True(expected.eq(actual).all().item<bool>());

    private static Tensor Filled(Device device, Action<Tensor> fill)
    {
        var target = zeros(3, 40, device: device);
        fill(target);
        return target;
    }
}
