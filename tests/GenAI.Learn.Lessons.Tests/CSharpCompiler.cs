namespace GenAI.Learn.Lessons.Tests;

/// <summary>The compiler of the .NET SDK that built these tests.</summary>
internal static class CSharpCompiler
{
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    /// <returns>The compiler's exit code and words, and the program, empty where there is none.</returns>
    public static async Task<(int ExitCode, string Output, byte[] Program)> Compile(string code, string name)
    {
        var folder = Directory.CreateTempSubdirectory("lesson");
        try
        {
            var source = Path.Combine(folder.FullName, Path.GetFileName(name));
            await File.WriteAllTextAsync(source, code);
            var (exitCode, output) = await Tool.Run("dotnet", [Compiler(), "-nologo", "-langversion:latest", "-nowarn:CS8632", $"-out:{folder.FullName}/lesson.dll",
                .. References().Select(file => $"-r:{file}"), source]);
            return (exitCode, output, exitCode == 0 ? await File.ReadAllBytesAsync($"{folder.FullName}/lesson.dll") : []);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Compiler() => Directory.GetDirectories(Path.Combine(Runtime, "../../../sdk"), $"{Environment.Version.Major}.*")
        .Select(sdk => Path.Combine(sdk, "Roslyn/bincore/csc.dll")).Where(File.Exists).Order(StringComparer.Ordinal).Last();

    private static IEnumerable<string> References() => Directory.GetFiles(Runtime, "System*.dll")
        .Concat(Directory.GetFiles(AppContext.BaseDirectory, "*Torch*.dll"));
}
