namespace GenAI.Learn.Labs;

/// <summary>What the two sides of a pair are called: by what tells them apart.</summary>
internal static class PairNames
{
    /// <summary>The labs' titles where they differ; else the values in which their options differ, choices first; else left and right.</summary>
    public static (string Left, string Right) Of(LabType left, LabType right, PairOptions options)
    {
        if (left.Id != right.Id)
            return (left.Title, right.Title);
        // A live option may change in the middle of a run, and a name may not.
        var different = left.Options.Where(option => !option.Live
            && option.ValueIn(options.Left).GetRawText() != option.ValueIn(options.Right).GetRawText()).ToArray();
        var telling = different.FirstOrDefault(option => option.Kind == OptionKind.Enum) ?? different.FirstOrDefault(IsShort);
        return telling is null ? ("Left", "Right") : (Words(telling, options.Left), Words(telling, options.Right));
    }

    private static bool IsShort(OptionDescriptor option) => option.Kind is OptionKind.Number or OptionKind.Integer or OptionKind.Bool or OptionKind.Class;

    private static string Words(OptionDescriptor option, LabOptions options)
    {
        var value = option.ValueIn(options);
        return option.Kind == OptionKind.Enum
            ? option.Choices.Single(choice => choice.Value == value.GetString()).Title
            : $"{option.Title} {value.GetRawText()}";
    }
}
