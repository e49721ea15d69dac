using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Zeros in this shape.</summary>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Ops.zeros_like.Call(this, dtype, default, device), requires_grad);
        /// <summary>Ones in this shape.</summary>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Ops.ones_like.Call(this, dtype, default, device), requires_grad);
        /// <summary>This shape, the elements not set.</summary>
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Ops.empty_like.Call(this, dtype, default, device), requires_grad);
        /// <summary>Uniform numbers in this shape.</summary>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Ops.rand_like.Call(this, dtype, default, device), requires_grad);
        /// <summary>Normal numbers in this shape.</summary>
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Ops.randn_like.Call(this, dtype, default, device), requires_grad);
        /// <summary>One number in this shape.</summary>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Ops.full_like.Call(this, value, dtype, default, device), requires_grad);
        /// <summary>Whole numbers from low up to, not with, high, in this shape.</summary>
        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Ops.randint_like_low_dtype.Call(this, low, high, dtype, default, device), requires_grad);
        /// <summary>Zeros of this type and device.</summary>
        public Tensor new_zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros(size, dtype ?? this.dtype, device ?? this.device, requires_grad);
        /// <summary>Ones of this type and device.</summary>
        public Tensor new_ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones(size, dtype ?? this.dtype, device ?? this.device, requires_grad);
        /// <summary>Elements not set, of this type and device.</summary>
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty(size, dtype ?? this.dtype, device ?? this.device, requires_grad);
    }

    /// <summary>Zeros in this shape.</summary>
    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.zeros_like(dtype, device, requires_grad);
    /// <summary>Ones in this shape.</summary>
    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.ones_like(dtype, device, requires_grad);
    /// <summary>This shape, the elements not set.</summary>
    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.empty_like(dtype, device, requires_grad);
    /// <summary>Uniform numbers in this shape.</summary>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.rand_like(dtype, device, requires_grad);
    /// <summary>Normal numbers in this shape.</summary>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.randn_like(dtype, device, requires_grad);
    /// <summary>One number in this shape.</summary>
    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.full_like(value, dtype, device, requires_grad);
    /// <summary>Whole numbers from low up to, not with, high, in this shape.</summary>
    public static Tensor randint_like(Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.randint_like(low, high, dtype, device, requires_grad);

    internal static partial class Ops
    {
        internal static readonly Op zeros_like = new("zeros_like"), ones_like = new("ones_like"), empty_like = new("empty_like"), rand_like = new("rand_like"),
            randn_like = new("randn_like"), full_like = new("full_like"), randint_like_low_dtype = new("randint_like", "low_dtype");
    }
}
