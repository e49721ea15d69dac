using GenAI.Learn.Models.Metrics;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Metrics;

public sealed class RecognitionTests
{
    [Fact]
    public void An_image_counts_from_a_probability_of_nine_tenths_on()
    {
        using var probabilities = tensor(new[,] { { 0.9f, 0.1f }, { 0.89f, 0.11f }, { 0.05f, 0.95f }, { 0.5f, 0.5f } });
        Assert.Equal(0.5, Recognition.Of(probabilities, 0.9).Recognised);
    }

    [Fact]
    public void Images_are_counted_by_their_likeliest_class()
    {
        using var probabilities = tensor(new[,] { { 0.95f, 0.05f, 0 }, { 0.02f, 0, 0.98f }, { 0, 0.01f, 0.99f } });
        Assert.Equal([1, 0, 2], Recognition.Of(probabilities, 0.9).Sure);
    }

    [Fact]
    public void A_class_is_present_when_one_image_in_a_hundred_is_recognised_as_it()
    {
        Assert.Equal(2, new Recognition(1000, [500, 10, 9]).Classes);
        Assert.Equal(1, new Recognition(20, [1, 0]).Classes);
    }

    [Fact]
    public void No_images_are_not_recognised() => Assert.Equal((0, 0), (new Recognition(0, [0, 0]).Recognised, new Recognition(0, [0, 0]).Classes));
}
