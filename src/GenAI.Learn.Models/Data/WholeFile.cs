using System.Text.Json;

namespace GenAI.Learn.Models.Data;

/// <summary>Files that are written whole or not at all: nobody, in this process or another, ever reads half of one.</summary>
public static class WholeFile
{
    /// <summary>Whether reading fails so where a file is missing, cut off, damaged or of another kind.</summary>
    public static bool IsUnreadable(Exception error) =>
        error is IOException or InvalidDataException or JsonException or UnauthorizedAccessException
            or ArgumentException or FormatException or ArithmeticException or OutOfMemoryException;

    /// <summary>Writes a file beside its place and then moves it there; one that was there before is replaced.</summary>
    /// <param name="path">Its place, in a folder that exists.</param>
    /// <param name="write">Writes the content; where it throws, what was there before stays.</param>
    public static void Write(string path, Action<BinaryWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var draft = $"{path}.{Guid.NewGuid():N}"; // two may write one file at once
        try
        {
            using (var writer = new BinaryWriter(File.Create(draft)))
                write(writer);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
