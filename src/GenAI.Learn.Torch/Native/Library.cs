using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>The functions of libgenai_torch.so, whose C++ lies in native/.</summary>
internal static unsafe partial class Library
{
    private const string Name = "genai_torch";

    static Library() => NativeLibrary.SetDllImportResolver(typeof(Library).Assembly, Load);

    /// <summary>The error of this thread's latest failed call: the first line of the native message.</summary>
    [SuppressMessage("Usage", "CA2201", Justification = "The type that TorchSharp throws.")]
    internal static ExternalException Error()
    {
        var message = Marshal.PtrToStringUTF8(genai_error()) ?? "";
        var end = message.IndexOf('\n', StringComparison.Ordinal);
        return new ExternalException(end < 0 ? message : message[..end]);
    }

    /// <summary>Throws the kept error where a call's result says that it failed.</summary>
    internal static void Check(int result)
    {
        if (result < 0) throw Error();
    }

    /// <summary>Returns the pointer, or throws the kept error where it is null.</summary>
    internal static nint Check(nint result) => result != 0 ? result : throw Error();

    // Asked once for each function; loaded once.
    private static readonly Lazy<nint> Loaded = new(Start);

    private static nint Load(string name, Assembly assembly, DllImportSearchPath? path) => name == Name ? Loaded.Value : 0;

    private static nint Start()
    {
        var assembly = typeof(Library).Assembly;
        if (!NativeLibrary.TryLoad(Name, assembly, null, out var library)) throw new DllNotFoundException(Missing(assembly));
        var init = (delegate* unmanaged<int>)NativeLibrary.GetExport(library, nameof(genai_init));
        return init() >= 0 ? library : throw new DllNotFoundException("libgenai_torch.so was loaded, but libtorch did not start.");
    }

    private static string Missing(Assembly assembly)
    {
        var file = Path.Combine(Path.GetDirectoryName(assembly.Location) ?? "", "libgenai_torch.so");
        return File.Exists(file)
            ? "libgenai_torch.so could not be loaded: libtorch or a library it needs is missing. Install it: apt-get install libtorch-dev libopenblas0-pthread"
            : "libgenai_torch.so is not beside the program. Build it: apt-get install cmake g++ libtorch-dev, then dotnet build.";
    }

    [LibraryImport(Name)] internal static partial int genai_init();
    [LibraryImport(Name)] internal static partial nint genai_error();
    [LibraryImport(Name)] internal static partial nint genai_build();
    [LibraryImport(Name)] internal static partial void genai_set_threads(int count);
    [LibraryImport(Name)] internal static partial int genai_threads();
    [LibraryImport(Name)] internal static partial int genai_cuda_devices();

    [LibraryImport(Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint genai_operator(string name, string overload);
    [LibraryImport(Name)] internal static partial int genai_call(nint op, Value* args, int count, Value* results, int capacity);
    [LibraryImport(Name), SuppressGCTransition] internal static partial Value* genai_results();

    [LibraryImport(Name), SuppressGCTransition] internal static partial long genai_live_tensors();
    [LibraryImport(Name)] internal static partial void genai_release(nint* tensors, int count);
    [LibraryImport(Name), SuppressGCTransition] internal static partial nint genai_share(nint tensor);
    [LibraryImport(Name)] internal static partial nint genai_data(nint tensor);
    [LibraryImport(Name)] internal static partial int genai_shape(nint tensor, long** sizes);
    [LibraryImport(Name)] internal static partial int genai_strides(nint tensor, long** strides);
    [LibraryImport(Name), SuppressGCTransition] internal static partial long genai_numel(nint tensor);
    [LibraryImport(Name), SuppressGCTransition] internal static partial long genai_storage_offset(nint tensor);
    [LibraryImport(Name), SuppressGCTransition] internal static partial int genai_dtype(nint tensor);
    [LibraryImport(Name), SuppressGCTransition] internal static partial int genai_element_size(nint tensor);
    [LibraryImport(Name), SuppressGCTransition] internal static partial int genai_contiguous(nint tensor);
    [LibraryImport(Name), SuppressGCTransition] internal static partial int genai_device(nint tensor);
    [LibraryImport(Name)] internal static partial int genai_slices(nint* parameters, int count, Slice* slices);
    [LibraryImport(Name)] internal static partial void genai_bump_versions(nint* tensors, int count);

    [LibraryImport(Name)] internal static partial int genai_backward(nint* outputs, int count, nint* grads, int retain, int create, nint* inputs, int inputCount);
    [LibraryImport(Name)]
    internal static partial int genai_grad_of(
        nint* outputs, int count, nint* inputs, int inputCount, nint* grads, int retain, int create, int allowUnused, nint* results);
    [LibraryImport(Name)] internal static partial int genai_requires_grad(nint tensor);
    [LibraryImport(Name)] internal static partial int genai_set_requires_grad(nint tensor, int on);
    [LibraryImport(Name)] internal static partial int genai_is_leaf(nint tensor);
    [LibraryImport(Name)] internal static partial int genai_retain_grad(nint tensor);
    [LibraryImport(Name)] internal static partial nint genai_grad(nint tensor);
    [LibraryImport(Name)] internal static partial int genai_set_grad(nint tensor, nint grad);
    [LibraryImport(Name)] internal static partial void genai_clear_grads(nint* tensors, int count);
    [LibraryImport(Name), SuppressGCTransition] internal static partial int genai_grad_mode();
    [LibraryImport(Name), SuppressGCTransition] internal static partial void genai_set_grad_mode(int on);
    [LibraryImport(Name)] internal static partial int genai_inference_mode();
    [LibraryImport(Name)] internal static partial nint genai_inference_begin(int on);
    [LibraryImport(Name)] internal static partial void genai_inference_end(nint guard);

    [LibraryImport(Name)] internal static partial nint genai_generator(ulong seed, int deviceType, int deviceIndex);
    [LibraryImport(Name)] internal static partial nint genai_default_generator();
    [LibraryImport(Name)] internal static partial void genai_generator_release(nint generator);
    [LibraryImport(Name)] internal static partial int genai_generator_seed(nint generator, ulong seed);
    [LibraryImport(Name)] internal static partial ulong genai_generator_fresh_seed(nint generator);
    [LibraryImport(Name)] internal static partial ulong genai_generator_initial_seed(nint generator);
    [LibraryImport(Name)] internal static partial nint genai_generator_state(nint generator);
    [LibraryImport(Name)] internal static partial int genai_generator_set_state(nint generator, nint state);
    [LibraryImport(Name)] internal static partial int genai_manual_seed(ulong seed);
}
