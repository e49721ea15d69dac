using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Faces;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Faces;

/// <summary>The judge of faces names what can be seen of them. It is trained once on a machine, and kept.</summary>
public sealed class FaceClassifierTests
{
    private static readonly FaceSets Faces = FaceSets.Load();

    private static readonly TrainedFaceClassifier Judge =
        FaceClassifierCache.Default.GetOrTrain(Faces, new FaceClassifierTraining(), new Progress<double>(), CancellationToken.None);

    [Fact]
    public void Every_attribute_that_can_be_seen_is_named()
    {
        var shares = Judge.Network.Accuracies(Faces.Test);

        Assert.Equal(Judge.TestAccuracies, shares);
        Assert.All(shares.Zip(Faces.Attributes), one => Assert.True(one.First >= 0.97, $"{one.Second.Name}: {one.First:F3}"));
    }

    /// <summary>The counts are the tensors' own, taken another way.</summary>
    [Fact]
    public void Accuracy_is_the_share_of_the_faces_in_which_the_attribute_is_seen()
    {
        var place = Faces.Place("hairColour");
        int[] some = [.. Enumerable.Range(0, Faces.Test.Count).Where(i => Faces.Test.IsVisible(i, place))];
        using var images = Faces.Test.Images(some, PixelScale.Symmetric, CPU);
        using var probabilities = Judge.Network.Probabilities(images, place);
        using var named = probabilities.argmax(1);

        Assert.Equal([some.Length, 10], probabilities.shape);
        Assert.Equal(1, probabilities.sum(1).max().item<float>(), 1e-5);
        Assert.Equal(named.data<long>().Zip(some, (value, i) => value == Faces.Test.Value(i, place) ? 1.0 : 0).Average(), Judge.TestAccuracies[place], 9);
    }

    [Fact]
    public void A_damaged_file_is_trained_anew()
    {
        var folder = Directory.CreateTempSubdirectory("judge-").FullName;
        var few = new FaceClassifierTraining { Epochs = 1, BatchSize = 4_000 }; // five steps
        var first = new FaceClassifierCache(folder).GetOrTrain(Faces, few, new Progress<double>(), CancellationToken.None);
        var file = Assert.Single(Directory.GetFiles(folder, "faces-*.bin"));
        var whole = File.ReadAllBytes(file);
        File.WriteAllBytes(file, whole[..^8]);

        var again = new FaceClassifierCache(folder).GetOrTrain(Faces, few, new Progress<double>(), CancellationToken.None);

        Assert.Equal(first.TestAccuracies, again.TestAccuracies);
        Assert.Equal(whole, File.ReadAllBytes(file)); // made anew: the same weights, to the last bit
        Directory.Delete(folder, recursive: true);
    }
}
