using GenAI.Learn.Lessons.Reading;
using GenAI.Learn.Lessons.Yaml;
using Markdig.Syntax;

namespace GenAI.Learn.Lessons.LabFences;

/// <summary>Reads the body of a <c>lab</c> fence.</summary>
internal static class LabReader
{
    private const int LongestTraining = 3600;

    /// <summary>The fence, or null with the reasons reported.</summary>
    public static LabFence? Read(LabNode node, int index, LessonContext context)
    {
        var before = context.Problems.Count;
        if (string.IsNullOrEmpty(node.Arguments))
            context.Report(node, "name the lab after `lab`, by its id: ```lab gan-2d");
        if (node.Parent is not MarkdownDocument)
            context.Report(node, "a lab may not stand inside a list, note or other block");
        var yaml = new YamlReader(context, context.LineOf(node) + 1).ReadMap(node.Lines.ToString());
        var fence = yaml is null ? null : Read(yaml, node, index, context);
        if (fence is not null && context.Problems.Count == before)
            foreach (var message in context.CheckLab(fence))
                context.Report(node, message);
        return context.Problems.Count == before ? fence : null;
    }

    private static LabFence Read(YamlMap yaml, LabNode node, int index, LessonContext context)
    {
        var fence = new LabFence
        {
            LabId = node.Arguments ?? "",
            Index = index,
            Predict = yaml.RequiredMarkup("predict"),
            Options = yaml.Values("options"),
            Notice = yaml.RequiredMarkup("notice"),
            Seed = yaml.LongInteger("seed"),
            Title = yaml.Text("title"),
            Height = yaml.Integer("height"),
            Views = [.. yaml.Texts("views").Select(view => view.Text)],
            Speed = yaml.Number("speed"),
            Checkpoint = Seconds("checkpoint", "train", yaml, context),
            Recorded = Seconds("recorded", "record", yaml, context),
            File = context.File,
            Line = context.LineOf(node),
        };
        yaml.RejectOthers();
        return fence;
    }

    private static double? Seconds(string name, string use, YamlMap yaml, LessonContext context)
    {
        var seconds = yaml.Number(name);
        if (seconds is null or (> 0 and <= LongestTraining))
            return seconds;
        var allowed = $"more than 0 and at most {LongestTraining}";
        context.Report(
            yaml.LineOf(name), $"`{name}` should be the seconds to {use}, {allowed}, not `{yaml.Text(name)}`");
        return null;
    }
}
