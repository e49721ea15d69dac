using GenAI.Learn.Lessons.Reading;

namespace GenAI.Learn.Lessons;

/// <summary>Reads the course from its folder. Whatever an author wrote, a course comes back: mistakes are in its
/// <see cref="Course.Problems"/> and everything else renders.</summary>
public static class CourseReader
{
    /// <summary>Reads every module and lesson in a folder.</summary>
    /// <param name="folder">The folder that holds the modules' folders.</param>
    /// <param name="checkLab">Says what is wrong with a lab fence (an unknown lab or option), one message a mistake.</param>
    public static Course Read(string folder, Func<LabFence, IEnumerable<string>>? checkLab = null)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no content folder {folder}.");
        var paths = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Where(path => path.Contains('/'));
        return Read(paths.ToDictionary(path => path, path => File.ReadAllText(Path.Combine(folder, path))), checkLab);
    }

    /// <summary>Reads a course from texts by file name, as <c>2-gans/04-training.md</c>.</summary>
    public static Course Read(IReadOnlyDictionary<string, string> texts, Func<LabFence, IEnumerable<string>>? checkLab = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new CourseAssembly(checkLab ?? (_ => [])).Read(texts);
    }
}
