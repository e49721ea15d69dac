using System.Text.Json;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Randomness;
using GenAI.Learn.Models.Tests.Goldens;
using GenAI.Learn.Models.Translation;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Translation;

public sealed class ImageTaskTests
{
    private static readonly JsonElement Goldens = Golden.Read("translation.json");

    public static TheoryData<TranslationTask> Tasks => new(Enum.GetValues<TranslationTask>());

    [Theory]
    [MemberData(nameof(Tasks))]
    public void Inputs_have_the_maps_that_the_task_names_from_minus_one_to_one(TranslationTask kind)
    {
        var task = ImageTask.Of(kind);
        var pair = Pair(task, 4);
        Assert.Equal([4, task.InputChannels, 28, 28], pair.Input.shape);
        Assert.Equal([4, 1, 28, 28], pair.Truth.shape);
        Assert.InRange(pair.Input.abs().max().item<float>(), 0, 1);
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void The_baseline_and_the_picture_are_images_as_many_as_the_inputs(TranslationTask kind)
    {
        var task = ImageTask.Of(kind);
        var pair = Pair(task, 3);
        Assert.Equal([3, 1, 28, 28], task.Baseline(pair.Input, rand(10, 1, 28, 28)).shape);
        Assert.Equal([3, 1, 28, 28], task.Picture(pair.Input).shape);
    }

    [Theory]
    [MemberData(nameof(Tasks))]
    public void A_drawing_becomes_an_input(TranslationTask kind)
    {
        var task = ImageTask.Of(kind);
        var input = task.InputOf(Images().narrow(0, 0, 1), tensor(new long[] { 3 }), new TranslationRequest());
        Assert.Equal([1, task.InputChannels, 28, 28], input.shape);
    }

    [Fact]
    public void Bicubic_is_Keys_kernel_with_a_of_minus_three_quarters()
    {
        using var small = tensor(Goldens.GetProperty("small").Floats(), [1, 1, 7, 7]);
        using var input = nn.functional.interpolate(small, [28, 28]);
        float[] expected = Goldens.GetProperty("bicubic").Floats(), actual = [.. new SuperResolution().Baseline(input, empty(0)).data<float>()];
        Assert.All(expected.Zip(actual), pair => Assert.Equal(Math.Clamp(pair.First, -1, 1), pair.Second, 1e-5f));
    }

    [Fact]
    public void A_small_image_holds_the_means_of_16_pixels()
    {
        using var images = Images();
        var input = new SuperResolution().Pair(images, Labels(3), []).Input;
        Assert.Equal(images[1, 0].narrow(0, 4, 4).narrow(1, 8, 4).mean().item<float>(), input[1, 0, 5, 9].item<float>(), 1e-6f);
    }

    [Fact]
    public void A_hole_hides_its_pixels_and_no_others()
    {
        var hole = new TranslationRequest { HoleLeft = 20, HoleTop = 3, HoleSide = 12 }; // beyond the right edge
        var input = new Inpainting().Pair(ones(1, 1, 28, 28), Labels(1), [hole]).Input;
        Assert.Equal(28 * 28 - 8 * 12, input[0, 0].sum().item<float>());
        Assert.Equal(0, input[0, 0].narrow(0, 3, 12).narrow(1, 20, 8).abs().max().item<float>());
        Assert.True(input[0, 1].eq(2 * input[0, 0] - 1).all().item<bool>());
    }

    [Fact]
    public void What_is_seen_around_a_hole_stays()
    {
        using var images = Images();
        var task = new Inpainting();
        var input = task.Pair(images, Labels(3), [new(), new(), new()]).Input;
        var answer = task.Compose(input, full([3, 1, 28, 28], 0.25f));
        Assert.Equal(0.25f, answer[2, 0, 10, 10].item<float>());
        Assert.True(answer[2, 0, 3].eq(images[2, 0, 3]).all().item<bool>());
    }

    [Fact]
    public void Mean_fill_is_the_mean_of_what_is_seen()
    {
        using var images = Images();
        var task = new Inpainting();
        var hole = new TranslationRequest { HoleLeft = 0, HoleTop = 0, HoleSide = 14 };
        var filled = task.Baseline(task.Pair(images, Labels(3), [hole, hole, hole]).Input, empty(0));
        var seen = (images[0, 0].sum() - images[0, 0].narrow(0, 0, 14).narrow(1, 0, 14).sum()) / (28 * 28 - 14 * 14);
        Assert.Equal(seen.item<float>(), filled[0, 0, 5, 5].item<float>(), 1e-5f);
    }

    [Fact]
    public void Holes_in_training_lie_inside_the_image_and_are_of_every_size()
    {
        var random = new RandomSource(1);
        var holes = Enumerable.Range(0, 2000).Select(_ => new Inpainting().DrawRequest(random)).ToArray();
        Assert.All(holes, hole => Assert.InRange(Math.Max(hole.HoleLeft, hole.HoleTop) + hole.HoleSide, 0, 28));
        Assert.Equal(Enumerable.Range(Inpainting.MinSide, Inpainting.MaxSide - Inpainting.MinSide + 1), holes.Select(hole => hole.HoleSide).Distinct().Order());
    }

    [Fact]
    public void A_label_map_names_each_pixel_once()
    {
        var input = Pair(new LabelMapToGarment(), 3).Input;
        Assert.Equal(1, input.sum(1).min().item<float>());
        Assert.Equal(1, input.sum(1).max().item<float>());
    }

    [Fact]
    public void The_plain_answer_to_a_label_map_is_the_mean_of_the_class_it_names()
    {
        using var means = arange(10).to_type(ScalarType.Float32).view(10, 1, 1, 1).expand(10, 1, 28, 28);
        var task = new LabelMapToGarment();
        var input = task.Pair(Images(), tensor(new long[] { 7, 0, 4 }), []).Input;
        Assert.Equal([7, 0, 4], task.Baseline(input, means).amax([1, 2, 3]).data<float>().ToArray());
    }

    [Fact]
    public void Class_means_are_means_of_their_class()
    {
        var pixels = new byte[3 * 784];
        (pixels[5], pixels[784 + 5], pixels[2 * 784 + 5]) = (100, 200, 51);
        using var means = ClassMeans.Of(new ImageSet(ImageShape.Grey, pixels, [1, 1, 0]), 3, PixelScale.Unit, CPU);
        Assert.Equal([0.2f, 150 / 255f, 0], means.view(3, 784).select(1, 5).data<float>().ToArray());
    }

    private static Tensor Images() => tensor(
        [.. Goldens.GetProperty("images").EnumerateArray().SelectMany(image => image.Floats()).Select(value => 2 * value - 1)], [3, 1, 28, 28]);

    private static Tensor Labels(int count) => zeros(count, ScalarType.Int64);

    private static TranslationPair Pair(ImageTask task, int count)
    {
        var random = new RandomSource(1);
        TranslationRequest[] requests = [.. Enumerable.Range(0, count).Select(_ => task.DrawRequest(random))];
        return task.Pair(rand(count, 1, 28, 28) * 2 - 1, Labels(count), requests);
    }
}
