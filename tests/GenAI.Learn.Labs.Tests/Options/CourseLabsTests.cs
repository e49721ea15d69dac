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

    private static LabType Lab(string id) => LabCatalogue.Default.Find(id);
}
