using GenAI.Learn.Models.Faces;

namespace GenAI.Learn.Models.Tests.Faces;

/// <summary>The judge of faces names what can be seen of them.</summary>
public sealed class FaceClassifierTests
{
    [Fact]
    public void Every_attribute_that_can_be_seen_is_named()
    {
        var faces = FaceSets.Load();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        using var judge = new FaceClassifierTraining().Train(faces, new Progress<double>(), TestContext.Current.CancellationToken);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds:F1} s");

        var shares = judge.Accuracies(faces.Test);
        Console.WriteLine(string.Join(", ", shares.Zip(faces.Attributes, (share, attribute) => $"{attribute.Name} {share:F3}")));
        Assert.All(shares.Zip(faces.Attributes), one => Assert.True(one.First >= 0.97, $"{one.Second.Name}: {one.First:F3}"));
    }
}
