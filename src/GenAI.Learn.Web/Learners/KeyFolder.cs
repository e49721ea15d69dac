using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace GenAI.Learn.Web.Learners;

/// <summary>The keys of the learners' cookie, a file each. One that is damaged is set aside: it would make every page fail.</summary>
internal sealed class KeyFolder(DirectoryInfo folder, ILoggerFactory logs) : FileSystemXmlRepository(folder, logs)
{
    private const string Aside = "unreadable";

    private readonly ILogger _log = logs.CreateLogger<KeyFolder>();

    public override IReadOnlyCollection<XElement> GetAllElements()
    {
        foreach (var file in Directory.GetFiles("*.xml"))
        {
            try
            {
                XElement.Load(file.FullName);
            }
            catch (XmlException error)
            {
                SetAside(file, error.Message);
            }
        }

        return base.GetAllElements();
    }

    private void SetAside(FileInfo file, string reason)
    {
        var name = file.Name;
        file.MoveTo(Path.Combine(Directory.CreateSubdirectory(Aside).FullName, name), overwrite: true);
        _log.LogWarning("Key {File} cannot be read and is set aside; learners whose cookie it sealed are taken for new ones: {Reason}", name, reason);
    }
}
