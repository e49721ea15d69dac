using System.Text.RegularExpressions;
using GenAI.Learn.Models.Data;
using Microsoft.Extensions.Logging;

namespace GenAI.Learn.Labs;

/// <summary>Saved runs on disk, one file each, in a folder that one server has for itself.</summary>
internal sealed partial class RunStore : IDisposable
{
    private const string Ending = ".run";
    private const string Aside = "unreadable";
    internal const int Format = 0x324E5552; // "RUN2"

    private readonly string _folder;
    private readonly ILogger _log;
    private readonly FileStream _claim;

    /// <exception cref="InvalidOperationException">Another server has the folder.</exception>
    public RunStore(string folder, ILogger log)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        _log = log;
        _claim = Claim(_folder);
        foreach (var draft in Directory.EnumerateFiles(_folder).Where(file => Draft().IsMatch(file)))
            File.Delete(draft); // of a server that was killed while it wrote
    }

    /// <summary>The headers of all saved runs, each with an id of its own; a file that cannot be read is set aside.</summary>
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
                SetAside(file, error.Message);
            }
        }

        return runs;
    }

    /// <summary>Writes a run, and gives it with its size.</summary>
    /// <exception cref="IOException">The disk is full, or cannot be written.</exception>
    public SavedRun Write(SavedRun run, LabState? state)
    {
        StateFile.Write(PathOf(run.Id), Format, run, state);
        return run with { Bytes = new FileInfo(PathOf(run.Id)).Length };
    }

    /// <summary>The blocks of a saved run; a file that is damaged is set aside.</summary>
    public LabState Read(string id)
    {
        try
        {
            return StateFile.Read<SavedRun>(PathOf(id), Format).State;
        }
        catch (Exception error) when (WholeFile.IsUnreadable(error))
        {
            SetAside(PathOf(id), error.Message);
            throw;
        }
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
            _log.LogWarning("Saved run {Run} cannot be deleted: {Reason}", id, error.Message);
        }
    }

    public void Dispose() => _claim.Dispose();

    private static FileStream Claim(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, ".claim"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new InvalidOperationException($"Another server keeps its runs in {folder} already; give this one a folder of its own (Labs:DataFolder).", error);
        }
    }

    private void SetAside(string file, string reason)
    {
        _log.LogWarning("Saved run {File} cannot be read and is set aside: {Reason}", Path.GetFileName(file), reason);
        try
        {
            var aside = Directory.CreateDirectory(Path.Combine(_folder, Aside)).FullName;
            File.Move(file, Path.Combine(aside, Path.GetFileName(file)), overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _log.LogWarning("It stays where it is: {Reason}", error.Message);
        }
    }

    private static SavedRun ReadHeader(string file)
    {
        var run = StateFile.ReadHeader<SavedRun>(file, Format);
        if (run.Id != Path.GetFileNameWithoutExtension(file))
            throw new InvalidDataException($"It holds run '{run.Id}'.");
        return run is { Owner: not null, Lab: not null }
            ? run with { Bytes = new FileInfo(file).Length }
            : throw new InvalidDataException("It does not say whose run of what it is.");
    }

    private string PathOf(string id) => Path.Combine(_folder, id + Ending);

    [GeneratedRegex(@"\.run\.[0-9a-f]{32}$")]
    private static partial Regex Draft();
}
