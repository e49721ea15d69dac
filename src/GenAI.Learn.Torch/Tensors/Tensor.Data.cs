using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The one element; its type must be the tensor's.</summary>
        public T item<T>() where T : unmanaged
        {
            if (NumberOfElements != 1) throw new ArgumentException($"item takes a tensor of one element, not of {NumberOfElements}.");
            Require<T>();
            if (!is_cpu())
            {
                using var local = cpu();
                return local.First<T>();
            }
            return First<T>();
        }

        /// <summary>The elements of a tensor in main memory, to read and write.</summary>
        public Utils.TensorAccessor<T> data<T>() where T : unmanaged
        {
            Require<T>();
            if (!is_cpu()) throw new InvalidOperationException("The data of a tensor on a GPU cannot be read in place: call cpu() first.");
            return new Utils.TensorAccessor<T>(this);
        }

        /// <summary>The raw bytes of a contiguous tensor in main memory.</summary>
        public unsafe Span<byte> bytes
        {
            get
            {
                if (!is_cpu() || !is_contiguous()) throw new InvalidOperationException("Bytes can be taken of a contiguous tensor in main memory alone.");
                return new Span<byte>((void*)Data(), checked((int)(NumberOfElements * ElementSize)));
            }
        }

        /// <summary>The one element as a scalar.</summary>
        public Scalar ToScalar()
        {
            var value = Ops.local_scalar_dense.Plain(this);
            return value.Tag == Tag.Double ? value.Double : value.Tag == Tag.Bool ? value.Bits != 0 : value.Bits;
        }

        /// <summary>The one element in single precision.</summary>
        public float ToSingle() => ToScalar().ToSingle();
        /// <summary>The one element in double precision.</summary>
        public double ToDouble() => ToScalar().ToDouble();
        /// <summary>The one element as an integer.</summary>
        public int ToInt32() => ToScalar().ToInt32();
        /// <summary>The one element as a long integer.</summary>
        public long ToInt64() => ToScalar().ToInt64();
        /// <summary>The one element as a truth value.</summary>
        public bool ToBoolean() => ToScalar().ToBoolean();

        /// <summary>The one element in single precision.</summary>
        public static explicit operator float(Tensor value) => value.ToSingle();
        /// <summary>The one element in double precision.</summary>
        public static explicit operator double(Tensor value) => value.ToDouble();
        /// <summary>The one element as an integer.</summary>
        public static explicit operator int(Tensor value) => value.ToInt32();
        /// <summary>The one element as a long integer.</summary>
        public static explicit operator long(Tensor value) => value.ToInt64();
        /// <summary>The one element as a truth value.</summary>
        public static explicit operator bool(Tensor value) => value.ToBoolean();

        internal nint Data()
        {
            var data = Library.genai_data(Handle);
            return data != 0 || NumberOfElements == 0 ? data : throw Library.Error();
        }

        private unsafe T First<T>() where T : unmanaged
        {
            var value = *(T*)Data();
            GC.KeepAlive(this);
            return value;
        }

        private void Require<T>() where T : unmanaged
        {
            if (Type<T>() != dtype) throw new ArgumentException($"The tensor holds {dtype}, not {typeof(T).Name}.");
        }
    }

    /// <summary>The element type of a C# type.</summary>
    internal static ScalarType Type<T>() where T : unmanaged =>
        typeof(T) == typeof(float) ? ScalarType.Float32
        : typeof(T) == typeof(double) ? ScalarType.Float64
        : typeof(T) == typeof(long) ? ScalarType.Int64
        : typeof(T) == typeof(int) ? ScalarType.Int32
        : typeof(T) == typeof(byte) ? ScalarType.Byte
        : typeof(T) == typeof(bool) ? ScalarType.Bool
        : typeof(T) == typeof(short) ? ScalarType.Int16
        : typeof(T) == typeof(sbyte) ? ScalarType.Int8
        : typeof(T) == typeof(Half) ? ScalarType.Float16
        : typeof(T) == typeof(System.Numerics.Complex) ? ScalarType.ComplexFloat64
        : throw new NotSupportedException($"A tensor cannot hold {typeof(T).Name}.");

    internal static partial class Ops
    {
        internal static readonly Op local_scalar_dense = new("_local_scalar_dense");
    }
}
