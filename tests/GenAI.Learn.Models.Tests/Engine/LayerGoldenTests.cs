using System.Text.Json.Nodes;
using GenAI.Learn.Models.Randomness;
using static GenAI.Learn.Models.Engine.Layers;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

public class LayerGoldenTests
{
    private static readonly JsonObject Goldens = Golden.File("layers");

    private static readonly Dictionary<string, Func<nn.Module<Tensor, Tensor>>> Layers = new()
    {
        ["Linear"] = () => nn.Linear(5, 4),
        ["Conv2d"] = () => Conv2d(2, 3, 3, padding: 1),
        ["Conv2dStride"] = () => Conv2d(2, 4, 4, 2, 1, bias: false),
        ["ConvTranspose2d"] = () => ConvTranspose2d(3, 2, 4, 2, 1),
        ["BatchNorm1d"] = () => nn.BatchNorm1d(4),
        ["BatchNorm2d"] = () => nn.BatchNorm2d(3),
        ["GroupNorm"] = () => nn.GroupNorm(2, 4),
        ["LayerNorm"] = () => nn.LayerNorm(6),
        ["InstanceNorm2d"] = () => nn.InstanceNorm2d(3, affine: true),
        ["MaxPool1d"] = () => nn.MaxPool1d(2),
        ["MaxPool2d"] = () => nn.MaxPool2d(2),
        ["AvgPool1d"] = () => nn.AvgPool1d(3, 2, 1),
        ["AvgPool2d"] = () => nn.AvgPool2d(2),
        ["AdaptiveAvgPool2d"] = () => nn.AdaptiveAvgPool2d((2, 3)),
        ["UpsampleNearest"] = () => nn.Upsample(scale_factor: [2, 2]),
        ["UpsampleBilinear"] = () => nn.Upsample(scale_factor: [2, 2], mode: UpsampleMode.Bilinear, align_corners: false),
        ["UpsampleSize"] = () => nn.Upsample([5, 7]),
        ["Flatten"] = () => nn.Flatten(),
        ["Unflatten"] = () => nn.Unflatten(1, [2, 3]),
        ["PixelShuffle"] = () => nn.PixelShuffle(2),
        ["ZeroPad2d"] = () => nn.ZeroPad2d((1, 2, 0, 1)),
        ["Identity"] = () => nn.Identity(),
        ["ReLU"] = () => nn.ReLU(),
        ["LeakyReLU"] = () => nn.LeakyReLU(0.2),
        ["ELU"] = () => nn.ELU(0.7),
        ["SELU"] = () => nn.SELU(),
        ["GELU"] = () => nn.GELU(),
        ["SiLU"] = () => nn.SiLU(),
        ["Tanh"] = () => nn.Tanh(),
        ["Sigmoid"] = () => nn.Sigmoid(),
        ["ReLU6"] = () => nn.ReLU6(),
        ["Softplus"] = () => nn.Softplus(2, 5),
        ["Softmax"] = () => nn.Softmax(1),
        ["LogSoftmax"] = () => nn.LogSoftmax(1),
    };

