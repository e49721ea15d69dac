using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Writes type, shape and elements, in TorchSharp's format.</summary>
        public void Save(BinaryWriter writer)
        {
            writer.Write7BitEncodedInt64((long)dtype);
            writer.Write7BitEncodedInt64(Dimensions);
            foreach (var length in shape) writer.Write7BitEncodedInt64(length);
            using var local = detach().DetachFromDisposeScope().to(dtype, CPU, disposeAfter: true);
            using var row = local.contiguous();
            writer.Write(row.bytes);
        }

        /// <summary>Reads a tensor that Save wrote.</summary>
        public static Tensor Load(BinaryReader reader)
        {
            var type = (ScalarType)reader.Read7BitEncodedInt64();
            var shape = new long[reader.Read7BitEncodedInt64()];
            for (var d = 0; d < shape.Length; d++) shape[d] = reader.Read7BitEncodedInt64();
            var tensor = empty(shape, type);
            reader.BaseStream.ReadExactly(tensor.bytes);
            return tensor;
        }

        /// <summary>Writes the tensor to a file.</summary>
        public void save(string location)
        {
            using var writer = new BinaryWriter(File.Create(location));
            Save(writer);
        }

        /// <summary>Reads a tensor from a file.</summary>
        public static Tensor load(string location)
        {
            using var reader = new BinaryReader(File.OpenRead(location));
            return Load(reader);
        }

        /// <summary>Holds the other's native tensor from now on, in place of its own.</summary>
        internal unsafe void Become(Tensor other)
        {
            var old = Interlocked.Exchange(ref handle, Library.genai_share(other.Handle));
            if (old != 0) Library.genai_release(&old, 1);
        }
    }
}
