using System.Diagnostics;
using System.Text.Json;

namespace GenAI.Learn.Lessons;

/// <summary>Asks the KaTeX that the pages use, run by Node, whether formulas parse.</summary>
/// <param name="folder">A folder in or under the one whose <c>node_modules</c> holds KaTeX.</param>
public sealed class FormulaChecker(string folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The formulas that do not parse, as problems of their files and lines.</summary>
    /// <exception cref="InvalidOperationException">Node or KaTeX is missing.</exception>
    public async Task<IReadOnlyList<LessonProblem>> CheckAsync(IReadOnlyList<Formula> formulas, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(formulas);
        var input = JsonSerializer.Serialize(formulas.Select(formula => new { formula.Tex, formula.Display }), Json);
        var messages = JsonSerializer.Deserialize<string?[]>(await RunAsync(input, cancellation), Json)!;
        return [.. formulas.Zip(messages).Where(pair => pair.Second is not null)
            .Select(pair => new LessonProblem(pair.First.File, pair.First.Line, $"the formula `{pair.First.Tex}` does not parse: {pair.Second}"))];
    }

    private async Task<string> RunAsync(string input, CancellationToken cancellation)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["-e", Script()])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("Node does not start.");
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(cancellation), node.StandardError.ReadToEndAsync(cancellation));
        await node.StandardInput.WriteAsync(input.AsMemory(), cancellation);
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancellation);
        return node.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"KaTeX could not be run; `npm ci` installs it. {await errors}");
    }

    private static string Script()
    {
        using var stream = typeof(FormulaChecker).Assembly.GetManifestResourceStream("check-formulas.cjs")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
