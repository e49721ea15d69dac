using System.Security.Cryptography;
using System.Text;

namespace GenAI.Learn.Labs;

/// <summary>A saved lab: named blocks of bytes. Written and read by <see cref="Lab.Save"/> and <see cref="Lab.Load"/>.</summary>
public sealed class LabState
{
    private readonly Dictionary<string, byte[]> _blocks;
    private readonly string _owner;

    /// <summary>An empty state.</summary>
    public LabState()
        : this([], "")
    {
    }

    private LabState(Dictionary<string, byte[]> blocks, string owner) => (_blocks, _owner) = (blocks, owner);

    /// <summary>The blocks by name, whoever owns them.</summary>
    public IReadOnlyDictionary<string, byte[]> Blocks => _blocks;

    /// <summary>The part of this state that belongs to one owner: names within it never meet those of others.</summary>
    /// <param name="owner">Who: <c>lab</c>, <c>left</c>.</param>
    public LabState Of(string owner) => new(_blocks, $"{_owner}{owner}/");

    /// <summary>The SHA-256 of all blocks with their names, by which damage is found.</summary>
    internal byte[] Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, block) in _blocks)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name} {block.Length}\n"));
            hash.AppendData(block);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Writes a block.</summary>
    /// <param name="name">Unique among those of its owner.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="InvalidOperationException">The owner wrote a block of this name already.</exception>
    public void Put(string name, Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            write(writer);
        if (!_blocks.TryAdd(_owner + name, stream.ToArray()))
            throw new InvalidOperationException($"The block '{_owner}{name}' is written twice.");
    }

    /// <summary>Reads a block.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="read">Reads its content.</param>
    /// <exception cref="InvalidDataException">There is no such block.</exception>
    public void Get(string name, Action<BinaryReader> read)
    {
        if (!_blocks.TryGetValue(_owner + name, out var block))
            throw new InvalidDataException($"The saved run has no '{_owner}{name}': it was saved by another version of the lab.");
        using var reader = new BinaryReader(new MemoryStream(block));
        read(reader);
    }
}
