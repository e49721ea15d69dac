using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>Reads one option from JSON, or refuses it with a message that names the option, the value and what would be right.</summary>
internal static class OptionParser
{
    public static object Parse(OptionDescriptor option, JsonElement value) => option.Kind switch
    {
        OptionKind.Number => Number(option, value),
        OptionKind.Integer => WholeNumber(option, value, "a whole number"),
        OptionKind.Class => new ClassLabel(WholeNumber(option, value, "a class")),
        OptionKind.Enum => Choice(option, value),
        OptionKind.Bool => value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw Refusal(option, value, "true or false"),
        OptionKind.Text => Text(option, value),
        OptionKind.Points => Points(option, value),
        OptionKind.ClassPoints => ClassPoints(option, value),
        OptionKind.Drawing => Drawn(option, value),
        OptionKind.Position => Position(option, value) ?? throw Refusal(option, value, $"[x, y], two {Numbers(option)}"),
        _ => throw new InvalidOperationException($"No parser for {option.Kind}."),
    };

    private static double Number(OptionDescriptor option, JsonElement value)
    {
        if (!TryNumber(value, out var number))
            throw Refusal(option, value, $"a number {Range(option)}");
        return IsWithin(option, number) ? number : throw Refusal(option, value, Range(option));
    }

    private static int WholeNumber(OptionDescriptor option, JsonElement value, string what)
    {
        if (!TryNumber(value, out var number) || number != Math.Floor(number))
            throw Refusal(option, value, $"{what} {Range(option)}");
        return IsWithin(option, number) ? (int)number : throw Refusal(option, value, Range(option));
    }

    private static object Choice(OptionDescriptor option, JsonElement value)
    {
        var index = value.ValueKind == JsonValueKind.String
            ? option.Choices.ToList().FindIndex(c => c.Value == value.GetString())
            : -1;
        return index >= 0
            ? Enum.Parse(option.Property.PropertyType, option.Property.PropertyType.GetEnumNames().Single(n => Wording.Camel(n) == option.Choices[index].Value))
            : throw Refusal(option, value, $"one of {string.Join(", ", option.Choices.Select(c => c.Value))}");
    }

    private static string Text(OptionDescriptor option, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            throw Refusal(option, value, "text");
        var text = value.GetString()!;
        return text.Length <= option.MaxLength
            ? text
            : throw new LabException($"{option.Name} has {text.Length} characters, but must have at most {option.MaxLength}.");
    }

    private static PointList Points(OptionDescriptor option, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            throw Refusal(option, value, "an array of points [x, y]");
        if (value.GetArrayLength() > PointList.MaxPoints)
            throw new LabException($"{option.Name} has {value.GetArrayLength()} points, but must have at most {PointList.MaxPoints}.");
        return new PointList([.. value.EnumerateArray().Select((point, index) => Position(option, point) ?? throw new LabException(
            $"{option.Name} has {Wording.Sent(point)} as point {index + 1}, but each must be [x, y], two {Numbers(option)}."))]);
    }

    private static ClassPointList ClassPoints(OptionDescriptor option, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            throw Refusal(option, value, "an array of points [x, y, class]");
        if (value.GetArrayLength() > ClassPointList.MaxPoints)
            throw new LabException($"{option.Name} has {value.GetArrayLength()} points, but must have at most {ClassPointList.MaxPoints}.");
        return new ClassPointList([.. value.EnumerateArray().Select((point, index) => ClassPoint(option, point) ?? throw new LabException(
            $"{option.Name} has {Wording.Sent(point)} as point {index + 1}, but each must be [x, y, class], two {Numbers(option)} and 0 or 1."))]);
    }

    private static ClassPoint? ClassPoint(OptionDescriptor option, JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 3
        && TryNumber(value[0], out var x) && IsWithin(option, x) && TryNumber(value[1], out var y) && IsWithin(option, y)
        && TryNumber(value[2], out var label) && label is 0 or 1
            ? new ClassPoint(x, y, (int)label)
            : null;

    private static Drawing Drawn(OptionDescriptor option, JsonElement value)
    {
        const int pixels = Drawing.Side * Drawing.Side;
        if (value.ValueKind != JsonValueKind.String || !value.TryGetBytesFromBase64(out var bytes))
            throw Refusal(option, value, $"base64 text of {pixels} bytes");
        return bytes.Length is 0 or pixels
            ? new Drawing(bytes)
            : throw new LabException($"{option.Name} has {bytes.Length} bytes, but must have {pixels} ({Drawing.Side} x {Drawing.Side}), or none for an empty drawing.");
    }

    private static Position? Position(OptionDescriptor option, JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2
        && TryNumber(value[0], out var x) && IsWithin(option, x) && TryNumber(value[1], out var y) && IsWithin(option, y)
            ? new Position(x, y)
            : null;

    private static bool TryNumber(JsonElement value, out double number)
    {
        number = double.NaN;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out number) && double.IsFinite(number);
    }

    private static bool IsWithin(OptionDescriptor option, double number) => number >= option.Minimum && number <= option.Maximum;

    private static string Range(OptionDescriptor option) => $"between {Wording.Number(option.Minimum)} and {Wording.Number(option.Maximum)}";

    private static string Numbers(OptionDescriptor option) => double.IsFinite(option.Minimum) ? $"numbers {Range(option)}" : "finite numbers";

    private static LabException Refusal(OptionDescriptor option, JsonElement value, string right) =>
        new($"{option.Name} is {Wording.Sent(value)}, but must be {right}.");
}
