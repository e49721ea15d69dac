using GenAI.Learn.Models.Data;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Images;

/// <summary>Many small images of one size in one PNG, side by side without gaps; places after the last image are black.</summary>
/// <param name="Png">The file's bytes.</param>
/// <param name="Count">How many images.</param>
/// <param name="Columns">Images in a row.</param>
/// <param name="Width">Pixels of one image.</param>
/// <param name="Height">Pixels of one image.</param>
public sealed record SpriteSheet(byte[] Png, int Count, int Columns, int Width, int Height)
{
    /// <summary>Makes a sheet of a batch of images.</summary>
    /// <param name="images">(N, 1, H, W) grey or (N, 3, H, W) colour; values beyond the scale are cut off.</param>
    /// <param name="scale">The images' scale.</param>
    /// <param name="columns">Images in a row; at most as many as there are images are used.</param>
    public static SpriteSheet Of(Tensor images, PixelScale scale, int columns)
    {
        var (count, channels, height, width) = ((int)images.shape[0], (int)images.shape[1], (int)images.shape[2], (int)images.shape[3]);
        columns = Math.Clamp(columns, 1, Math.Max(count, 1));
        var rows = (count + columns - 1) / columns;
        var source = Bytes(images, scale);

        var stride = columns * width * channels;
        var pixels = new byte[rows * height * stride];
        for (var i = 0; i < count; i++)
        {
            for (var y = 0; y < height; y++)
            {
                var from = (i * height + y) * width * channels;
                var to = (i / columns * height + y) * stride + i % columns * width * channels;
                source.AsSpan(from, width * channels).CopyTo(pixels.AsSpan(to));
            }
        }

        return new SpriteSheet(Images.Png.Encode(pixels, columns * width, rows * height, channels), count, columns, width, height);
    }

    // (N, C, H, W) floats to (N, H, W, C) bytes
    private static byte[] Bytes(Tensor images, PixelScale scale)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var unit = scale == PixelScale.Symmetric ? (images + 1) / 2 : images;
        return unit.clamp(0, 1).mul(255).add(0.5).to_type(ScalarType.Byte).permute(0, 2, 3, 1).contiguous().cpu().data<byte>().ToArray();
    }
}
