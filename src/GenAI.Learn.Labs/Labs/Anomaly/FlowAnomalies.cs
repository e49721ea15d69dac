using System.Diagnostics.CodeAnalysis;
using GenAI.Learn.Models.Autoencoders;
using GenAI.Learn.Models.Flows;
using GenAI.Learn.Models.Randomness;
using static TorchSharp.torch;

namespace GenAI.Learn.Labs;

/// <summary>Simulated connections of five ordinary kinds to learn from; three attacks are the anomalies.</summary>
internal sealed class FlowAnomalies : AnomalyTask
{
    private const int BatchSize = 128;
    private const int AttacksOfEach = 150;
    private const int Shown = 12;
    private readonly RandomSource _random;
    private readonly FlowSimulator _traffic;
    private readonly FlowRecord[] _test;
    private readonly Device _device;
    private readonly int _code;

    [SetsRequiredMembers]
    public FlowAnomalies(int code, LabContext context)
    {
        (_code, _device) = (code, context.Device);
        _random = new RandomSource(context.Seed);
        _traffic = new FlowSimulator(_random);
        Aside = Records(Ordinary(AsideCount));
        _test = [.. Ordinary(AsideCount), .. FlowSimulator.Attacks.SelectMany(kind => Enumerable.Range(0, AttacksOfEach).Select(_ => _traffic.Draw(kind)))];
        Test = Records(_test);
        Kinds = [.. _test.Select(record => Wording.Title(record.Kind.ToString()).ToLowerInvariant())];
        IsAnomaly = [.. _test.Select(record => FlowSimulator.Attacks.Contains(record.Kind))];
    }

    public override AutoencoderShape Shape => new DenseShape { Sample = [FlowRecord.Fields.Count], Width = 32, Depth = 2, Code = _code };

    // Fresh traffic each time, as a router sees it.
    public override Tensor Next() => Records(Ordinary(BatchSize));

    public override void Show(Frame frame, Autoencoder autoencoder, IReadOnlyList<int> order, IReadOnlyList<double> errors)
    {
        var shown = order.Take(Shown).ToArray();
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var rebuilt = autoencoder.call(Test.index_select(0, tensor(shown.Select(i => (long)i).ToArray(), device: _device))).cpu().data<float>().ToArray();
        frame.Show("records", new TableData([.. shown.Select((record, row) => Row(record, rebuilt.AsSpan(row * FlowRecord.Fields.Count, FlowRecord.Fields.Count), errors[record]))]));
    }

    public override void Save(BinaryWriter writer) => _random.Save(writer);

    public override void Load(BinaryReader reader) => _random.Load(reader);

    private IReadOnlyList<string> Row(int index, ReadOnlySpan<float> rebuilt, double error)
    {
        var (record, worst, off) = (_test[index], 0, 0.0);
        var scaled = record.Scaled.ToArray();
        for (var i = 0; i < rebuilt.Length; i++)
        {
            if (Math.Abs(rebuilt[i] - scaled[i]) > off)
                (worst, off) = (i, Math.Abs(rebuilt[i] - scaled[i]));
        }

        var field = FlowRecord.Fields[worst];
        return [Kinds[index], $"{error:0.000}", field.Name, Value(field, record.Values[worst]), Value(field, field.Unscale(rebuilt[worst]))];
    }

    private static string Value(FlowField field, double value) => (field.Unit, field.Largest) switch
    {
        ("", 1) => value is < 0.005 or > 0.995 ? $"{value:0}" : $"{value:0.00}",
        _ => $"{(value >= 100 ? value.ToString("N0") : value.ToString("0.##"))} {field.Unit}".TrimEnd(),
    };

    private FlowRecord[] Ordinary(int count) => [.. Enumerable.Range(0, count).Select(_ => _traffic.DrawOrdinary())];

    private Tensor Records(IEnumerable<FlowRecord> records)
    {
        var values = records.SelectMany(record => record.Scaled).ToArray();
        return tensor(values, [values.Length / FlowRecord.Fields.Count, FlowRecord.Fields.Count], device: _device);
    }
}
