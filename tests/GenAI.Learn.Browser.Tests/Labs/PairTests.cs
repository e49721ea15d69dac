namespace GenAI.Learn.Browser.Tests.Labs;

public sealed class PairTests(SiteFixture fixture)
{
    [Fact]
    public async Task TheViewsThatALessonNamesAreShownOfBothSidesOrOfOne()
    {
        await using var course = await SmallCourse.StartAsync("""
            ```lab gan-2d-vs-gan-2d
            predict: Which is sooner?
            views: [losses, left.scene]
            notice: Neither.
            ```
            """);
        var page = await fixture.NewPageAsync(course.Site.Address);
        var lab = new LabOnPage(page, "gan-2d-vs-gan-2d");
        string[] named = ["left.scene", "left.losses", "right.losses"];

        await lab.OpenAsync(SmallCourse.Page);
        Assert.Equal(named, await ShownAsync(lab));
        await lab.StartAsync();
        Assert.Equal(named, await ShownAsync(lab));
    }

    private static Task<string[]> ShownAsync(LabOnPage lab) =>
        lab.Section.Locator("[data-view]:visible").EvaluateAllAsync<string[]>("views => views.map(view => view.dataset.view)");
}
