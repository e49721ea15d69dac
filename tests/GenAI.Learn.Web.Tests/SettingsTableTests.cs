using System.Globalization;
using System.Text.RegularExpressions;
using GenAI.Learn.Labs;
using GenAI.Learn.Web.Limits;
using GenAI.Learn.Web.Operations;
using GenAI.Learn.Web.Security;
using GenAI.Learn.Web.Tests.Search;

namespace GenAI.Learn.Web.Tests;

/// <summary>README's table of settings has every one that the program reads, with its default, and no other.</summary>
public sealed partial class SettingsTableTests
{
    // Of ASP.NET Core's own, and of oneMKL's: read elsewhere.
    private static readonly string[] OfOthers = ["Logging", "MKL_CBWR"];

    private static readonly (string Name, string Value)[] Sections =
    [
        .. Members("Labs", new SchedulerSettings()), .. Members("Site", new SiteSettings()), .. Members("Limits", new LimitSettings()),
        .. Members("Telemetry", new TelemetrySettings()),
    ];

    private static readonly (string Name, string Default)[] Table =
    [
        .. File.ReadLines(Path.Combine(CourseFixture.Root, "README.md"))
            .SkipWhile(line => !line.StartsWith("| setting |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')).SelectMany(cells => Rows(cells[1], cells[2])),
    ];

    [Fact]
    public void It_has_each_setting_of_a_section() =>
        Assert.Equal(
            Sections.Select(member => member.Name).Order(StringComparer.Ordinal),
            Table.Select(row => row.Name).Where(name => name.Contains(':') && !OfOthers.Contains(name.Split(':')[0])).Order(StringComparer.Ordinal));

    [Fact]
    public void It_has_their_defaults() => Assert.All(
        Sections.Where(member => member.Value.Length > 0),
        member => Assert.Equal(member.Value, Table.Single(row => row.Name == member.Name).Default));

    [Fact]
    public void It_has_each_section_key_and_variable_that_the_code_reads() =>
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(CourseFixture.Root, "src"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .SelectMany(file => Reading().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal),
            Table.Select(row => row.Name.Split(':')[0]).Except(OfOthers).Distinct().Order(StringComparer.Ordinal));

    // `A:B`, `A:C` | 3, 200 are two rows; `A:Items:0`, `:1` is one.
    private static IEnumerable<(string Name, string Default)> Rows(string names, string defaults)
    {
        var each = Code().Matches(names).Select(match => match.Groups[1].Value).Where(name => name[0] != ':').ToArray();
        var values = defaults.Replace("`", "", StringComparison.Ordinal).Split(each.Length > 1 ? ", " : "\n");
        return each.Select((name, i) => (name.EndsWith(":0", StringComparison.Ordinal) ? name[..^2] : name, values[i].Trim()));
    }

    private static IEnumerable<(string Name, string Value)> Members(string section, object defaults) =>
        from member in defaults.GetType().GetProperties()
        where member.CanWrite
        let value = member.GetValue(defaults)
        select ($"{section}:{member.Name}", value is string or ValueType ? Convert.ToString(value, CultureInfo.InvariantCulture)! : "");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("""(?:GetSection\(|GetValue<\w+>\(|onfiguration\[|GetEnvironmentVariable\(|string Variable = )"(?<name>\w+)""")]
    private static partial Regex Reading();
}
