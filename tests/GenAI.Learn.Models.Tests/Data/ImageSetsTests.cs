using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Models.Tests.Data;

public sealed class ImageSetsTests
{
    [Theory]
    [InlineData(ImageData.Mnist)]
    [InlineData(ImageData.FashionMnist)]
    public void There_are_60000_images_to_train_and_10000_to_test(ImageData data)
    {
        var sets = ImageSets.Load(data);
        Assert.Equal((60_000, 10_000), (sets.Train.Count, sets.Test.Count));
    }

    [Fact]
    public void MNISTs_digits_have_the_known_counts()
    {
        var labels = ImageSets.Load(ImageData.Mnist).Train.Labels.ToArray();
        Assert.Equal([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949], labels.CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value));
    }

    [Fact]
    public void Fashion_MNISTs_classes_are_equally_frequent()
    {
        var labels = ImageSets.Load(ImageData.FashionMnist).Test.Labels.ToArray();
        Assert.All(labels.CountBy(label => label), pair => Assert.Equal(1000, pair.Value));
    }

    [Fact]
    public void Labels_that_do_not_fit_the_images_are_refused() =>
        Assert.Throws<ArgumentException>(() => new ImageSet(ImageShape.Grey, new byte[784], new byte[2]));
}
