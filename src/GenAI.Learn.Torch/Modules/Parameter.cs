using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module learns.</summary>
    public class Parameter : Tensor
    {
        /// <summary>Takes the tensor over: <paramref name="data"/> is disposed, the parameter stands in its place.</summary>
        public Parameter(Tensor data, bool requires_grad = true) : base(Take(data, requires_grad)) => DetachFromDisposeScope();

        private static nint Take(Tensor data, bool requires_grad)
        {
            using var bare = data.is_leaf ? data.alias() : data.detach();
            bare.requires_grad = requires_grad;
            var handle = Native.Library.genai_share(bare.Handle);
            data.Dispose();
            return handle;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        /// <summary>Networks.</summary>
        public static partial class nn
        {
            /// <summary>A tensor that a module learns; takes the tensor over.</summary>
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }

    /// <summary>By TorchSharp's name.</summary>
    public static class TensorExtensionMethods
    {
        /// <summary>The tensor as a parameter.</summary>
        public static Modules.Parameter AsParameter(this Tensor tensor, bool requires_grad = true) => new(tensor, requires_grad);
    }
}
