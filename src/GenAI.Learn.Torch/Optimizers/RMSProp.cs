using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>RMSProp (Hinton 2012): steps scaled by a running mean of the gradient's square.</summary>
    public class RMSProp : OptimizerHelper
    {
        private readonly Options defaults;

        /// <summary>RMSProp over these parameters.</summary>
        public RMSProp(
            IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
            double momentum = 0.0, bool centered = false, bool maximize = false)
            : this([new ParamGroup(parameters)], lr, alpha, eps, weight_decay, momentum, centered, maximize)
        {
        }

        /// <summary>RMSProp over groups with settings of their own.</summary>
        public RMSProp(
            IEnumerable<ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
            double momentum = 0.0, bool centered = false, bool maximize = false)
        {
            defaults = new Options
            {
                LearningRate = lr, alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered, maximize = maximize,
            };
            foreach (var group in parameters) add_param_group(group);
        }

        /// <summary>Settings of a group; null takes the optimizer's.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>Decay of the running square.</summary>
            public double? alpha { get; set; }
            /// <summary>Added to the denominator.</summary>
            public double? eps { get; set; }
            /// <summary>The share of the parameter that is added to its gradient.</summary>
            public double? weight_decay { get; set; }
            /// <summary>The share of the last step that goes on.</summary>
            public double? momentum { get; set; }
            /// <summary>Whether the mean is taken off before squaring.</summary>
            public bool? centered { get; set; }
            /// <summary>Whether the loss is to grow.</summary>
            public bool? maximize { get; set; }

            private protected override (Func<double?> get, Action<double> set)[] Others =>
            [
                (() => alpha, value => alpha = value),
                (() => eps, value => eps = value),
                (() => weight_decay, value => weight_decay = value),
                (() => momentum, value => momentum = value),
                (() => centered == true ? 1 : 0, value => centered = value != 0),
                (() => maximize == true ? 1 : 0, value => maximize = value != 0),
            ];
        }

        /// <summary>Parameters with settings of their own.</summary>
        public class ParamGroup(IEnumerable<Parameter> parameters, Options? options = null) : ParamGroup<Options>(parameters, options);

        private protected override void Complete(OptimizerOptions options)
        {
            var own = (Options)options;
            own.LearningRate ??= defaults.LearningRate;
            own.alpha ??= defaults.alpha;
            own.eps ??= defaults.eps;
            own.weight_decay ??= defaults.weight_decay;
            own.momentum ??= defaults.momentum;
            own.centered ??= defaults.centered;
            own.maximize ??= defaults.maximize;
        }

        // The running square; the running step and the running mean where wanted.
        private protected override int Kept(OptimizerOptions options) => ((Options)options) switch
        {
            { centered: true } => 3,
            { momentum: not 0 } => 2,
            _ => 1,
        };

        private protected override void Fused(OptimizerOptions options, State state, Span<float> parameter, ReadOnlySpan<float> gradient)
        {
            var own = (Options)options;
            var pass = new Pass(own);
            var square = Memory(state, 0);
            var moving = Memory(state, 1);
            var mean = Memory(state, 2);
            var n = Vector<float>.Count;
            for (var i = 0; i < parameter.Length; i += n)
            {
                var part = Math.Min(n, parameter.Length - i);
                var (s, b, m) = (Read(square, i, part), Read(moving, i, part), Read(mean, i, part));
                var next = pass.Next(Read(parameter, i, part), Read(gradient, i, part), ref s, ref b, ref m);
                Write(next, parameter, i, part);
                Write(s, square, i, part);
                Write(b, moving, i, part);
                Write(m, mean, i, part);
            }
        }

        private static Vector<float> Read(ReadOnlySpan<float> from, int at, int count)
        {
            if (from.IsEmpty) return default;
            if (count == Vector<float>.Count) return new Vector<float>(from[at..]);
            Span<float> padded = stackalloc float[Vector<float>.Count];
            padded.Clear();
            from.Slice(at, count).CopyTo(padded);
            return new Vector<float>(padded);
        }

        private static void Write(Vector<float> value, Span<float> to, int at, int count)
        {
            if (to.IsEmpty) return;
            if (count == Vector<float>.Count) value.CopyTo(to[at..]);
            else for (var i = 0; i < count; i++) to[at + i] = value[i];
        }

        private protected override void ByOperators(OptimizerOptions options, long steps, Tensor[] parameters, Tensor[] gradients, Tensor[][] kept)
        {
            var own = (Options)options;
            var (lr, alpha, square) = (own.LearningRate!.Value, own.alpha!.Value, kept[0]);
            if (own.maximize!.Value) gradients = Foreach.Neg(gradients);
            if (own.weight_decay!.Value != 0) gradients = Foreach.Add(gradients, parameters, own.weight_decay.Value);
            Foreach.MulTo(square, alpha);
            Foreach.AddcmulTo(square, gradients, gradients, 1 - alpha);
            var scale = square;
            if (own.centered!.Value)
            {
                Foreach.MulTo(kept[2], alpha);
                Foreach.AddTo(kept[2], gradients, 1 - alpha);
                scale = Foreach.Addcmul(square, kept[2], kept[2], -1);
            }
            var denominator = Foreach.Sqrt(scale);
            Foreach.AddTo(denominator, own.eps!.Value);
            if (own.momentum!.Value == 0)
            {
                Foreach.AddcdivTo(parameters, gradients, denominator, -lr);
                return;
            }
            Foreach.MulTo(kept[1], own.momentum.Value);
            Foreach.AddcdivTo(kept[1], gradients, denominator, 1);
            Foreach.AddTo(parameters, kept[1], -lr);
        }

        // One element's step, eight at a time.
        private readonly struct Pass(Options own)
        {
            private readonly float sign = own.maximize!.Value ? -1 : 1;
            private readonly float decay = (float)own.weight_decay!.Value, rate = (float)-own.LearningRate!.Value, momentum = (float)own.momentum!.Value;
            private readonly float alpha = (float)own.alpha!.Value, rest = (float)(1 - own.alpha!.Value), eps = (float)own.eps!.Value;
            private readonly bool centered = own.centered!.Value;

            internal Vector<float> Next(Vector<float> parameter, Vector<float> gradient, ref Vector<float> square, ref Vector<float> moving, ref Vector<float> mean)
            {
                var grad = gradient * sign + parameter * decay;
                square = square * alpha + grad * grad * rest;
                var scale = square;
                if (centered)
                {
                    mean = mean * alpha + grad * rest;
                    scale -= mean * mean;
                }
                var part = grad / (Vector.SquareRoot(scale) + new Vector<float>(eps));
                if (momentum == 0) return parameter + part * rate;
                moving = moving * momentum + part;
                return parameter + moving * rate;
            }
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>RMSProp (Hinton 2012).</summary>
            public static Modules.RMSProp RMSProp(
                IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
                double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

            /// <summary>RMSProp over groups with settings of their own.</summary>
            public static Modules.RMSProp RMSProp(
                IEnumerable<Modules.RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
                double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
        }
    }
}
