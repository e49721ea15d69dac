using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether operators on the tensor are recorded for its gradient.</summary>
        public bool requires_grad
        {
            get => Library.genai_requires_grad(Handle) != 0;
            set => Library.Check(Library.genai_set_requires_grad(Handle, value ? 1 : 0));
        }

        /// <summary>Whether the user made it, not an operator under recording.</summary>
        public bool is_leaf => Library.genai_is_leaf(Handle) != 0;

        /// <summary>The gradient that backward added up; null before the first.</summary>
        public Tensor? grad
        {
            get
            {
                var found = Library.genai_grad(Handle);
                return found == 0 ? null : new Tensor(found);
            }
            set => Library.Check(Library.genai_set_grad(Handle, value?.Handle ?? 0));
        }

        /// <summary>Sets requires_grad; returns this tensor.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>Sets requires_grad; returns this tensor.</summary>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>Keeps the gradient of this tensor although it is no leaf.</summary>
        public void retain_grad() => Library.Check(Library.genai_retain_grad(Handle));

        /// <summary>Adds the gradients of this scalar to the leaves it was computed from.</summary>
        public unsafe void backward()
        {
            var output = Handle;
            Library.Check(Library.genai_backward(&output, 1, null, 0, 0, null, 0));
            GC.KeepAlive(this);
        }

        /// <summary>Adds the gradients of this tensor, weighted, to the leaves (or to the inputs alone).</summary>
        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph || create_graph, create_graph, inputs);

        /// <summary>The same elements without the history.</summary>
        public Tensor detach() => Ops.detach.Call(this);
        /// <summary>Cuts the history of this tensor.</summary>
        public Tensor detach_() => Ops.detach_.InPlace(this);
    }

    internal static partial class Ops
    {
        internal static readonly Op detach = new("detach"), detach_ = new("detach_");
    }
}
