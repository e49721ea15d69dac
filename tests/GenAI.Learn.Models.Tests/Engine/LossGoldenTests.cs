using System.Text.Json.Nodes;
using TorchSharp;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

public class LossGoldenTests
{
    private static readonly JsonObject Goldens = Golden.File("losses");

    public static TheoryData<string> Names => [.. Goldens.Select(each => each.Key)];

    [Theory, MemberData(nameof(Names))]
    public void A_loss_computes_PyTorchs_value_and_gradient(string name)
    {
        using var scope = NewDisposeScope();
        var golden = Goldens[name]!;
        var x = Golden.Numbers(golden["x"]).requires_grad_();
        var target = Golden.Whole(golden["target"]) && golden["target"]![0]!.AsArray().Count == 1
            ? Golden.Indices(golden["target"])
            : Golden.Numbers(golden["target"]);
        var reduction = name.EndsWith("none", StringComparison.Ordinal) ? nn.Reduction.None : name.EndsWith("sum", StringComparison.Ordinal) ? nn.Reduction.Sum : nn.Reduction.Mean;
        var y = Make(name.Split(' ')[0], Golden.Numbers(golden["weight"]), reduction).call(x, target);
        Golden.Same(golden["y"], y, "y");
        (reduction == nn.Reduction.None ? Golden.Weigh(y) : y).backward();
        Golden.Same(golden["dx"], x.grad!, "dx");
    }

    private static Loss<Tensor, Tensor, Tensor> Make(string name, Tensor weight, nn.Reduction reduction) => name switch
    {
        "MSELoss" => nn.MSELoss(reduction),
        "L1Loss" => nn.L1Loss(reduction),
        "SmoothL1Loss" => nn.SmoothL1Loss(reduction, 0.7),
        "HuberLoss" => nn.HuberLoss(0.7, reduction),
        "BCELoss" => nn.BCELoss(weight, reduction),
        "BCEWithLogitsLoss" => nn.BCEWithLogitsLoss(reduction: reduction, pos_weights: weight),
        "CrossEntropyLoss" => nn.CrossEntropyLoss(weight, reduction: reduction),
        "CrossEntropySoft" => nn.CrossEntropyLoss(reduction: reduction),
        "NLLLoss" => nn.NLLLoss(weight, reduction),
        "KLDivLoss" => nn.KLDivLoss(false, reduction),
        _ => throw new ArgumentException($"No loss for the golden '{name}'."),
    };
}
