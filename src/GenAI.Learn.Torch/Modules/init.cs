namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>First values of parameters.</summary>
        public static class init
        {
            /// <summary>The activation that follows, for the gain.</summary>
            public enum NonlinearityType
            {
                /// <summary>None.</summary>
                Linear = 0,
                /// <summary>One-dimensional convolution.</summary>
                Conv1D = 1,
                /// <summary>Two-dimensional convolution.</summary>
                Conv2D = 2,
                /// <summary>Three-dimensional convolution.</summary>
                Conv3D = 3,
                /// <summary>One-dimensional transposed convolution.</summary>
                ConvTranspose1D = 4,
                /// <summary>Two-dimensional transposed convolution.</summary>
                ConvTranspose2D = 5,
                /// <summary>Three-dimensional transposed convolution.</summary>
                ConvTranspose3D = 6,
                /// <summary>Sigmoid.</summary>
                Sigmoid = 7,
                /// <summary>Hyperbolic tangent.</summary>
                Tanh = 8,
                /// <summary>Rectified linear unit.</summary>
                ReLU = 9,
                /// <summary>Leaky rectified linear unit.</summary>
                LeakyReLU = 10,
            }

            /// <summary>Which count of connections keeps its variance.</summary>
            public enum FanInOut
            {
                /// <summary>Inputs: the forward pass.</summary>
                FanIn = 0,
                /// <summary>Outputs: the backward pass.</summary>
                FanOut = 1,
            }

            /// <summary>By how much the activation shrinks the deviation.</summary>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0.0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3.0,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2.0 / (1 + param * param)),
                _ => 1,
            };

            /// <summary>Fills with 1.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);
            /// <summary>Fills with 0.</summary>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>Fills with one number.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val)
            {
                using var mode = no_grad();
                return tensor.fill_(val);
            }

            /// <summary>Fills with uniform numbers.</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null)
            {
                using var mode = no_grad();
                return tensor.uniform_(low, high, generator);
            }

            /// <summary>Fills with normal numbers.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null)
            {
                using var mode = no_grad();
                return tensor.normal_(mean, std, generator);
            }

            /// <summary>Fills with normal numbers between a and b.</summary>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0.0, double std = 1.0, double a = -2.0, double b = 2.0, Generator? generator = null)
            {
                using var mode = no_grad();
                using var scope = NewDisposeScope();
                var ends = torch.tensor([(a - mean) / std / Math.Sqrt(2), (b - mean) / std / Math.Sqrt(2)]).erf();
                tensor.uniform_(ends[0].item<double>(), ends[1].item<double>(), generator);
                return tensor.erfinv_().mul_(std * Math.Sqrt(2)).add_(mean).clamp_(a, b);
            }

            /// <summary>Fills with an orthogonal matrix (the later dimensions made one) times the gain.</summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0)
            {
                using var mode = no_grad();
                using var scope = NewDisposeScope();
                var rows = tensor.size(0);
                var columns = tensor.numel() / rows;
                var flat = randn([rows, columns], tensor.dtype, CPU);
                var (q, r) = linalg.qr(rows < columns ? flat.t() : flat);
                q = q * r.diag().sign();
                tensor.copy_((rows < columns ? q.t() : q).mul(gain).reshape(tensor.shape));
                return tensor;
            }

            /// <summary>Uniform, the variance kept through the activation (He and others 2015).</summary>
            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                var bound = Math.Sqrt(3) * KaimingDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal, the variance kept through the activation (He and others 2015).</summary>
            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, KaimingDeviation(tensor, a, mode, nonlinearity));

            /// <summary>Uniform, the variance kept both ways (Glorot and Bengio 2010).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0)
            {
                var bound = Math.Sqrt(3) * XavierDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Normal, the variance kept both ways (Glorot and Bengio 2010).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0) =>
                normal_(tensor, 0, XavierDeviation(tensor, gain));

            /// <summary>How many inputs and outputs one unit is connected with.</summary>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                if (tensor.Dimensions < 2) throw new ArgumentException("Fan in and fan out are of tensors with two dimensions or more.");
                var field = tensor.numel() / (tensor.size(0) * tensor.size(1));
                return (tensor.size(1) * field, tensor.size(0) * field);
            }

            private static double KaimingDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            private static double XavierDeviation(Tensor tensor, double gain)
            {
                var (fanIn, fanOut) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }
        }
    }
}
