namespace GenAI.Learn.Browser.Tests;

public sealed class LabTests(LabVisits visits) : IClassFixture<LabVisits>
{
    [Theory]
    [ClassData(typeof(LabPlaces))]
    public async Task ALabIsStartedPausedAndSteppedByKeyboardAlone(string address, string id)
    {
        var visit = await visits.ToAsync(address, id);

        await visit.ByKeyboard;
    }

    [Theory]
    [ClassData(typeof(LabPlaces))]
    public async Task AStartedLabDrawsNewPicturesAndFollowsALiveSlider(string address, string id)
    {
        var visit = await visits.ToAsync(address, id);

        await visit.LiveSlider;
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [ClassData(typeof(LabPlaces))]
    public async Task AReloadedPageAndASecondOneFindTheRun(string address, string id)
    {
        var visit = await visits.ToAsync(address, id);

        await visit.FoundAgain;
    }
}
