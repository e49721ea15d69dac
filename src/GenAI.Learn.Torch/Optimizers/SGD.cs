using System.Numerics;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Stochastic gradient descent, with momentum where wanted.</summary>
    public class SGD : OptimizerHelper
    {
        private readonly Options defaults;

        /// <summary>SGD over these parameters.</summary>
        public SGD(
            IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false) : this([new ParamGroup(parameters)], lr, momentum, dampening, weight_decay, nesterov, maximize)
        {
        }

        /// <summary>SGD over groups with settings of their own.</summary>
        public SGD(
            IEnumerable<ParamGroup> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false)
        {
            defaults = new Options
            {
                LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize,
            };
            foreach (var group in parameters) add_param_group(group);
        }

        /// <summary>Settings of a group; null takes the optimizer's.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>The share of the last step that goes on.</summary>
            public double? momentum { get; set; }
            /// <summary>The share of the gradient that momentum leaves out.</summary>
            public double? dampening { get; set; }
            /// <summary>The share of the parameter that is added to its gradient.</summary>
            public double? weight_decay { get; set; }
            /// <summary>Whether the gradient is looked at ahead of the momentum.</summary>
            public bool? nesterov { get; set; }
            /// <summary>Whether the loss is to grow.</summary>
            public bool? maximize { get; set; }

            private protected override (Func<double?> get, Action<double> set)[] Others =>
            [
                (() => momentum, value => momentum = value),
                (() => dampening, value => dampening = value),
                (() => weight_decay, value => weight_decay = value),
                (() => nesterov == true ? 1 : 0, value => nesterov = value != 0),
                (() => maximize == true ? 1 : 0, value => maximize = value != 0),
            ];
        }

        /// <summary>Parameters with settings of their own.</summary>
        public class ParamGroup : ParamGroup<Options>
        {
            /// <summary>A group of those parameters; settings left out are the optimizer's.</summary>
            public ParamGroup(IEnumerable<Parameter> parameters, Options? options = null) : base(parameters, options)
            {
            }

            /// <summary>A group of those parameters with these settings.</summary>
            public ParamGroup(
                IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false) : base(parameters, new Options
                {
                    LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize,
                })
            {
            }
        }

        private protected override void Complete(OptimizerOptions options)
        {
            var own = (Options)options;
            own.LearningRate ??= defaults.LearningRate;
            own.momentum ??= defaults.momentum;
            own.dampening ??= defaults.dampening;
            own.weight_decay ??= defaults.weight_decay;
            own.nesterov ??= defaults.nesterov;
            own.maximize ??= defaults.maximize;
        }

        private protected override int Kept(OptimizerOptions options) => ((Options)options).momentum!.Value != 0 ? 1 : 0;

        private protected override void Fused(OptimizerOptions options, State state, Span<float> parameter, ReadOnlySpan<float> gradient)
        {
            var own = (Options)options;
            var moving = own.momentum!.Value != 0 ? Memory(state, 0) : default;
            var pass = new Pass(own, state.Steps == 1);
            var whole = parameter.Length - parameter.Length % Vector<float>.Count;
            var p = MemoryMarshal.Cast<float, Vector<float>>(parameter[..whole]);
            var g = MemoryMarshal.Cast<float, Vector<float>>(gradient[..whole]);
            var m = moving.IsEmpty ? default : MemoryMarshal.Cast<float, Vector<float>>(moving[..whole]);
            for (var i = 0; i < p.Length; i++) p[i] = m.IsEmpty ? pass.Next(p[i], g[i]) : pass.Next(p[i], g[i], ref m[i]);
            for (var i = whole; i < parameter.Length; i++)
            {
                var rest = moving.IsEmpty ? default : new Vector<float>(moving[i]);
                var next = moving.IsEmpty
                    ? pass.Next(new Vector<float>(parameter[i]), new Vector<float>(gradient[i]))
                    : pass.Next(new Vector<float>(parameter[i]), new Vector<float>(gradient[i]), ref rest);
                parameter[i] = next[0];
                if (!moving.IsEmpty) moving[i] = rest[0];
            }
        }

        private protected override void ByOperators(OptimizerOptions options, long steps, Tensor[] parameters, Tensor[] gradients, Tensor[][] kept)
        {
            var own = (Options)options;
            if (own.maximize!.Value) gradients = Foreach.Neg(gradients);
            if (own.weight_decay!.Value != 0) gradients = Foreach.Add(gradients, parameters, own.weight_decay.Value);
            if (own.momentum!.Value is var momentum and not 0)
            {
                var moving = kept[0];
                Foreach.MulTo(moving, momentum);
                Foreach.AddTo(moving, gradients, steps == 1 ? 1 : 1 - own.dampening!.Value);
                gradients = own.nesterov!.Value ? Foreach.Add(gradients, moving, momentum) : moving;
            }
            Foreach.AddTo(parameters, gradients, -own.LearningRate!.Value);
        }

        // One element's step, eight at a time.
        private readonly struct Pass(Options own, bool first)
        {
            private readonly float sign = own.maximize!.Value ? -1 : 1;
            private readonly float decay = (float)own.weight_decay!.Value;
            private readonly float rate = (float)-own.LearningRate!.Value;
            private readonly float momentum = (float)own.momentum!.Value;
            private readonly float share = first ? 1 : (float)(1 - own.dampening!.Value);
            private readonly bool ahead = own.nesterov!.Value;

            internal Vector<float> Next(Vector<float> parameter, Vector<float> gradient) => parameter + (gradient * sign + parameter * decay) * rate;

            internal Vector<float> Next(Vector<float> parameter, Vector<float> gradient, ref Vector<float> moving)
            {
                var grad = gradient * sign + parameter * decay;
                moving = moving * momentum + grad * share;
                return parameter + (ahead ? grad + moving * momentum : moving) * rate;
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
            /// <summary>Stochastic gradient descent, with momentum where wanted.</summary>
            public static Modules.SGD SGD(
                IEnumerable<Modules.Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            /// <summary>SGD over groups with settings of their own.</summary>
            public static Modules.SGD SGD(
                IEnumerable<Modules.SGD.ParamGroup> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}
