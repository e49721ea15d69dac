using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>Saved runs on disk, one file each: a JSON header with its length, then named blocks.</summary>
internal sealed class RunStore
{
    private const string Ending = ".run";
    private const int Format = 0x314E5552; // "RUN1"

    private readonly string _folder;
    private readonly ILogger _log;

    public RunStore(string folder, ILogger log)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        _log = log;
    }

    /// <summary>The headers of all saved runs; a file that cannot be read is passed over.</summary>
    public IReadOnlyList<SavedRun> List()
    {
        var runs = new List<SavedRun>();
        foreach (var file in Directory.EnumerateFiles(_folder, "*" + Ending))
        {
            try
            {
                using var reader = new BinaryReader(File.OpenRead(file));
                runs.Add(ReadHeader(reader));
            }
            catch (Exception error) when (error is IOException or JsonException or InvalidDataException or UnauthorizedAccessException)
            {
                _log.LogWarning(error, "Saved run {File} cannot be read", Path.GetFileName(file));
            }
        }

        return runs;
    }

    public void Write(SavedRun run, LabState? state)
    {
        var file = PathOf(run.Id);
        var unfinished = file + ".tmp";
        using (var writer = new BinaryWriter(File.Create(unfinished)))
        {
            writer.Write(Format);
            var header = JsonSerializer.SerializeToUtf8Bytes(run, LabJson.Options);
            writer.Write(header.Length);
            writer.Write(header);
            writer.Write(state?.Blocks.Count ?? 0);
            foreach (var (name, block) in state?.Blocks ?? new Dictionary<string, byte[]>())
            {
                writer.Write(name);
                writer.Write(block.Length);
                writer.Write(block);
            }
        }

        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>The blocks of a saved run.</summary>
    public LabState Read(string id)
    {
        using var reader = new BinaryReader(File.OpenRead(PathOf(id)));
        ReadHeader(reader);
        var state = new LabState();
        for (var left = reader.ReadInt32(); left > 0; left--)
            state.Put(reader.ReadString(), block => block.Write(reader.ReadBytes(reader.ReadInt32())));
        return state;
    }

    /// <summary>Deletes a file, if it can be deleted.</summary>
    public void Delete(string id)
    {
        try
        {
            File.Delete(PathOf(id));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _log.LogWarning(error, "Saved run {Run} cannot be deleted", id);
        }
    }

    private static SavedRun ReadHeader(BinaryReader reader)
    {
        if (reader.ReadInt32() != Format)
            throw new InvalidDataException("Not a saved run.");
        return JsonSerializer.Deserialize<SavedRun>(reader.ReadBytes(reader.ReadInt32()), LabJson.Options)
            ?? throw new InvalidDataException("A saved run without a header.");
    }

    private string PathOf(string id) => Path.Combine(_folder, id + Ending);
}