    public static TheoryData<string> Names => [.. Layers.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_layer_computes_PyTorchs_output_and_gradients(string name)
    {
        using var scope = NewDisposeScope();
        var golden = Goldens[name]!;
        using var layer = Layers[name]();
        Load(layer, golden);
        var x = Golden.Numbers(golden["x"]).requires_grad_();
        var y = layer.call(x);
        Golden.Same(golden["y"], y, "y");
        Golden.Weigh(y).backward();
        Golden.Same(golden["dx"], x.grad!, "dx");
        Gradients(layer, golden);
    }

    [Theory]
    [InlineData("BatchNorm1d")]
    [InlineData("BatchNorm2d")]
    public void Batch_normalisation_keeps_PyTorchs_running_statistics(string name)
    {
        using var scope = NewDisposeScope();
        var golden = Goldens[name]!;
        using var layer = Layers[name]();
        Load(layer, golden);
        var x = Golden.Numbers(golden["x"]);
        layer.call(x);
        foreach (var (key, buffer) in layer.named_buffers()) Golden.Same(golden["buffers"]![key], buffer, key);
        layer.eval();
        Golden.Same(golden["eval"], layer.call(x), "eval");
    }

    /// <summary>Two passes in training, each of which takes a step of the power method, then one in evaluation, which takes none.</summary>
    [Fact]
    public void Spectral_normalisation_is_PyTorchs()
    {
        using var scope = NewDisposeScope();
        var golden = Goldens["SpectralConv2d"]!;
        using var layer = SpectralConv2d(3, 5, 4, 2, 1);
        var buffers = layer.named_buffers().ToDictionary(each => each.name, each => each.buffer);
        using (no_grad())
        {
            layer.Weight.copy_(Golden.Numbers(golden["weight"]));
            layer.Bias!.copy_(Golden.Numbers(golden["bias"]));
            buffers["_u"].copy_(Golden.Numbers(golden["u"]));
            buffers["_v"].copy_(Golden.Numbers(golden["v"]));
        }

        var x = Golden.Numbers(golden["x"]).requires_grad_();
        var (first, second) = (layer.call(x), layer.call(x * 2));
        Golden.Same(golden["first"], first, "first");
        Golden.Same(golden["second"], second, "second");
        (Golden.Weigh(first) + Golden.Weigh(second)).backward();
        Golden.Same(golden["dx"], x.grad!, "dx");
        Golden.Same(golden["dWeight"], layer.Weight.grad!, "dWeight", atol: 5e-5); // sums over 200 values
        Golden.Same(golden["dBias"], layer.Bias!.grad!, "dBias", atol: 5e-6);
        Golden.Same(golden["uAfter"], buffers["_u"], "u");
        Golden.Same(golden["vAfter"], buffers["_v"], "v");
        layer.eval();
        Golden.Same(golden["eval"], layer.call(x), "eval");
        Golden.Same(golden["uAfter"], buffers["_u"], "u");
    }

    /// <summary>The vectors of the power method are part of the state: a network that is read back computes the same.</summary>
    [Fact]
    public void Spectral_normalisation_is_saved_and_read_back()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(5, CPU);
        using var layer = SpectralConv2d(3, 5, 4, 2, 1);
        using var again = SpectralConv2d(3, 5, 4, 2, 1);
        SeededInit.Reset(layer, random);
        layer.Normalised().Dispose();
        using var file = new MemoryStream();
        layer.save(file);
        using var kept = new MemoryStream(file.ToArray()); // saving closes the stream
        again.load(kept);
        var (_, largest, _) = linalg.svd(layer.Normalised().flatten(1));
        Assert.Equal(1, largest[0].item<float>(), 0.02); // the power method has not quite ended
        Assert.Equal(layer.state_dict().Keys, again.state_dict().Keys);
        again.Normalised().Dispose();
        Assert.True(layer.Normalised().eq(again.Normalised()).all().item<bool>());
    }

    [Fact]
    public void An_embedding_gives_PyTorchs_rows_and_gradients()
    {
        using var scope = NewDisposeScope();
        var golden = Goldens["Embedding"]!;
        using var table = nn.Embedding(6, 3);
        Load(table, golden);
        var y = table.call(Golden.Indices(golden["x"]));
        Golden.Same(golden["y"], y, "y");
        Golden.Weigh(y).backward();
        Gradients(table, golden);
    }

    [Theory]
    [InlineData("GRU")]
    [InlineData("GRUBatchFirst")]
    [InlineData("LSTM")]
    public void A_recurrent_layer_computes_PyTorchs_outputs_and_gradients(string name)
    {
        using var scope = NewDisposeScope();
        var golden = Goldens[name]!;
        using nn.Module layer = name == "LSTM" ? nn.LSTM(3, 4) : name == "GRU" ? nn.GRU(3, 4, 2) : nn.GRU(3, 4, batchFirst: true, bidirectional: true);
        Load(layer, golden);
        var x = Golden.Numbers(golden["x"]).requires_grad_();
        var (y, last) = layer is TorchSharp.Modules.GRU gru ? gru.call(x) : FirstTwo(((TorchSharp.Modules.LSTM)layer).call(x));
        Golden.Same(golden["y"], y, "y");
        Golden.Same(golden["last"], last, "last");
        (Golden.Weigh(y) + Golden.Weigh(last)).backward();
        Golden.Same(golden["dx"], x.grad!, "dx");
        Gradients(layer, golden);
    }

    private static (Tensor, Tensor) FirstTwo((Tensor, Tensor, Tensor) all) => (all.Item1, all.Item2);

    private static void Load(nn.Module layer, JsonNode golden)
    {
        var parameters = golden["parameters"]!.AsObject();
        Assert.Equal(parameters.Select(each => each.Key).Order(), layer.named_parameters().Select(each => each.name).Order());
        using var mode = no_grad();
        foreach (var (name, parameter) in layer.named_parameters()) parameter.copy_(Golden.Numbers(parameters[name]));
    }

    private static void Gradients(nn.Module layer, JsonNode golden)
    {
        foreach (var (name, parameter) in layer.named_parameters()) Golden.Same(golden["gradients"]![name], parameter.grad!, name, atol: 5e-6);
    }
}
