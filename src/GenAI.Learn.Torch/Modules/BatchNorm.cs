using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Batch normalisation (Ioffe and Szegedy 2015): mean 0 and variance 1 for each channel, then scale and shift.</summary>
    public abstract class BatchNorm : nn.Module<Tensor, Tensor>
    {
        private readonly double eps, momentum;

        private protected BatchNorm(string name, long features, double eps, double momentum, bool affine, bool track, Device? device, ScalarType? dtype) : base(name)
        {
            (this.eps, this.momentum) = (eps, momentum);
            if (affine) (weight, bias) = (new Parameter(ones(features, dtype, device)), new Parameter(zeros(features, dtype, device)));
            if (track)
            {
                (running_mean, running_var) = (zeros(features, dtype, device), ones(features, dtype, device));
                num_batches_tracked = zeros([], ScalarType.Int64, device);
            }
            RegisterComponents();
        }

        /// <summary>Scale of each channel, null without.</summary>
        public Parameter? weight { get; }
        /// <summary>Shift of each channel, null without.</summary>
        public Parameter? bias { get; }
        /// <summary>Running mean of each channel, null without.</summary>
        public Tensor? running_mean { get; }
        /// <summary>Running variance of each channel, null without.</summary>
        public Tensor? running_var { get; }
        /// <summary>How many batches the running statistics saw.</summary>
        public Tensor? num_batches_tracked { get; }

        /// <summary>Normalises by the batch while training, by the running statistics after; (N, C, ...).</summary>
        public override Tensor forward(Tensor input)
        {
            var byBatch = training || running_mean is null;
            if (training && num_batches_tracked is not null) Count();
            return nn.functional.batch_norm(input, running_mean, running_var, weight, bias, byBatch, momentum, eps);
        }

        private unsafe void Count()
        {
            if (num_batches_tracked!.is_cpu()) ++*(long*)num_batches_tracked.Data();
            else num_batches_tracked.add_(1);
        }
    }

    /// <summary>Batch normalisation of (N, C) or (N, C, L).</summary>
    public sealed class BatchNorm1d : BatchNorm
    {
        internal BatchNorm1d(long features, double eps, double momentum, bool affine, bool track, Device? device, ScalarType? dtype)
            : base(nameof(BatchNorm1d), features, eps, momentum, affine, track, device, dtype)
        {
        }
    }

    /// <summary>Batch normalisation of (N, C, H, W).</summary>
    public sealed class BatchNorm2d : BatchNorm
    {
        internal BatchNorm2d(long features, double eps, double momentum, bool affine, bool track, Device? device, ScalarType? dtype)
            : base(nameof(BatchNorm2d), features, eps, momentum, affine, track, device, dtype)
        {
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Batch normalisation of (N, C) or (N, C, L).</summary>
            public static Modules.BatchNorm1d BatchNorm1d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
                Device? device = null, ScalarType? dtype = null) => new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            /// <summary>Batch normalisation of (N, C, H, W).</summary>
            public static Modules.BatchNorm2d BatchNorm2d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
                Device? device = null, ScalarType? dtype = null) => new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}
