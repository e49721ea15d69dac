using System.Diagnostics;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Faces;

namespace GenAI.Learn.Models.Tests.Faces;

/// <summary>The faces that the set-up drew: as many as asked, known in every attribute, evenly enough that each can be learned.</summary>
public sealed class FaceSetsTests
{
    private static readonly FaceSets Faces = FaceSets.Load();

    [Fact]
    public void There_are_as_many_as_the_labs_need() => Assert.Equal((20_000, 4_000), (Faces.Train.Count, Faces.Test.Count));

    /// <summary>Labs name the classes before the set is read.</summary>
    [Fact]
    public void The_classes_are_named_alike_with_and_without_the_files() => Assert.Equal(ImageSets.ClassNames(ImageData.Faces), Faces.Images.Classes);

    [Fact]
    public void None_is_there_twice()
    {
        var seen = new HashSet<string>();
        foreach (var set in new[] { Faces.Train, Faces.Test })
            for (var i = 0; i < set.Count; i++)
                Assert.True(seen.Add(Convert.ToBase64String(set.Images.Image(i))));
    }

    /// <summary>A value that a model is to learn is seen in at least 300 of the 20,000.</summary>
    [Fact]
    public void Every_value_of_every_attribute_is_seen_often_enough_to_be_learned()
    {
        for (var a = 0; a < Faces.Attributes.Count; a++)
        {
            var counts = new int[Faces.Attributes[a].Values.Count];
            for (var i = 0; i < Faces.Train.Count; i++)
                counts[Faces.Train.Value(i, a)] += Faces.Train.IsVisible(i, a) ? 1 : 0;
            Assert.All(counts.Zip(Faces.Attributes[a].Values), value => Assert.True(value.First >= 300, $"{Faces.Attributes[a].Name} {value.Second}: {value.First}"));
        }
    }

    /// <summary>A colour that is said to be seen is on a pixel at least as it is; on others the design lays light or shade over it.</summary>
    [Theory]
    [InlineData("hatColour")]
    [InlineData("clothingColour")]
    [InlineData("hairColour")]
    public void A_colour_that_can_be_seen_is_there(string name)
    {
        var place = Faces.Place(name);
        var colours = Faces.Attributes[place].Colours!.Select(Convert.FromHexString).ToArray();
        for (var i = 0; i < Faces.Test.Count; i++)
        {
            if (!Faces.Test.IsVisible(i, place) || (name == "hairColour" && Faces.Test.Value(i, Faces.Place("beard")) != 0))
                continue; // it may be the beard's, through which the skin is seen
            var colour = colours[Faces.Test.Value(i, place)];
            var pixels = 0;
            var face = Faces.Test.Images.Image(i);
            for (var p = 0; p < ImageShape.Colour.Pixels; p++)
                pixels += face[p] == colour[0] && face[256 + p] == colour[1] && face[512 + p] == colour[2] ? 1 : 0;
            Assert.True(pixels >= 1, $"Face {i} has no pixel of its {name}.");
        }
    }

    [Fact]
    public void Colours_are_far_enough_apart_to_be_told()
    {
        foreach (var attribute in Faces.Attributes.Where(attribute => attribute.Colours is not null))
        {
            var colours = attribute.Colours!.Select(Convert.FromHexString).ToArray();
            Assert.All(from i in Enumerable.Range(0, colours.Length) from j in Enumerable.Range(0, i) select (i, j), pair =>
                Assert.True(
                    colours[pair.i].Zip(colours[pair.j], (a, b) => Math.Abs(a - b)).Sum() >= 60,
                    $"{attribute.Name}: {attribute.Values[pair.i]} and {attribute.Values[pair.j]}"));
        }
    }

    [Fact]
    public void The_tensor_has_each_pixel_in_its_place()
    {
        using var images = Faces.Test.Tensor([5, 9]);

        Assert.Equal([2, 3, 16, 16], images.shape);
        Assert.Equal((Faces.Test.Images.Image(9)[(2 * 256) + (7 * 16) + 3] / 127.5) - 1, images[1, 2, 7, 3].item<float>(), 1e-6);
        Assert.InRange(images.min().item<float>(), -1, 0);
        Assert.InRange(images.max().item<float>(), 0.5f, 1);
    }

    /// <summary>The script draws the same again, and each hundredth as the design draws it whole.</summary>
    [Fact]
    public void They_are_drawn_the_same_again()
    {
        var folder = Directory.CreateTempSubdirectory("faces-").FullName;
        var drawn = DataFolders.Default(ImageData.Faces).Find("train-images.idx4");
        var script = Path.Combine(Path.GetDirectoryName(drawn)!, "..", "..", "scripts", "make-faces.mjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script, folder, "--check"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var error = node.StandardError.ReadToEnd();
        node.WaitForExit();

        Assert.True(node.ExitCode == 0, error);
        Assert.Equal(File.ReadAllBytes(drawn), File.ReadAllBytes(Path.Combine(folder, "train-images.idx4")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Without_them_the_message_says_how_they_are_made()
    {
        var error = Assert.Throws<FileNotFoundException>(() => FaceSets.Load(new DataFolders(["/nowhere"], "node scripts/make-faces.mjs")));

        Assert.Contains("`node scripts/make-faces.mjs`", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "names no attributes")]
    [InlineData("{", "is broken")]
    [InlineData("""{"attributes": [{"name": "hairColour", "values": ["black"]}]}""", "not 1 attributes of 4000 faces")]
    [InlineData("""{"attributes": [{"name": "skin", "values": ["pale"]}]}""", "no attribute hairColour")]
    public void Broken_facts_are_refused_by_name(string facts, string words)
    {
        var folder = Directory.CreateTempSubdirectory("faces-").FullName;
        File.WriteAllText(Path.Combine(folder, "faces.json"), facts);
        foreach (var file in new[] { "images.idx4", "attributes.idx2", "visible.idx2" })
            File.Copy(DataFolders.Default(ImageData.Faces).Find($"test-{file}"), Path.Combine(folder, $"train-{file}"));

        Assert.Contains(words, Assert.Throws<InvalidDataException>(() => FaceSets.Load(new DataFolders([folder], ""))).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
