using System.Globalization;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

public sealed partial class Compress
{
    /// <inheritdoc/>
    public static IReadOnlyList<View> Views(Options options) =>
    [
        new CurveView(
            "rate",
            "Rate and distortion",
            $"Means over {TestCount} test images. To the right, how many bytes an image takes; upwards, how near it then comes to the original. A curve that lies further up and to the left is better.",
            [new Series("autoencoder", "autoencoders of 4, 8, 16 and 32 numbers", Tone.Accent), new Series("cosine", "8 × 8 cosine transform", Tone.Quiet)])
        {
            XLabel = "bytes an image",
            YLabel = "PSNR in dB",
            LogX = true,
        },
        new ImagesView(
            "pictures",
            "At equal bytes",
            "A test image of each class; below it what arrives by the autoencoder of the chosen code size, and by the cosine transform with the step that makes its codes as long on average.")
        {
            Rows = ["original", "autoencoder", "cosine"],
        },
        new TableView(
            "sizes",
            "Each code size",
            "Bytes are those of the code alone. The receiver needs the decoder's weights too, once: the last column says after how many images they are paid for, by the bytes that the cosine transform takes more for the same quality.",
            ["numbers", "bytes an image", "PSNR in dB", "cosine at these bytes", "SSIM", "weights", "images that pay for the decoder"]),
        new CurveView(
            "learning",
            "While they learn",
            $"The PSNR of {TestCount} test images for each code size. The networks take turns: each step trains one of them.",
            [.. Sizes.Select(size => new Series($"psnr{size}", $"{size} numbers"))])
        {
            YLabel = "PSNR in dB",
        },
    ];

    /// <inheritdoc/>
    public override void Draw(Frame frame)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var shown = _networks.First(network => network.Size == (int)Settings.Shown);
        CodingNetwork[] measured = [.. _networks.Where(network => network.Result is not null)];
        frame.Show("rate", new CurveData(new Dictionary<string, Line>
        {
            ["autoencoder"] = Line(measured.Select(network => (network.Result!.Bytes, network.Result.Psnr))),
            ["cosine"] = Line(_cosine.Bytes.Zip(_cosine.Psnr)),
        }));
        frame.Show("pictures", Pictures(shown));
        frame.Show("sizes", new TableData([.. measured.Select(Row)]));
        frame.Note = shown.Result is not { } result
            ? "Untrained: whatever the code says, the decoders answer with the same grey."
            : $"With {shown.Size} numbers of {Settings.Bits} bits an image takes {Text(result.Bytes)} bytes and arrives with {Text(result.Psnr)} dB; the cosine transform has {Text(_cosine.PsnrAt(result.Bytes))} dB in as many.";
    }

    private ImagesData Pictures(CodingNetwork network)
    {
        var bytes = network.Result?.Bytes ?? network.Size * Settings.Bits / 8.0;
        var (cosine, _) = _cosine.Nearest(bytes).Code(_shown.cpu());
        var sheet = SpriteSheet.Of(cat([_shown.cpu(), network.Code(_shown).cpu(), cosine]), PixelScale.Unit, (int)_shown.shape[0]);
        return new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height);
    }

    private string[] Row(CodingNetwork network)
    {
        var result = network.Result!;
        var saved = _cosine.BytesAt(result.Psnr) - result.Bytes;
        return
        [
            $"{network.Size}",
            Text(result.Bytes),
            Text(result.Psnr),
            $"{Text(_cosine.PsnrAt(result.Bytes))} dB",
            Text(result.Ssim, "0.00"),
            Text(network.Weights, "#,0"),
            saved > 0.05 ? Text(network.DecoderBytes / saved, "#,0") : "never: it saves nothing",
        ];
    }

    private static Line Line(IEnumerable<(double Bytes, double Psnr)> points)
    {
        (double Bytes, double Psnr)[] sorted = [.. points.OrderBy(point => point.Bytes)];
        return new Line(sorted.Select(point => (float)point.Bytes).ToArray(), sorted.Select(point => (float)point.Psnr).ToArray());
    }

    private static string Text(double value, string format = "0.0") => value.ToString(format, CultureInfo.InvariantCulture);
}
