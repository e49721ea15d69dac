using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Gradient computation off until disposed.</summary>
    public static AutoGradMode no_grad() => new(false);

    /// <summary>Gradient computation on (or off) until disposed.</summary>
    public static AutoGradMode enable_grad(bool enabled = true) => new(enabled);

    /// <summary>Gradient computation on or off until disposed.</summary>
    public static AutoGradMode set_grad_enabled(bool mode = true) => new(mode);

    /// <summary>Whether operators are recorded for gradients on this thread.</summary>
    public static bool is_grad_enabled() => AutoGradMode.IsEnabled;

    /// <summary>No recording and no version counts until disposed.</summary>
    public static InferenceMode inference_mode(bool mode = true) => new(mode);

    /// <summary>Gradients asked for by name.</summary>
    public static partial class autograd
    {
        /// <summary>The gradients of the outputs' sum with respect to each input; one per input, null where unused and allowed.</summary>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null,
            bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            var (from, to, seeds) = (Tensor.Handles(outputs), Tensor.Handles(inputs), Tensor.Handles(grad_outputs));
            var found = new nint[inputs.Count];
            fixed (nint* f = from, t = to, s = seeds, r = found)
            {
                var keep = retain_graph || create_graph;
                Library.Check(Library.genai_grad_of(
                    f, from.Length, t, to.Length, grad_outputs is null ? null : s, keep ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, r));
            }
            GC.KeepAlive((outputs, inputs, grad_outputs));
            return Array.ConvertAll(found, handle => handle == 0 ? null! : new Tensor(handle));
        }

        /// <summary>Adds the gradients of the tensors' sum to the leaves (or to the inputs alone).</summary>
        public static unsafe void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            var (from, seeds, to) = (Tensor.Handles(tensors), Tensor.Handles(grad_tensors), Tensor.Handles(inputs));
            fixed (nint* f = from, s = seeds, t = to)
            {
                var keep = retain_graph ?? create_graph;
                Library.Check(Library.genai_backward(f, from.Length, grad_tensors is null ? null : s, keep ? 1 : 0, create_graph ? 1 : 0, t, to.Length));
            }
            GC.KeepAlive((tensors, grad_tensors, inputs));
        }

        /// <summary>Adds the gradients of the tensor to the leaves.</summary>
        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);
    }
}

/// <summary>Switches the recording of operators for gradients, until disposed.</summary>
public class AutoGradMode : IDisposable
{
    private readonly bool before;

    /// <summary>Sets the mode of this thread.</summary>
    public AutoGradMode(bool enabled)
    {
        before = IsEnabled;
        Library.genai_set_grad_mode(enabled ? 1 : 0);
    }

    /// <summary>Whether operators are recorded on this thread.</summary>
    public static bool IsEnabled => Library.genai_grad_mode() != 0;

    /// <summary>Back to the mode before.</summary>
    public void Dispose()
    {
        Library.genai_set_grad_mode(before ? 1 : 0);
        GC.SuppressFinalize(this);
    }
}

/// <summary>Neither recording nor version counts, until disposed.</summary>
public class InferenceMode : IDisposable
{
    private nint guard;

    /// <summary>Sets the mode of this thread.</summary>
    public InferenceMode(bool mode) => guard = Library.genai_inference_begin(mode ? 1 : 0);

    /// <summary>Whether the mode is on in this thread.</summary>
    public static bool IsEnabled => Library.genai_inference_mode() != 0;

    /// <summary>Back to the mode before.</summary>
    public void Dispose()
    {
        if (guard != 0) Library.genai_inference_end(guard);
        guard = 0;
        GC.SuppressFinalize(this);
    }
}
