using System.Text.Json;

namespace GenAI.Learn.Labs.Tests.Options;

/// <summary>What every lab of the course keeps, by whomever it was written: the catalogue finds it, so it is tested.</summary>
public sealed class CourseLabsTests
{
    public static TheoryData<string> Labs => [.. LabCatalogue.Default.Labs.Select(l => l.Id)];

    [Theory, MemberData(nameof(Labs))]
    public void Its_defaults_are_allowed_by_its_own_schema(string id) => Assert.Equal(Lab(id).DefaultOptions, Lab(id).Parse(LabType.ToJson(Lab(id).DefaultOptions)));

    [Theory, MemberData(nameof(Labs))]
    public void Its_views_and_their_series_have_names_of_their_own(string id)
    {
        var views = Lab(id).Views(Lab(id).DefaultOptions);

        Assert.NotEmpty(views);
        Assert.Equal(views.Count, views.Select(v => v.Name).Distinct().Count());
        Assert.All(views, v => Assert.True(v.Title.Length > 0 && v.Description.Length > 0, $"{v.Name} needs a title and a text alternative."));
    }

    [Theory, MemberData(nameof(Labs))]
    public void What_is_picked_in_a_view_is_picked_in_one_that_exists(string id)
    {
        var views = Lab(id).Views(Lab(id).DefaultOptions).Select(v => v.Name);

        Assert.All(Lab(id).Options.Where(o => o.PickedIn is not null), o => Assert.Contains(o.PickedIn, views));
    }

    [Theory, MemberData(nameof(Labs))]
    public void Each_choice_that_it_offers_can_be_had_alone_or_with_one_other_option(string id)
    {
        var lab = Lab(id);
        var choices = lab.Options.Where(option => option.Kind == OptionKind.Enum).SelectMany(option => option.Choices.Select(choice => (option.Name, choice.Value)));

        Assert.All(choices, chosen => Assert.True(
            IsTaken(lab, new() { [chosen.Name] = chosen.Value })
            || lab.Options.Any(other => other.Name != chosen.Name && Samples(other).Any(value => IsTaken(lab, new() { [chosen.Name] = chosen.Value, [other.Name] = value }))),
            $"{chosen.Name} offers {chosen.Value}, and refuses it."));
    }

    private static bool IsTaken(LabType lab, Dictionary<string, object> options)
    {
        try
        {
            lab.Parse(JsonSerializer.SerializeToElement(options, LabJson.Options));
            return true;
        }
        catch (LabException)
        {
            return false;
        }
    }

    private static IEnumerable<object> Samples(OptionDescriptor option) => option.Kind switch
    {
        OptionKind.Enum => option.Choices.Select(choice => choice.Value),
        OptionKind.Bool => [true, false],
        OptionKind.Integer or OptionKind.Number => [option.Minimum, option.Maximum],
        OptionKind.Points => [new PointList([new(0, 0), new(0.5, 0.5)])],
        OptionKind.ClassPoints => [new ClassPointList([.. Enumerable.Range(0, 40).Select(i => new ClassPoint(0.02 * i, 0.01 * i, i % 2))])],
        _ => [],
    };

    private static LabType Lab(string id) => LabCatalogue.Default.Find(id);
}
