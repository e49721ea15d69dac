using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A table of vectors, looked up by index; (...) to (..., dims).</summary>
    public sealed class Embedding : nn.Module<Tensor, Tensor>
    {
        private readonly long padding;

        internal Embedding(long count, long dims, long? padding_idx, Device? device, ScalarType? dtype) : base(nameof(Embedding))
        {
            padding = padding_idx ?? -1;
            var table = nn.init.normal_(empty(count, dims, dtype, device));
            if (padding_idx is long row)
            {
                using var zero = table[row];
                nn.init.zeros_(zero);
            }
            weight = new Parameter(table);
            RegisterComponents();
        }

        /// <summary>(count, dims).</summary>
        public Parameter weight { get; }

        /// <summary>The vectors at those indices.</summary>
        public override Tensor forward(Tensor input) => nn.functional.embedding(input, weight, padding);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A table of vectors, looked up by index; the padding row gets no gradient.</summary>
            public static Modules.Embedding Embedding(
                long num_embeddings, long embedding_dims, long? padding_idx = null, Device? device = null, ScalarType? dtype = null) =>
                new(num_embeddings, embedding_dims, padding_idx, device, dtype);
        }
    }
}
