using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>How many dimensions.</summary>
        public unsafe long Dimensions
        {
            get
            {
                long* sizes;
                return Library.genai_shape(Handle, &sizes);
            }
        }

        /// <summary>How many dimensions.</summary>
        public long dim() => Dimensions;
        /// <summary>How many dimensions.</summary>
        public long ndim => Dimensions;
        /// <summary>How many elements.</summary>
        public long NumberOfElements => Library.genai_numel(Handle);
        /// <summary>How many elements.</summary>
        public long numel() => NumberOfElements;
        /// <summary>Bytes of one element.</summary>
        public long ElementSize => Library.genai_element_size(Handle);
        /// <summary>Bytes of one element.</summary>
        public long element_size() => ElementSize;
        /// <summary>The type of the elements.</summary>
        public ScalarType dtype => (ScalarType)Library.genai_dtype(Handle);
        /// <summary>Where the first element lies in the storage, in elements.</summary>
        public long storage_offset() => Library.genai_storage_offset(Handle);
        /// <summary>Whether the elements lie in row-major order without gaps.</summary>
        public bool is_contiguous() => Library.genai_contiguous(Handle) != 0;

        /// <summary>The length of each dimension.</summary>
        public long[] shape
        {
            get
            {
                var result = Sizes.ToArray();
                GC.KeepAlive(this);
                return result;
            }
        }

        /// <summary>The length of each dimension, read in place: valid as long as the tensor is.</summary>
        internal unsafe ReadOnlySpan<long> Sizes
        {
            get
            {
                long* sizes;
                var n = Library.genai_shape(Handle, &sizes);
                return new ReadOnlySpan<long>(sizes, n);
            }
        }

        /// <summary>The length of each dimension.</summary>
        public long[] size() => shape;
        /// <summary>The length of one dimension; negative counts from the end.</summary>
        public long size(int dim) => At(shape, dim);

        /// <summary>Elements to step over for each dimension.</summary>
        public unsafe long[] stride()
        {
            long* strides;
            var n = Library.genai_strides(Handle, &strides);
            Library.Check(n);
            var result = new ReadOnlySpan<long>(strides, n).ToArray();
            GC.KeepAlive(this);
            return result;
        }

        /// <summary>Elements to step over for one dimension.</summary>
        public long stride(int dim) => At(stride(), dim);

        /// <summary>Where the tensor lies.</summary>
        public Device device => device_type == DeviceType.CPU ? CPU : new Device(device_type, device_index);
        /// <summary>The kind of device.</summary>
        public DeviceType device_type => (DeviceType)(Library.genai_device(Handle) >> 16);
        /// <summary>Which of the kind, -1 for the CPU.</summary>
        public int device_index => (short)(Library.genai_device(Handle) & 0xffff);
        /// <summary>Whether it lies on a GPU.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;
        /// <summary>Whether it lies in main memory.</summary>
        public bool is_cpu() => device_type == DeviceType.CPU;

        /// <summary>Whether the elements are real floating-point numbers.</summary>
        public bool is_floating_point() => torch.is_floating_point(dtype);
        /// <summary>Whether the elements are integers.</summary>
        public bool is_integral() => torch.is_integral(dtype);
        /// <summary>Whether the elements are complex numbers.</summary>
        public bool is_complex() => torch.is_complex(dtype);

        private static long At(long[] of, int dim) => of[dim < 0 ? dim + of.Length : dim];
    }
}
