using System.Text.Json.Nodes;
using GenAI.Learn.Models.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

public class OptimizerGoldenTests
{
    private static readonly JsonObject Goldens = Golden.File("optimizers");

    private static readonly Dictionary<string, Func<Parameter[], OptimizerHelper>> Makers = new()
    {
        ["SGD"] = p => optim.SGD(p, 0.1),
        ["SGDMomentum"] = p => optim.SGD(p, 0.1, momentum: 0.9, dampening: 0.1, weight_decay: 0.01),
        ["SGDNesterov"] = p => optim.SGD(p, 0.1, momentum: 0.9, nesterov: true),
        ["Adam"] = p => optim.Adam(p, 0.05),
        ["AdamDecay"] = p => optim.Adam(p, 0.05, 0.5, 0.99, weight_decay: 0.1),
        ["AdamAmsgrad"] = p => optim.Adam(p, 0.05, amsgrad: true),
        ["AdamW"] = p => optim.AdamW(p, 0.05, weight_decay: 0.1),
        ["RMSProp"] = p => optim.RMSProp(p, 0.02),
        ["RMSPropMomentum"] = p => optim.RMSProp(p, 0.02, momentum: 0.9, weight_decay: 0.01),
        ["Adam, fused"] = p => new FusedAdam(p, 0.05),
        ["SGD, foreach"] = p => new ForeachSgd(p, 0.1),
        ["RMSProp, foreach"] = p => new ForeachRmsProp(p, 0.02),
        ["RMSPropCentered"] = p => optim.RMSProp(p, 0.02, centered: true),
    };

    public static TheoryData<string> Names => [.. Makers.Keys];

    // Eight steps let rounding grow to a few units in the sixth digit.
    [Theory, MemberData(nameof(Names))]
    public void Eight_steps_in_single_precision_follow_PyTorch(string name) => Follow(name, float32, 3e-6, 2e-5);

    [Theory, MemberData(nameof(Names))]
    public void Eight_steps_in_double_precision_follow_PyTorch(string name) => Follow(name, float64, 1e-8, 1e-8);

    [Theory, MemberData(nameof(Names))]
    public void A_saved_optimizer_goes_on_the_same(string name)
    {
        using var scope = NewDisposeScope();
        var (first, second) = (Start(float32), Start(float32));
        using var one = Makers[name](first);
        using var two = Makers[name](second);
        for (var i = 0; i < 3; i++) Step(one, first);
        using var file = new MemoryStream();
        one.save_state_dict(new BinaryWriter(file));
        file.Position = 0;
        two.load_state_dict(new BinaryReader(file));
        using (no_grad()) for (var i = 0; i < 2; i++) second[i].copy_(first[i]);
        Assert.Equal(Step(one, first), Step(two, second));
        Assert.Equal(Step(one, first), Step(two, second));
    }

    [Theory, MemberData(nameof(Names))]
    public void An_optimizer_that_has_stepped_goes_on_from_what_it_loads(string name)
    {
        using var scope = NewDisposeScope();
        var (first, second) = (Start(float32), Start(float32));
        using var one = Makers[name](first);
        using var two = Makers[name](second);
        for (var i = 0; i < 3; i++) Step(one, first);
        for (var i = 0; i < 8; i++) Step(two, second);
        using var file = new MemoryStream();
        one.save_state_dict(new BinaryWriter(file));
        file.Position = 0;
        two.load_state_dict(new BinaryReader(file));
        using (no_grad()) for (var i = 0; i < 2; i++) second[i].copy_(first[i]);
        for (var i = 0; i < 3; i++) Assert.Equal(Step(one, first), Step(two, second));
    }

    [Fact]
    public void The_learning_rate_can_be_changed_between_steps()
    {
        using var scope = NewDisposeScope();
        var parameters = Start(float32);
        using var sgd = optim.SGD(parameters, 0.1);
        foreach (var group in sgd.ParamGroups) group.LearningRate = 0;
        var before = parameters[0].data<float>().ToArray();
        Step(sgd, parameters);
        Assert.Equal(before, parameters[0].data<float>().ToArray());
    }

    [Fact]
    public void An_optimizer_step_is_seen_by_autograd_as_a_change()
    {
        using var scope = NewDisposeScope();
        var w = nn.Parameter(ones(2));
        using var sgd = optim.SGD([w], 0.1);
        var y = (w * w).sum();
        (w * 2).sum().backward();
        sgd.step();
        var error = Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => y.backward());
        Assert.Contains("modified by an inplace operation", error.Message);
    }

    private static void Follow(string name, ScalarType type, double atol, double rtol)
    {
        using var scope = NewDisposeScope();
        var golden = Goldens[$"{name.Split(',')[0]} {(type == float32 ? "float32" : "float64")}"]!;
        var parameters = Start(type);
        using var optimizer = Makers[name](parameters);
        foreach (var wanted in golden["losses"]!.AsArray().Select(each => each!.GetValue<double>()))
        {
            Assert.Equal(wanted, Step(optimizer, parameters), atol + rtol * wanted);
        }
        Golden.Same(golden["w"], parameters[0], "w", atol, rtol);
        Golden.Same(golden["b"], parameters[1], "b", atol, rtol);
    }

    private static Parameter[] Start(ScalarType type) =>
        [nn.Parameter(Golden.Numbers(Goldens["data"]!["w"], type)), nn.Parameter(Golden.Numbers(Goldens["data"]!["b"], type))];

    private static double Step(OptimizerHelper optimizer, Parameter[] parameters)
    {
        using var scope = NewDisposeScope();
        var type = parameters[0].dtype;
        var (x, t) = (Golden.Numbers(Goldens["data"]!["x"], type), Golden.Numbers(Goldens["data"]!["t"], type));
        var loss = nn.functional.mse_loss(nn.functional.linear(x, parameters[0], parameters[1]), t);
        optimizer.zero_grad();
        loss.backward();
        optimizer.step();
        return loss.to(float64).item<double>();
    }
}
