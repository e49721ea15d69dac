using GenAI.Learn.Lessons;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Web.Content;

/// <summary>Keeps typeset formulas between two starts of the site: to typeset those of the whole course takes seconds. A
/// file that cannot be read or written costs only that time.</summary>
/// <param name="folder">The cache.</param>
/// <param name="log">Hears why nothing was kept.</param>
public sealed class KeptFormulas(string folder, ILogger<KeptFormulas> log)
{
    private readonly CacheFile _file = new(folder, $"formulas-{TypesetFormulas.Version}.bin");
    private int _kept;

    /// <summary>Takes those that are kept.</summary>
    public void Load()
    {
        try
        {
            using var file = File.OpenRead(_file.Path);
            TypesetFormulas.Take(TypesetFormulas.Read(file));
        }
        catch (Exception error) when (WholeFile.IsUnreadable(error))
        {
            // none yet, or damaged: they are typeset anew and the file is replaced
        }

        _kept = TypesetFormulas.All.Count;
    }

    /// <summary>Keeps all, if there are more now.</summary>
    public void Save()
    {
        if (TypesetFormulas.All.Count == _kept)
            return;
        try
        {
            _file.Write(TypesetFormulas.Save);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The typeset formulas cannot be kept in {Folder}, so each start of the site takes some seconds longer: {Reason}", folder, error.Message);
        }
    }
}
