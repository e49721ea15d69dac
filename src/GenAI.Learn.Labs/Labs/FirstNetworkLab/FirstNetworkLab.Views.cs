using System.Globalization;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class FirstNetworkLab
{
    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new CurveView(
            "losses",
            "Loss",
            "The loss of each epoch, before its update. The line at 0.25 is the mean squared error of always saying one half.",
            [new("loss", "loss that is trained", Tone.Train), new("mse", "mean squared error", Tone.Quiet)])
        {
            XLabel = "epoch",
            Marks = [new(0.25, "always one half")],
        },
        new TableView(
            "predictions",
            "Predictions",
            "For each of the ten examples its target, the network's prediction, and the square of their difference.",
            ["example", "target", "prediction", "squared error"]),
        new DiagramView(
            "network",
            "The network",
            "Ten inputs, five hidden units and the output. Solid edges are positive weights, dashed ones negative; thicker is larger. The nodes hold the values of one example."),
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        var (predictions, targets) = (_training.Predictions(), Targets);
        frame.Show("predictions", new TableData([.. predictions.Select((p, i) => Row(i, targets[i], p))]));
        frame.Show("network", Diagram());
        var right = predictions.Zip(targets).Count(pair => pair.First > 0.5 == pair.Second > 0.5);
        var moved = frame.Phase switch
        {
            "forward" => "forward: predictions and loss are computed",
            "backward" => "backward: each weight has its gradient, none has moved yet",
            _ => $"{_epoch} epochs",
        };
        frame.Note = double.IsNaN(_loss)
            ? $"Untrained: all ten predictions lie between {predictions.Min():0.00} and {predictions.Max():0.00}."
            : $"{char.ToUpperInvariant(moved[0])}{moved[1..]}; loss {_loss:0.0000}, {right} of 10 examples on the right side of one half.";
    }

    private static string[] Row(int index, float target, float prediction) =>
        [Number(index + 1), Number(target), Fixed(prediction), Fixed((prediction - target) * (prediction - target))];

    private DiagramData Diagram()
    {
        using var grad = no_grad();
        var example = _training.Inputs.narrow(0, Settings.Example - 1, 1);       // (1, 10)
        var inputs = Values(example);
        var hidden = Values(_training.Network.Hidden(example));                  // 5 of them
        var output = Values(_training.Network.call(example))[0];
        int[] rows = [0, 2, 4, 7, 9];
        List<DiagramNode> nodes =
        [
            .. inputs.Select((x, i) => Node($"x{i + 1}", $"input {i + 1}", 0, i, x, x / 2)),
            .. hidden.Select((h, i) => Node($"h{i + 1}", $"hidden {i + 1}", 1, rows[i], h, h)),
            Node("y", "output", 2, 4, output, (2 * output) - 1),
        ];
        var first = Values(_training.Network.HiddenWeights);                     // row by row: a hidden unit each
        var second = Values(_training.Network.OutputWeights);
        List<DiagramEdge> edges =
        [
            .. first.Select((weight, i) => new DiagramEdge($"x{(i % 10) + 1}", $"h{(i / 10) + 1}", weight)),
            .. second.Select((weight, i) => new DiagramEdge($"h{i + 1}", "y", weight)),
        ];
        return new DiagramData(nodes, edges);
    }

    private static DiagramNode Node(string id, string title, int column, int row, float value, float tint) =>
        new(id, title, column, row) { Detail = value.ToString("0.000", CultureInfo.InvariantCulture), Value = Math.Clamp(tint, -1, 1) };

    private static float[] Values(Tensor tensor) => tensor.cpu().contiguous().data<float>().ToArray();

    private static string Number(float value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Fixed(float value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
