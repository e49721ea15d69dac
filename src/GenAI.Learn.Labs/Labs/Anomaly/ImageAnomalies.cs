using System.Diagnostics.CodeAnalysis;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Data;
using GenAI.Learn.Models.Images;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Images to learn from; those of a kind left out are the anomalies.</summary>
internal sealed class ImageAnomalies : AnomalyTask
{
    private const int BatchSize = 128;
    private const int Shown = 10;
    private readonly BatchSource _batches;
    private readonly ImageShape _shape;
    private readonly int _code;

    [SetsRequiredMembers]
    public ImageAnomalies(KnownImages images, int code, LabContext context)
    {
        _code = code;
        var (train, test) = (images.Train.Set, images.Test.Set);
        _shape = train.Shape;
        var ordinary = Positions(images.Train, anomalies: false);
        _batches = new BatchSource(train, BatchSize, PixelScale.Unit, context.Generator, context.Device, ordinary[..^AsideCount]);
        using (var aside = ImageBatch.Of(train, ordinary.AsSpan(ordinary.Length - AsideCount), PixelScale.Unit, context.Device))
            Aside = aside.Images.alias();
        var others = Positions(images.Test, anomalies: false);
        int[] asked = [.. Enumerable.Range(0, AsideCount).Select(i => others[i * (others.Length / AsideCount)]), .. Positions(images.Test, anomalies: true)];
        using (var all = ImageBatch.Of(test, asked, PixelScale.Unit, context.Device))
            Test = all.Images.alias();
        Kinds = [.. asked.Select(images.Test.Kind)];
        IsAnomaly = [.. asked.Select(images.Test.IsAnomaly)];
    }

    public override AutoencoderShape Shape => new DenseShape { Sample = _shape.Sample, Code = _code };

    public override Tensor Next()
    {
        using var batch = _batches.Next();
        return batch.Images.alias();
    }

    public override void Show(Frame frame, Autoencoder autoencoder, IReadOnlyList<int> order, IReadOnlyList<double> errors)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var anomalies = order.Where(i => IsAnomaly[i]).ToArray();
        int[][] rows = [[.. order.Take(Shown)], anomalies[..Shown], [.. anomalies.Reverse().Take(Shown)]];
        var images = rows.SelectMany(row =>
        {
            var chosen = Test.index_select(0, tensor(row.Select(i => (long)i).ToArray(), device: Test.device));
            return new[] { chosen, autoencoder.call(chosen) };
        }).ToArray();
        var sheet = SpriteSheet.Of(cat(images), PixelScale.Unit, Shown);
        frame.Show("records", new ImagesData(sheet.Png, sheet.Count, sheet.Columns, sheet.Width, sheet.Height)
        {
            Labels = [.. rows.SelectMany(row => row.Select(i => Kinds[i]).Concat(row.Select(i => $"{errors[i]:0.00}")))],
        });
    }

    public override void Save(BinaryWriter writer) => _batches.Save(writer);

    public override void Load(BinaryReader reader) => _batches.Load(reader);

    private static int[] Positions(KnownImages.Part part, bool anomalies) =>
        [.. Enumerable.Range(0, part.Set.Count).Where(i => part.IsAnomaly(i) == anomalies)];
}
