using System.Collections.Concurrent;

namespace GenAI.Learn.Models.Data;

/// <summary>
/// A file that keeps what took long to make: a trained classifier, features of images. Its name is to hold a hash of all that made it: other
/// data or settings give another name, so a file is never out of date.
/// </summary>
/// <param name="folder">Where it lies; made when first needed.</param>
/// <param name="name">Its name.</param>
public sealed class CacheFile(string folder, string name)
{
    /// <summary>The environment variable that names the cache folder.</summary>
    public const string Variable = "GENAI_LEARN_CACHE";

    // Two that ask for one file at once make it once: the second waits, and finds it.
    private static readonly ConcurrentDictionary<string, object> Making = new(StringComparer.Ordinal);

    /// <summary>The folder named by <see cref="Variable"/>, else <c>.cache/genai-learn</c> of the user's home.</summary>
    public static string DefaultFolder => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? named
        : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "genai-learn");

    /// <summary>The whole path.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, name);

    /// <summary>What the file holds; makes and keeps it when there is no file.</summary>
    /// <param name="read">Reads it. Null, or what <see cref="WholeFile.IsUnreadable"/> names, for a file that is not whole: it is made again.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="write">Writes it.</param>
    /// <typeparam name="T">What is kept.</typeparam>
    /// <exception cref="IOException">The folder cannot be made; the message names the variable that chooses another.</exception>
    public T GetOrMake<T>(Func<BinaryReader, T?> read, Func<T> make, Action<T, BinaryWriter> write)
        where T : class
    {
        lock (Making.GetOrAdd(Path, _ => new object()))
        {
            if (File.Exists(Path) && Read(read) is { } kept)
                return kept;
            MakeFolder(); // before the work, which would be lost
            var made = make();
            Write(writer => write(made, writer));
            return made;
        }
    }

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The folder cannot be made; the message names the variable that chooses another.</exception>
    public void Write(Action<BinaryWriter> write)
    {
        MakeFolder();
        WholeFile.Write(Path, write);
    }

    private T? Read<T>(Func<BinaryReader, T?> read)
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(Path));
            return read(reader);
        }
        catch (Exception error) when (WholeFile.IsUnreadable(error))
        {
            return default;
        }
    }

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception cause) when (cause is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"The cache folder {folder} cannot be made; name another in {Variable}.", cause);
        }
    }
}
