using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Layers and losses as plain functions.</summary>
        public static partial class functional
        {
            /// <summary>input weightsT + bias; (..., in) to (..., out).</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Ops.linear.Call(input, weights, bias);

            /// <summary>Rows of the table at those indices.</summary>
            public static Tensor embedding(Tensor input, Tensor weight, long padding_idx = -1, bool scale_grad_by_freq = false, bool sparse = false) =>
                Ops.embedding.Call(weight, input, padding_idx, scale_grad_by_freq, sparse);

            /// <summary>1 at each index, 0 elsewhere, along a new last dimension.</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => Ops.one_hot.Call(x, num_classes);

            /// <summary>Zeroes elements with probability p and scales the rest, from the default generator.</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Ops.dropout_.InPlace(input, p, training) : Ops.dropout.Call(input, p, training);

            /// <summary>Zeroes whole channels with probability p and scales the rest.</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Ops.feature_dropout_.InPlace(input, p, training) : Ops.feature_dropout.Call(input, p, training);

            /// <summary>Mean 0 and variance 1 for each channel over the batch, or by the running statistics.</summary>
            public static Tensor batch_norm(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null,
                bool training = false, double momentum = 0.1, double eps = 1e-5) =>
                Ops.batch_norm.Call(input, weight, bias, running_mean, running_var, training, momentum, eps, true);

            /// <summary>Mean 0 and variance 1 for each sample and channel.</summary>
            public static Tensor instance_norm(
                Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null,
                bool use_input_stats = true, double momentum = 0.1, double eps = 1e-5) =>
                Ops.instance_norm.Call(input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps, true);

            /// <summary>Mean 0 and variance 1 over the last dimensions.</summary>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Ops.layer_norm.Call(input, normalized_shape, weight, bias, eps);

            /// <summary>Mean 0 and variance 1 for each sample and group of channels.</summary>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Ops.group_norm.Call(input, num_groups, weight, bias, eps);

            /// <summary>Scaled to p-norm 1 along one dimension.</summary>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1L, double eps = 1e-12)
            {
                using var length = Ops.norm_ScalarOpt_dim.Call(input, p, dim, true);
                using var safe = length.clamp_min(eps);
                return input.div(safe);
            }

            /// <summary>The cosine of the angle between vectors along one dimension.</summary>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) => Ops.cosine_similarity.Call(x1, x2, dim, eps);

            /// <summary>The p-distance between rows.</summary>
            public static Tensor pairwise_distance(Tensor input1, Tensor input2, double p = 2.0, double eps = 1e-6, bool keepdim = false) =>
                Ops.pairwise_distance.Call(input1, input2, p, eps, keepdim);
        }
    }

    internal static partial class Ops
    {
        internal static readonly Op linear = new("linear"), embedding = new("embedding"), one_hot = new("one_hot"), dropout = new("dropout"),
            dropout_ = new("dropout_"), feature_dropout = new("feature_dropout"), feature_dropout_ = new("feature_dropout_"), batch_norm = new("batch_norm"),
            instance_norm = new("instance_norm"), layer_norm = new("layer_norm"), group_norm = new("group_norm"), cosine_similarity = new("cosine_similarity"),
            pairwise_distance = new("pairwise_distance");
    }
}
