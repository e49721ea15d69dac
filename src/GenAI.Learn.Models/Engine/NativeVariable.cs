using System.Runtime.InteropServices;

namespace GenAI.Learn.Models.Engine;

/// <summary>Variables of the environment as native libraries see them: those that .NET sets do not reach them.</summary>
internal static partial class NativeVariable
{
    /// <summary>Sets a variable, unless it was set outside.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public static void SetIfMissing(string name, string value)
    {
        if (OperatingSystem.IsLinux())
            _ = Set(name, value, 0);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Set(string name, string value, int overwrite);
}
