using GenAI.Learn.Models.Data;
using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>Saved runs on disk, one file each.</summary>
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

    /// <summary>The headers of all saved runs, each with an id of its own; a file that cannot be read is passed over.</summary>
    public IReadOnlyList<SavedRun> List()
    {
        var runs = new List<SavedRun>();
        foreach (var file in Directory.EnumerateFiles(_folder, "*" + Ending))
        {
            try
            {
                runs.Add(ReadHeader(file));
            }
            catch (Exception error) when (WholeFile.IsUnreadable(error))
            {
                _log.LogWarning(error, "Saved run {File} cannot be read", Path.GetFileName(file));
            }
        }

        return runs;
    }

    public void Write(SavedRun run, LabState? state) => StateFile.Write(PathOf(run.Id), Format, run, state);

    /// <summary>The blocks of a saved run.</summary>
    public LabState Read(string id) => StateFile.Read<SavedRun>(PathOf(id), Format).State;

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

    private static SavedRun ReadHeader(string file)
    {
        var run = StateFile.ReadHeader<SavedRun>(file, Format);
        if (run.Id != Path.GetFileNameWithoutExtension(file))
            throw new InvalidDataException($"It holds run '{run.Id}'.");
        return run is { Owner: not null, Lab: not null } ? run : throw new InvalidDataException("It does not say whose run of what it is.");
    }

    private string PathOf(string id) => Path.Combine(_folder, id + Ending);
}
