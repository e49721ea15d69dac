using System.Diagnostics;
using System.Reflection;
using TorchSharp;

namespace GenAI.Learn.Benchmarks.Reference;

/// <summary>
/// This program beside the TorchSharp.dll of the package. The build changes the output's copy (engine/MendLibrary.cs),
/// which then runs without the optimisations of the JIT compiler. Whoever writes the plain loop has not changed it, and the
/// course is compared with that; the one call in a million that may then fail is hardly met in a short measure.
/// </summary>
internal static class OriginalEngine
{
    private const string Library = "TorchSharp.dll";

    /// <summary>Whether TorchSharp is here as its package has it.</summary>
    public static bool IsLoaded =>
        typeof(torch).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    /// <summary>Runs a command in a process of its own that has it; what it prints is printed here.</summary>
    /// <returns>Its exit code.</returns>
    public static int Run(params string[] command)
    {
        var folder = Directory.CreateTempSubdirectory("original-engine-").FullName;
        try
        {
            using var child = Process.Start("dotnet", [Fill(folder), .. command]);
            child.WaitForExit();
            return child.ExitCode;
        }
        finally
        {
            Directory.Delete(folder, recursive: true); // links, not what they lead to
        }
    }

    // The host looks for the other files where the program's own really lie: these are copied, not linked.
    private static string Fill(string folder)
    {
        var program = typeof(OriginalEngine).Assembly.Location;
        var own = Path.GetFileNameWithoutExtension(program) + ".";
        foreach (var path in Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(program)!))
        {
            var (name, to) = (Path.GetFileName(path), Path.Combine(folder, Path.GetFileName(path)));
            if (name == Library)
                CopyOriginal(path, to);
            else if (name.StartsWith(own, StringComparison.Ordinal))
                File.Copy(path, to);
            else
                File.CreateSymbolicLink(to, path);
        }

        return Path.Combine(folder, Path.GetFileName(program));
    }

    private static void CopyOriginal(string changed, string to)
    {
        var data = typeof(OriginalEngine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>();
        var original = data.First(entry => entry.Key == "OriginalEngine").Value!;
        if (File.ReadAllBytes(original).AsSpan().SequenceEqual(File.ReadAllBytes(changed)))
            throw new InvalidOperationException($"{original} is without optimisations itself.");
        File.Copy(original, to);
    }
}
