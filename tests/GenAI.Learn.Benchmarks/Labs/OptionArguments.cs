using System.Globalization;
using System.Reflection;
using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>Options of a lab from a command line: <c>batchSize=64 data=fashionMnist</c>.</summary>
internal static class OptionArguments
{
    public static TOptions Apply<TOptions>(TOptions options, IEnumerable<string> arguments)
        where TOptions : LabOptions
    {
        foreach (var argument in arguments)
        {
            var (name, value) = argument.Split('=', 2) is [var left, var right] ? (left, right) : throw new ArgumentException($"'{argument}' is not option=value.");
            var property = typeof(TOptions).GetProperty(name, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)
                ?? throw new ArgumentException($"There is no option '{name}'.");
            property.SetValue(options, property.PropertyType.IsEnum
                ? Enum.Parse(property.PropertyType, value, ignoreCase: true)
                : Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
        }

        return options;
    }
}
