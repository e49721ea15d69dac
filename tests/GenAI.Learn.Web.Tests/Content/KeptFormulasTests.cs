using GenAI.Learn.Lessons;
using GenAI.Learn.Web.Content;
using Microsoft.Extensions.Logging.Abstractions;

namespace GenAI.Learn.Web.Tests.Content;

public sealed class KeptFormulasTests
{
    [Fact]
    public void A_damaged_file_is_replaced_and_a_folder_that_cannot_be_made_costs_nothing_but_time()
    {
        var folder = Directory.CreateTempSubdirectory("formulas-").FullName;
        var path = Path.Combine(folder, $"formulas-{TypesetFormulas.Version}.bin");
        File.WriteAllText(path, "no formulas");
        Typeset(folder);
        using (var file = File.OpenRead(path))
            Assert.NotEmpty(TypesetFormulas.Read(file));

        Typeset(Path.Combine(path, "below a file"));
        Directory.Delete(folder, recursive: true);
    }

    private static void Typeset(string folder)
    {
        var kept = new KeptFormulas(folder, NullLogger<KeptFormulas>.Instance);
        kept.Load();
        TypesetFormulas.Take([new TypesetFormula(Guid.NewGuid().ToString(), false, "<i>new</i>")]);
        kept.Save();
    }
}
