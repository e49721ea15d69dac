using static TorchSharp.torch;

namespace GenAI.Learn.Models.Graphs;

/// <summary>An elementary operation of a computation graph: how to go forward through it, and how to go back.</summary>
/// <param name="Symbol">How it is written.</param>
/// <param name="Forward">The value, from the values of the inputs.</param>
/// <param name="Slopes">The derivative of the value for each input, from the inputs and the value itself.</param>
/// <param name="InTorch">The same operation of libtorch, to compare with.</param>
public sealed record Operation(string Symbol, Func<double[], double> Forward, Func<double[], double, double[]> Slopes, Func<Tensor[], Tensor> InTorch)
{
    /// <summary>x + y.</summary>
    public static Operation Add { get; } = new("+", x => x[0] + x[1], (_, _) => [1, 1], x => x[0] + x[1]);

    /// <summary>x - y.</summary>
    public static Operation Subtract { get; } = new("−", x => x[0] - x[1], (_, _) => [1, -1], x => x[0] - x[1]);

    /// <summary>x y.</summary>
    public static Operation Multiply { get; } = new("·", x => x[0] * x[1], (x, _) => [x[1], x[0]], x => x[0] * x[1]);

    /// <summary>x squared.</summary>
    public static Operation Square { get; } = new("square", x => x[0] * x[0], (x, _) => [2 * x[0]], x => x[0].square());

    /// <summary>The sine.</summary>
    public static Operation Sine { get; } = new("sin", x => Math.Sin(x[0]), (x, _) => [Math.Cos(x[0])], x => x[0].sin());

    /// <summary>1 / (1 + e^-x).</summary>
    public static Operation Sigmoid { get; } = new("σ", x => 1 / (1 + Math.Exp(-x[0])), (_, y) => [y * (1 - y)], x => x[0].sigmoid());

    /// <summary>The larger of x and 0; its slope at 0 is taken to be 0, as PyTorch does.</summary>
    public static Operation Relu { get; } = new("relu", x => Math.Max(0, x[0]), (x, _) => [x[0] > 0 ? 1 : 0], x => x[0].relu());
}
