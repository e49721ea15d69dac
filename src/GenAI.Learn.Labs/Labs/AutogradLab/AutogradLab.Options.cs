using System.ComponentModel.DataAnnotations;
using GenAI.Learn.Models.Graphs;

namespace GenAI.Learn.Labs;

public sealed partial class AutogradLab
{
    /// <summary>An input of the expression.</summary>
    public enum Variable
    {
        /// <summary>a.</summary>
        [Display(Name = "a")]
        A,

        /// <summary>b.</summary>
        [Display(Name = "b")]
        B,

        /// <summary>c.</summary>
        [Display(Name = "c")]
        C,

        /// <summary>d.</summary>
        [Display(Name = "d")]
        D,
    }

    /// <summary>What a learner can set. All of it acts at once.</summary>
    public sealed record Options : LabOptions
    {
        /// <summary>The expression.</summary>
        [Display(Name = "Expression", Description = "What is computed and differentiated. A change starts from the inputs.", GroupName = "Expression")]
        [Live]
        public ExpressionKind Expression { get; init; } = ExpressionKind.SquareOfSum;

        /// <summary>The input a.</summary>
        [Display(Name = "a", Description = "In the neuron, the weight.", GroupName = "Expression")]
        [Range(-3.0, 3.0), Live]
        public double A { get; init; } = 1.5;

        /// <summary>The input b.</summary>
        [Display(Name = "b", Description = "In the neuron, the input.", GroupName = "Expression")]
        [Range(-3.0, 3.0), Live]
        public double B { get; init; } = -1;

        /// <summary>The input c.</summary>
        [Display(Name = "c", Description = "In the neuron, the bias.", GroupName = "Expression")]
        [Range(-3.0, 3.0), Live, OnlyWith(nameof(Expression), ExpressionKind.SquareOfSum, ExpressionKind.Neuron, ExpressionKind.Rectifier)]
        public double C { get; init; } = 0.5;

        /// <summary>The input d.</summary>
        [Display(Name = "d", Description = "In the neuron, the target.", GroupName = "Expression")]
        [Range(-3.0, 3.0), Live, OnlyWith(nameof(Expression), ExpressionKind.Neuron)]
        public double D { get; init; } = 1;

        /// <summary>The input along which the curve is drawn.</summary>
        [Display(Name = "Slope along", Description = "The input that the curve varies; its gradient is the slope of the tangent.", GroupName = "Picture")]
        [Live]
        public Variable Along { get; init; } = Variable.A;

        /// <summary>Whether the passes begin anew after the last gradient.</summary>
        [Display(Name = "Again and again", Description = "After the last gradient, begin anew, twenty times at most. Off, the run rests there until you press Step.", GroupName = "Picture")]
        [Live]
        public bool Repeat { get; init; } = true;
    }
}
