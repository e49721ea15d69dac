using System.Text.RegularExpressions;
using GenAI.Learn.Lessons.Reading;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.Code;

/// <summary>Reads the line that opens a code fence: <c>python title="PyTorch" check=run</c>.</summary>
internal sealed partial class CodeReader(LessonContext context)
{
    public static CodeSample? SampleOf(FencedCodeBlock fence) => fence.GetData(typeof(CodeSample)) as CodeSample;

    public void Read(FencedCodeBlock fence)
    {
        if (string.IsNullOrEmpty(fence.Info))
            context.Report(fence, "name the code's language after the fence (`text` if it has none)");
        var arguments = Arguments(fence);
        var sample = new CodeSample(fence.Info ?? "", arguments.GetValueOrDefault("title"), Check(fence, arguments),
            fence.Lines.ToString(), context.File, context.LineOf(fence));
        fence.SetData(typeof(CodeSample), sample);
        context.CodeSamples.Add(sample);
    }

    private Dictionary<string, string> Arguments(FencedCodeBlock fence)
    {
        var arguments = new Dictionary<string, string>();
        foreach (Match match in Argument().Matches(fence.Arguments ?? ""))
            if (match.Groups["name"].Value is "title" or "check")
                arguments[match.Groups["name"].Value] = match.Groups["value"].Value.Trim('"');
            else
                context.Report(fence, $"`{match.Value}` means nothing after a fence; `title=\"...\"` and `check=...` do");
        return arguments;
    }

    private CodeCheck Check(FencedCodeBlock fence, Dictionary<string, string> arguments)
    {
        var check = CodeCheck.None;
        if (arguments.TryGetValue("check", out var name) && !Enum.TryParse(name, ignoreCase: true, out check))
            context.Report(fence, $"`check={name}` should be `check=compile` or `check=run`");
        return check;
    }

    [GeneratedRegex("""(?<name>\w+)=(?<value>"[^"]*"|\S+)|\S+""")]
    private static partial Regex Argument();
}
