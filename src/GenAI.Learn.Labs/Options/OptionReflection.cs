using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace GenAI.Learn.Labs;

/// <summary>Makes descriptors from the properties of an options record.</summary>
internal static class OptionReflection
{
    private const int DefaultMaxLength = 500;

    public static IReadOnlyList<OptionDescriptor> Describe(LabOptions defaults) =>
        [.. defaults.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p is { CanRead: true, CanWrite: true } && p.GetIndexParameters().Length == 0)
            .Select(p => Describe(p, defaults))];

    private static OptionDescriptor Describe(PropertyInfo property, LabOptions defaults)
    {
        var kind = KindOf(property);
        var display = property.GetCustomAttribute<DisplayAttribute>();
        var range = property.GetCustomAttribute<RangeAttribute>();
        var name = Wording.Camel(property.Name);
        if (kind is OptionKind.Number or OptionKind.Integer && range is null)
            throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} needs a [Range].");

        return new OptionDescriptor(name, kind, display?.GetName() ?? Wording.Title(property.Name), Json(property, property.GetValue(defaults)))
        {
            Property = property,
            Description = display?.GetDescription() ?? "",
            Group = display?.GetGroupName() ?? "",
            Minimum = Bound(range?.Minimum) ?? (kind == OptionKind.Class ? 0 : double.NegativeInfinity),
            Maximum = Bound(range?.Maximum) ?? (kind == OptionKind.Class ? 9 : double.PositiveInfinity),
            Step = kind is OptionKind.Integer or OptionKind.Class ? 1 : null,
            MaxLength = property.GetCustomAttribute<StringLengthAttribute>()?.MaximumLength
                ?? property.GetCustomAttribute<MaxLengthAttribute>()?.Length ?? DefaultMaxLength,
            LogScale = property.IsDefined(typeof(LogScaleAttribute)),
            Live = property.IsDefined(typeof(LiveAttribute)),
            Choices = kind == OptionKind.Enum ? ChoicesOf(property) : [],
            PickedIn = property.GetCustomAttribute<PickedInAttribute>()?.View,
            OnlyWith = ConditionOf(property),
        };
    }

    private static OptionKind KindOf(PropertyInfo property) => property.PropertyType switch
    {
        var t when t == typeof(double) => OptionKind.Number,
        var t when t == typeof(int) => OptionKind.Integer,
        { IsEnum: true } => OptionKind.Enum,
        var t when t == typeof(bool) => OptionKind.Bool,
        var t when t == typeof(string) => OptionKind.Text,
        var t when t == typeof(PointList) => OptionKind.Points,
        var t when t == typeof(ClassPointList) => OptionKind.ClassPoints,
        var t when t == typeof(Drawing) => OptionKind.Drawing,
        var t when t == typeof(Position) => OptionKind.Position,
        var t when t == typeof(ClassLabel) => OptionKind.Class,
        var t => throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} is a {t.Name}, which no control can set."),
    };

    private static OptionChoice[] ChoicesOf(PropertyInfo property)
    {
        var denied = property.GetCustomAttribute<DeniedValuesAttribute>()?.Values ?? [];
        return [.. property.PropertyType.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => !denied.Contains(field.GetValue(null)))
            .Select(field => new OptionChoice(Wording.Camel(field.Name), field.GetCustomAttribute<DisplayAttribute>()?.GetName() ?? Wording.Title(field.Name)))];
    }

    private static OptionCondition? ConditionOf(PropertyInfo property)
    {
        if (property.GetCustomAttribute<OnlyWithAttribute>() is not { } only)
            return null;
        var other = property.DeclaringType!.GetProperty(only.Option)
            ?? throw new InvalidOperationException($"{property.DeclaringType}.{property.Name} is shown only with '{only.Option}', which does not exist.");
        return new OptionCondition(Wording.Camel(other.Name), [.. only.Values.Select(v => Json(other, v))]);
    }

    private static JsonElement Json(PropertyInfo property, object? value) =>
        JsonSerializer.SerializeToElement(value, property.PropertyType, LabJson.Options);

    private static double? Bound(object? bound) => bound is null ? null : Convert.ToDouble(bound, CultureInfo.InvariantCulture);
}
