namespace GenAI.Learn.Lessons;

/// <summary>Keeps the course of a folder in memory; where asked to watch, reads it again after each edit.</summary>
public sealed class CourseStore : ICourse, IDisposable
{
    // An editor saves in several steps; the folder is read once it has been quiet for this long.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    private readonly string folder;
    private readonly Func<LabFence, IEnumerable<string>>? checkLab;
    private readonly Lock reading = new();
    private readonly FileSystemWatcher? watcher;
    private readonly Timer? timer;
    private volatile Course current;

    /// <summary>Reads the folder.</summary>
    /// <param name="folder">The folder that holds the modules' folders.</param>
    /// <param name="watch">Whether to follow edits; for Development.</param>
    /// <param name="checkLab">Says what is wrong with a lab fence, one message a mistake.</param>
    public CourseStore(string folder, bool watch = false, Func<LabFence, IEnumerable<string>>? checkLab = null)
    {
        (this.folder, this.checkLab) = (folder, checkLab);
        if (watch)
        {
            timer = new Timer(_ => Reload());
            watcher = Watch();
        }
        lock (reading) // an edit seen meanwhile is read after this
            current = CourseReader.Read(folder, checkLab);
    }

    /// <inheritdoc/>
    public event EventHandler? Changed;

    /// <inheritdoc/>
    public Course Current => current;

    /// <inheritdoc/>
    public void Dispose()
    {
        watcher?.Dispose();
        timer?.Dispose();
    }

    private FileSystemWatcher Watch()
    {
        var files = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        files.Changed += (_, _) => ReloadSoon();
        files.Created += (_, _) => ReloadSoon();
        files.Deleted += (_, _) => ReloadSoon();
        files.Renamed += (_, _) => ReloadSoon();
        files.Error += (_, _) => ReloadSoon(); // events were lost: read everything
        files.EnableRaisingEvents = true;
        return files;
    }

    private void ReloadSoon() => timer?.Change(Quiet, Timeout.InfiniteTimeSpan);

    private void Reload()
    {
        lock (reading)
        {
            try
            {
                current = CourseReader.Read(folder, checkLab);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                ReloadSoon(); // a file is being replaced at this moment
                return;
            }
        }
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
