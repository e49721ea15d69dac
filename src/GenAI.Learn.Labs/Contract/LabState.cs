namespace GenAI.Learn.Labs;

/// <summary>A saved lab: named blocks of bytes. Written and read by <see cref="Lab.Save"/> and <see cref="Lab.Load"/>.</summary>
public sealed class LabState
{
    private readonly Dictionary<string, byte[]> _blocks = [];

    /// <summary>The blocks by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Blocks => _blocks;

    /// <summary>Writes a block.</summary>
    /// <param name="name">Unique in the state.</param>
    /// <param name="write">Writes its content.</param>
    public void Put(string name, Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            write(writer);
        _blocks[name] = stream.ToArray();
    }

    /// <summary>Reads a block.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="read">Reads its content.</param>
    /// <exception cref="InvalidDataException">There is no such block.</exception>
    public void Get(string name, Action<BinaryReader> read)
    {
        if (!_blocks.TryGetValue(name, out var block))
            throw new InvalidDataException($"The saved run has no '{name}': it was saved by another version of the lab.");
        using var reader = new BinaryReader(new MemoryStream(block));
        read(reader);
    }
}
