using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Images;

public sealed class SpriteSheetTests
{
    [Fact]
    public void Images_stand_side_by_side_and_the_rest_of_the_last_row_is_black()
    {
        using var images = tensor(new float[] { 0.2f, 0.4f, 0.6f }, [3, 1, 1, 1]);
        var sheet = SpriteSheet.Of(images, PixelScale.Unit, 2);
        Assert.Equal([51, 102, 153, 0], PngTests.Decode(sheet.Png, 2));
        Assert.Equal((3, 2, 1, 1), (sheet.Count, sheet.Columns, sheet.Width, sheet.Height));
    }

    [Fact]
    public void Minus_one_to_one_becomes_black_to_white_and_values_beyond_are_cut_off()
    {
        using var images = tensor(new float[] { -1, 0, 1, 5 }, [1, 1, 2, 2]);
        Assert.Equal([0, 128, 255, 255], PngTests.Decode(SpriteSheet.Of(images, PixelScale.Symmetric, 1).Png, 2));
    }

    [Fact]
    public void Colours_of_a_pixel_stay_together()
    {
        using var images = tensor(new float[] { 1, 0, 0, 0, 0, 1 }, [1, 3, 1, 2]);
        Assert.Equal([255, 0, 0, 0, 0, 255], PngTests.Decode(SpriteSheet.Of(images, PixelScale.Unit, 1).Png, 6));
    }

    [Fact]
    public void A_tall_image_keeps_its_rows()
    {
        using var images = arange(0, 12, ScalarType.Float32).view(2, 1, 3, 2) / 255;
        Assert.Equal([0, 1, 6, 7, 2, 3, 8, 9, 4, 5, 10, 11], PngTests.Decode(SpriteSheet.Of(images, PixelScale.Unit, 2).Png, 4));
    }
}
