using TorchSharp;

namespace GenAI.Learn.Labs.Tests.Labs;

/// <summary>Every lab, and every pair of the course, goes on from its saved state bit for bit as if it had never been saved.</summary>
public sealed class SavedAndBackTests
{
    private const int Steps = 2;

    private static readonly ResourceStore Store = new(TimeProvider.System);

    /// <summary>All labs, the pairs of the lessons, and one whose two networks once shared their names.</summary>
    public static TheoryData<string> Labs =>
    [
        .. LabCatalogue.Default.Labs.Select(lab => lab.Id), "compress-vs-compress", "gan-2d-vs-gan-2d", "vae-vs-vae", "wgan-vs-wgan",
    ];

    [Theory]
    [MemberData(nameof(Labs))]
    public async Task It_goes_on_the_same(string id)
    {
        var type = LabCatalogue.Default.Find(id);
        var resources = await Store.PrepareAllAsync(type.Needs(type.DefaultOptions), TestContext.Current.CancellationToken);
        using var straight = Begin(type, resources);
        Step(straight);
        var saved = straight.Save();
        using var back = Begin(type, resources);
        back.Load(saved);
        Same(saved, back.Save());

        Step(straight);
        Step(back);
        Same(straight.Save(), back.Save());
    }

    // A clock that stands still: what a run took is saved too.
    private static LabSession Begin(LabType type, IReadOnlyDictionary<string, object> resources) =>
        new(type, type.DefaultOptions, 3, torch.CPU, resources, new ScalarHistory(), new ManualTime());

    private static void Step(LabSession session)
    {
        for (var i = 0; i < Steps && !session.IsDone; i++)
            session.StepWhole();
    }

    private static void Same(LabState expected, LabState actual)
    {
        Assert.Equal(expected.Blocks.Keys, actual.Blocks.Keys);
        Assert.All(expected.Blocks, block => Assert.True(block.Value.AsSpan().SequenceEqual(actual.Blocks[block.Key]), $"{block.Key} differs"));
    }
}
