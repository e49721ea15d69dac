using GenAI.Learn.Models.Flows;
using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Tests.Flows;

public sealed class FlowSimulatorTests
{
    public static TheoryData<FlowKind> Kinds => [.. Enum.GetValues<FlowKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_of_every_kind_is_scaled_to_0_to_1(FlowKind kind) =>
        Assert.All(Draw(kind, 300).SelectMany(record => record.Scaled), value => Assert.InRange(value, 0, 1));

    [Theory]
    [InlineData(FlowKind.Web, 2, 3e3, 6e4)]
    [InlineData(FlowKind.Video, 600, 5e5, 3e8)]
    [InlineData(FlowKind.Exfiltration, 1500, 4e6, 6e4)]
    public void Medians_are_those_of_its_description(FlowKind kind, double duration, double sent, double received)
    {
        var records = Draw(kind, 2001);
        // The median of 2,001 log-normal numbers of s = 1.2 strays by 1.2 * 1.25 / sqrt(2001) = 3.4 %; four times that.
        Assert.InRange(Median(records, 0) / duration, 0.86, 1.14);
        Assert.InRange(Median(records, 1) / sent, 0.86, 1.14);
        Assert.InRange(Median(records, 2) / received, 0.86, 1.14);
    }

    [Fact]
    public void Each_value_of_an_exfiltration_is_seen_in_ordinary_traffic_too()
    {
        var traffic = new FlowSimulator(new RandomSource(1));
        var ordinary = Enumerable.Range(0, 5000).Select(_ => traffic.DrawOrdinary()).ToArray();
        var medians = Enumerable.Range(0, FlowRecord.Fields.Count).Select(field => Median(Draw(FlowKind.Exfiltration, 501), field)).ToArray();
        Assert.All(Enumerable.Range(0, medians.Length), field =>
            Assert.InRange(medians[field], ordinary.Min(record => record.Values[field]), ordinary.Max(record => record.Values[field])));
    }

    [Fact]
    public void Only_a_scan_tries_many_ports()
    {
        Assert.All(Enum.GetValues<FlowKind>().Where(kind => kind != FlowKind.PortScan).SelectMany(kind => Draw(kind, 100)), record => Assert.InRange(record.Values[6], 1, 3));
        Assert.InRange(Median(Draw(FlowKind.PortScan, 501), 6), 400, 700);
    }

    [Fact]
    public void A_scaled_value_can_be_read_back() =>
        Assert.All(FlowRecord.Fields, field => Assert.Equal(0.3 * field.Largest, field.Unscale(field.Scale(0.3 * field.Largest)), 1e-6 * field.Largest));

    [Fact]
    public void One_seed_gives_one_stream() => Assert.Equal(Draw(FlowKind.Mail, 20).SelectMany(record => record.Values), Draw(FlowKind.Mail, 20).SelectMany(record => record.Values));

    private static FlowRecord[] Draw(FlowKind kind, int count)
    {
        var traffic = new FlowSimulator(new RandomSource(7));
        return [.. Enumerable.Range(0, count).Select(_ => traffic.Draw(kind))];
    }

    private static double Median(FlowRecord[] records, int field) => records.Select(record => record.Values[field]).Order().ElementAt(records.Length / 2);
}
