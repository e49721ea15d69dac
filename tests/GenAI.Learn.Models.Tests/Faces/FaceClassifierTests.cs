using GenAI.Learn.Models.Classifiers;
using GenAI.Learn.Models.Faces;
using GenAI.Learn.Models.Metrics;
using GenAI.Learn.Models.Randomness;
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
        using var images = Faces.Test.Tensor(some);
        using var probabilities = Judge.Network.Probabilities(images, place);
        using var named = probabilities.argmax(1);

        Assert.Equal([some.Length, 10], probabilities.shape);
        Assert.Equal(1, probabilities.sum(1).max().item<float>(), 1e-5);
        Assert.Equal(named.data<long>().Zip(some, (value, i) => value == Faces.Test.Value(i, place) ? 1.0 : 0).Average(), Judge.TestAccuracies[place], 9);
    }

    [Fact]
    public void Real_faces_are_recognised_in_every_hair_colour()
    {
        using var faces = Faces.Test.Tensor([.. Enumerable.Range(0, 2_000)]);

        var recognition = Recognition.Of(Judge.Network, faces);

        Assert.InRange(recognition.Recognised, 0.95, 1);
        Assert.Equal(10, recognition.Classes);
    }

    public static TheoryData<string> Ways => [.. SpoiledFaces.Ways.Select(way => way.Name)];

    /// <summary>A generator that makes such pictures is refused: hardly any counts as a face; of mixtures a few look like one of the two.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public void What_is_no_face_is_refused(string way)
    {
        using var random = new Generator(7, CPU);
        using var scope = NewDisposeScope();
        var recognised = 0;
        foreach (var twenty in Enumerable.Range(0, 1_000).Chunk(20)) // each chunk by an amount of its own
            recognised += Recognition.Of(Judge.Network, SpoiledFaces.Ways.Single(one => one.Name == way).Spoil(Faces.Test.Tensor(twenty), random)).Sure.Sum();

        Assert.InRange(recognised / 1_000.0, 0, way == "two faces mixed" ? 0.2 : 0.05);
    }

    /// <summary>One good face again and again is recognised, and of one class: the two numbers belong together.</summary>
    [Fact]
    public void One_repeated_face_is_of_one_class()
    {
        using var one = Faces.Test.Tensor([3]);

        var recognition = Recognition.Of(Judge.Network, one.expand(64, 3, 16, 16));

        Assert.Equal((1.0, 1), (recognition.Recognised, recognition.Classes));
    }

    [Fact]
    public void Rows_of_probabilities_sum_to_one_and_no_face_is_sure_of_nothing()
    {
        using var random = new Generator(8, CPU);
        using var noise = random.StandardNormal([50, 3, 16, 16], CPU).clamp(-1, 1);
        using var probabilities = Judge.Network.Probabilities(noise);
        using var features = Judge.Network.Features(noise);

        Assert.Equal([50, ImageClassifier.FeatureCount], features.shape);
        Assert.Equal(1, probabilities.sum(1).min().item<float>(), 1e-5);
        Assert.InRange(probabilities.max().item<float>(), 0, 0.5f);
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
