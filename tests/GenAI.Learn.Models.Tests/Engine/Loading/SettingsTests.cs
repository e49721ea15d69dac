using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GenAI.Learn.Models.Engine;
using TorchSharp;
using Native = System.Runtime.InteropServices.NativeLibrary;

namespace GenAI.Learn.Models.Tests.Engine.Loading;

/// <summary>What is set before the first tensor is made, and without which numbers are right only almost always.</summary>
public class SettingsTests
{
    private const string LibraryOfC = "libc.so.6";

    private delegate nint GetVariable([MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    /// <summary>engine/MendLibrary.cs: else a number may be freed while libtorch reads it.</summary>
    [Fact]
    public void TorchSharp_is_compiled_so_that_arguments_live_until_a_method_ends() =>
        Assert.True(typeof(torch).Assembly.GetCustomAttribute<DebuggableAttribute>()!.IsJITOptimizerDisabled);

    /// <summary>Else the last bit of a product depends on where in memory its factors lie.</summary>
    [Fact]
    public void Native_libraries_see_that_oneMKL_is_to_repeat_its_results()
    {
        var get = Marshal.GetDelegateForFunctionPointer<GetVariable>(Native.GetExport(Glibc(), "getenv"));
        RuntimeHelpers.RunModuleConstructor(typeof(Start).Module.ModuleHandle);
        Assert.Equal(Environment.GetEnvironmentVariable("MKL_CBWR") ?? "AUTO", Marshal.PtrToStringUTF8(get("MKL_CBWR")));
    }

    [Fact]
    public void The_C_library_takes_every_setting_of_how_memory_is_kept()
    {
        Glibc();
        Assert.True(Allocator.KeepBlocks());
    }

    private static nint Glibc()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Native.TryLoad(LibraryOfC, out _), "This asks glibc.");
        return Native.Load(LibraryOfC);
    }
}
