using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Adam (Kingma and Ba 2015): steps by running means of the gradient and of its square.</summary>
    public class Adam : OptimizerHelper
    {
        private readonly Options defaults;

        /// <summary>Adam over these parameters.</summary>
        public Adam(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : this([new ParamGroup(parameters)], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
        {
        }

        /// <summary>Adam over groups with settings of their own.</summary>
        public Adam(
            IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        {
            defaults = new Options
            {
                LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize,
            };
            foreach (var group in parameters) add_param_group(group);
        }

        /// <summary>Settings of a group; null takes the optimizer's.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>Decay of the running mean.</summary>
            public double? beta1 { get; set; }
            /// <summary>Decay of the running square.</summary>
            public double? beta2 { get; set; }
            /// <summary>Added to the denominator.</summary>
            public double? eps { get; set; }
            /// <summary>The share of the parameter that is added to its gradient.</summary>
            public double? weight_decay { get; set; }
            /// <summary>Whether the denominator never shrinks (Reddi and others 2018).</summary>
            public bool? amsgrad { get; set; }
            /// <summary>Whether the loss is to grow.</summary>
            public bool? maximize { get; set; }

            private protected override (Func<double?> get, Action<double> set)[] Others =>
            [
                (() => beta1, value => beta1 = value),
                (() => beta2, value => beta2 = value),
                (() => eps, value => eps = value),
                (() => weight_decay, value => weight_decay = value),
                (() => amsgrad == true ? 1 : 0, value => amsgrad = value != 0),
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
                IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false) : base(parameters, new Options
                {
                    LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize,
                })
            {
            }
        }

        /// <summary>Whether the decay is taken off the parameter itself (AdamW) instead of being added to the gradient.</summary>
        private protected virtual bool Decoupled => false;

        private protected override void Complete(OptimizerOptions options)
        {
            var own = (Options)options;
            own.LearningRate ??= defaults.LearningRate;
            own.beta1 ??= defaults.beta1;
            own.beta2 ??= defaults.beta2;
            own.eps ??= defaults.eps;
            own.weight_decay ??= defaults.weight_decay;
            own.amsgrad ??= defaults.amsgrad;
            own.maximize ??= defaults.maximize;
        }

        private protected override int Kept(OptimizerOptions options) => ((Options)options).amsgrad!.Value ? 3 : 2;

        private protected override void Fused(OptimizerOptions options, State state, Span<float> parameter, ReadOnlySpan<float> gradient)
        {
            var own = (Options)options;
            var pass = AdamPass.At(own, state.Steps, Decoupled);
            var largest = own.amsgrad!.Value ? Memory(state, 2) : default;
            pass.Run(parameter, gradient, Memory(state, 0), Memory(state, 1), largest);
        }

        private protected override void ByOperators(OptimizerOptions options, long steps, Tensor[] parameters, Tensor[] gradients, Tensor[][] kept)
        {
            var own = (Options)options;
            var (lr, b1, b2, decay) = (own.LearningRate!.Value, own.beta1!.Value, own.beta2!.Value, own.weight_decay!.Value);
            var (mean, square) = (kept[0], kept[1]);
            if (own.maximize!.Value) gradients = Foreach.Neg(gradients);
            if (Decoupled) Foreach.MulTo(parameters, 1 - lr * decay);
            else if (decay != 0) gradients = Foreach.Add(gradients, parameters, decay);
            Foreach.MulTo(mean, b1);
            Foreach.AddTo(mean, gradients, 1 - b1);
            Foreach.MulTo(square, b2);
            Foreach.AddcmulTo(square, gradients, gradients, 1 - b2);
            if (own.amsgrad!.Value) Foreach.MaximumTo(kept[2], square);
            var denominator = Foreach.Sqrt(own.amsgrad.Value ? kept[2] : square);
            Foreach.DivTo(denominator, Math.Sqrt(1 - Math.Pow(b2, steps)));
            Foreach.AddTo(denominator, own.eps!.Value);
            Foreach.AddcdivTo(parameters, mean, denominator, -lr / (1 - Math.Pow(b1, steps)));
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <summary>Adam (Kingma and Ba 2015).</summary>
            public static Modules.Adam Adam(
                IEnumerable<Modules.Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <summary>Adam over groups with settings of their own.</summary>
            public static Modules.Adam Adam(
                IEnumerable<Modules.Adam.ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}
