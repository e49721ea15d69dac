using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>In another type, on another device; the same object's memory where both are so already.</summary>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            var result = Ops.to_device.Call(this, device, type, non_blocking, copy);
            if (disposeAfter) Dispose();
            return result;
        }

        /// <summary>In another type.</summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            var result = Ops.to_dtype.Call(this, type, non_blocking, copy);
            if (disposeAfter) Dispose();
            return result;
        }

        /// <summary>In another type.</summary>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to_type(type, copy, disposeAfter, non_blocking);
        /// <summary>On another device.</summary>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(dtype, device, copy, disposeAfter, non_blocking);
        /// <summary>On another device, by name.</summary>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => to(new Device(device), copy, disposeAfter, non_blocking);
        /// <summary>On another device.</summary>
        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);
        /// <summary>In the other's type, on its device.</summary>
        public Tensor to(Tensor other, bool non_blocking = false) => to(other.dtype, other.device, non_blocking: non_blocking);
        /// <summary>In the other's type.</summary>
        public Tensor type_as(Tensor tensor) => to_type(tensor.dtype);
        /// <summary>In another type.</summary>
        public Tensor type(ScalarType dtype) => to_type(dtype);
        /// <summary>In main memory.</summary>
        public Tensor cpu() => to(CPU);
        /// <summary>On a GPU.</summary>
        public Tensor cuda(Device? device = null, bool non_blocking = false) => to(device ?? CUDA, non_blocking: non_blocking);

        /// <summary>As truth values.</summary>
        public Tensor @bool() => to_type(ScalarType.Bool);
        /// <summary>As bytes.</summary>
        public Tensor @byte() => to_type(ScalarType.Byte);
        /// <summary>As 16-bit integers.</summary>
        public Tensor @short() => to_type(ScalarType.Int16);
        /// <summary>As 32-bit integers.</summary>
        public Tensor @int() => to_type(ScalarType.Int32);
        /// <summary>As 64-bit integers.</summary>
        public Tensor @long() => to_type(ScalarType.Int64);
        /// <summary>In half precision.</summary>
        public Tensor half() => to_type(ScalarType.Float16);
        /// <summary>In single precision.</summary>
        public Tensor @float() => to_type(ScalarType.Float32);
        /// <summary>In double precision.</summary>
        public Tensor @double() => to_type(ScalarType.Float64);

        /// <summary>Without its dimensions of length 1, or without that one.</summary>
        public Tensor squeeze(long? dim = null) => dim is long d ? Ops.squeeze_dim.Call(this, d) : Ops.squeeze.Call(this);
        /// <summary>The matrix with rows and columns exchanged; all dimensions reversed where there are more.</summary>
        public Tensor T => Ops.numpy_T.Call(this);
        /// <summary>The last two dimensions exchanged.</summary>
        public Tensor mT => transpose(-2, -1);
        /// <summary>The real parts of complex numbers.</summary>
        public Tensor real => Ops.real.Call(this);
        /// <summary>The imaginary parts of complex numbers.</summary>
        public Tensor imag => Ops.imag.Call(this);
        /// <summary>Whether the one element is not zero.</summary>
        public bool is_nonzero() => Ops.is_nonzero.Truth(this);

        /// <summary>The distinct elements, with each element's place and the counts where asked for.</summary>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
            bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null)
        {
            var (output, inverse, counts) = dim is int d
                ? Ops.unique_dim.Three(this, d, sorted, return_inverse, return_counts)
                : Ops.unique2.Three(this, sorted, return_inverse, return_counts);
            return (output, return_inverse ? inverse : null, return_counts ? counts : null);
        }
    }

    internal static partial class Ops
    {
        internal static readonly Op to_device = new("to", "device"), to_dtype = new("to", "dtype"), squeeze = new("squeeze"), squeeze_dim = new("squeeze", "dim"),
            numpy_T = new("numpy_T"), real = new("real"), imag = new("imag"), is_nonzero = new("is_nonzero"), unique_dim = new("unique_dim"), unique2 = new("_unique2");
    }
}
