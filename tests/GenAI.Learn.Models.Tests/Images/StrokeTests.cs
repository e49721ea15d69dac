using System.Text.Json;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Images;

public sealed class StrokeTests
{
    private static readonly JsonElement[] Golden = [.. Goldens.Golden.Read("strokes.json").EnumerateArray()];
    private static readonly ImageSet Digits = FirstDigits();

    // The sums are of whole numbers of 1/8 pixel or exact distances; only their order differs.
    [Fact]
    public void The_thickness_of_real_digits_is_that_of_SciPys_distance_transform() =>
        Assert.All(Golden.Index(), image => Assert.Equal(Number(image.Item, "thickness"), Stroke.Of(Digits.Image(image.Index)).Thickness, 1e-5));

    [Fact]
    public void The_slant_of_real_digits_is_NumPys() =>
        Assert.All(Golden.Index(), image => Assert.Equal(Number(image.Item, "slant"), Stroke.Of(Digits.Image(image.Index)).Slant, 1e-9));

    [Fact]
    public void The_moments_of_real_digits_are_NumPys() => Assert.All(Golden.Index(), image =>
    {
        float[] brightness = [.. Digits.Image(image.Index).ToArray().Select(pixel => (float)pixel)];
        var moments = ImageMoments.Of(brightness, ImageShape.GreySide);
        Assert.Equal(Number(image.Item, "x"), moments.X, 1e-9);
        Assert.Equal(Number(image.Item, "y"), moments.Y, 1e-9);
        Assert.Equal(Number(image.Item, "mu20"), moments.Mu20, 1e-9);
        Assert.Equal(Number(image.Item, "mu11"), moments.Mu11, 1e-9);
        Assert.Equal(Number(image.Item, "mu02"), moments.Mu02, 1e-9);
    });

    // A bar of width w and length l: the mean distance to the edge is w / 4 less w^2 / (12 l) for its two ends. The edge is found
    // to a quarter of a pixel.
    [Theory]
    [InlineData(1.5)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4.6)]
    [InlineData(6)]
    public void An_upright_bar_is_as_thick_as_it_was_drawn(double width)
    {
        const int Length = 22;
        Assert.Equal(width - width * width / (3 * Length), Stroke.Of(Bar(width, 0, Length)).Thickness, 0.13);
    }

    // The bar's rows are w wide, so across it is w cos(angle); the same holds of its ends. Its sharp corners are rounded off by the pixels.
    [Theory]
    [InlineData(-0.6)]
    [InlineData(-0.2)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void A_leaning_bar_is_measured_across_and_leans_as_it_was_drawn(double shear)
    {
        const int Length = 22;
        var angle = Math.Atan(shear);
        var across = 3 * Math.Cos(angle);
        var stroke = Stroke.Of(Bar(3, shear, Length));
        Assert.Equal(angle * 180 / Math.PI, stroke.Slant, 0.2);
        Assert.Equal(across - across * across / (3 * Length), stroke.Thickness, 0.2);
    }

    [Fact]
    public void Where_there_is_no_ink_there_is_neither_thickness_nor_slant() =>
        Assert.Equal(new Stroke(0, 0), Stroke.Of(new byte[784]));

    [Fact]
    public void Ink_up_to_the_border_ends_there() =>
        Assert.InRange(Stroke.Of([.. Enumerable.Repeat((byte)255, 784)]).Thickness, 15, 28);

    [Fact]
    public void A_batch_of_images_is_measured_as_its_bytes_are()
    {
        using var batch = ImageBatch.Of(Digits, [3, 1], PixelScale.Symmetric, CPU);
        var strokes = Stroke.Of(batch.Images);
        Assert.Equal(Stroke.Of(Digits.Image(3)).Thickness, strokes[0].Thickness, 1e-3);
        Assert.Equal(Stroke.Of(Digits.Image(1)).Slant, strokes[1].Slant, 1e-3);
    }

    // Each row is covered from side to side, its end pixels in part.
    private static byte[] Bar(double width, double shear, int length)
    {
        var pixels = new byte[784];
        for (var y = 14 - length / 2; y < 14 + length / 2; y++)
        {
            var middle = 14 - shear * (y - 13.5);
            for (var x = 0; x < 28; x++)
            {
                var covered = Math.Min(x + 1, middle + width / 2) - Math.Max(x, middle - width / 2);
                pixels[y * 28 + x] = (byte)Math.Round(255 * Math.Clamp(covered, 0, 1));
            }
        }

        return pixels;
    }

    private static ImageSet FirstDigits()
    {
        var folders = DataFolders.Default(ImageData.Mnist);
        return ImageSet.Read(folders.Find("t10k-images-idx3-ubyte"), folders.Find("t10k-labels-idx1-ubyte"));
    }

    private static double Number(JsonElement image, string name) => image.GetProperty(name).GetDouble();
}
