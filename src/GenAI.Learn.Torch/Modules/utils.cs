using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Work on all parameters at once.</summary>
        public static class utils
        {
            /// <summary>Scales the gradients so that their norm, taken together, is not above max_norm; returns the norm before.</summary>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                using var mode = no_grad();
                using var scope = NewDisposeScope();
                var grads = tensors.Select(each => each.grad).OfType<Tensor>().ToArray();
                if (grads.Length == 0) return 0;
                var norms = stack(grads.Select(grad => grad.norm((float)norm_type)));
                var total = norms.norm((float)norm_type).to_type(ScalarType.Float64).item<double>();
                var scale = max_norm / (total + 1e-6);
                if (scale < 1) foreach (var grad in grads) grad.mul_(scale);
                return total;
            }

            /// <summary>Limits each element of the gradients to -clip_value..clip_value.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var mode = no_grad();
                using var scope = NewDisposeScope();
                foreach (var grad in tensors.Select(each => each.grad).OfType<Tensor>()) grad.clamp_(-clip_value, clip_value);
            }

            /// <summary>All parameters in one dimension.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors)
            {
                using var scope = NewDisposeScope();
                return cat([.. tensors.Select(each => each.flatten())]).MoveToOuterDisposeScope();
            }

            /// <summary>Writes one dimension back to the parameters.</summary>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                using var mode = no_grad();
                using var scope = NewDisposeScope();
                var at = 0L;
                foreach (var each in tensors)
                {
                    each.copy_(vec.narrow(0, at, each.numel()).view_as(each));
                    at += each.numel();
                }
            }
        }
    }
}
