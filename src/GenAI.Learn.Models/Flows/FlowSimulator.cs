using GenAI.Learn.Models.Randomness;

namespace GenAI.Learn.Models.Flows;

/// <summary>
/// Makes records like those that a router keeps of connections. They are synthetic: nothing was measured in any network, and the numbers below are merely plausible.
/// <para>
/// Sizes, durations and counts are log-normal: a median m times exp(s z), z standard normal. Ordinary kinds, the median and s of each:
/// web: 2 s (1.0), 3 kB sent (0.8), 60 kB received (1.2), 8 connections a minute (0.6), from 7 to 23 o'clock, a web port.
/// Mail: 3 s (0.7), 30 kB sent (1.2), 4 kB received (0.8), 2 connections (0.4), from 7 to 20 o'clock, a mail port.
/// Name lookup: 0.03 s (0.6), 60 B sent (0.2), 150 B received (0.4), 12 connections (0.6), at any hour, the name service's port, UDP.
/// Video: 600 s (0.8), 500 kB sent (0.5), 300 MB received (0.8), 3 connections (0.4), from 16 to 24 o'clock, a web port.
/// Backup: 1,200 s (0.5), 800 MB sent (0.8), 1 MB received (0.5), 1 connection (0.2), from 1 to 4 o'clock, another port.
/// </para>
/// <para>
/// Attacks. Port scan: 0.05 s (0.5), 60 B sent (0.1), 40 B received (0.5), 600 connections (0.8), another port, any hour, and as many ports as 0.9 times the connections.
/// Flood: 0.5 s (0.6), 400 B sent (0.3), 60 B received (0.6), 6,000 connections (0.7), any hour, a web port.
/// Exfiltration: 1,500 s (0.6), 4 MB sent (0.8), 60 kB received (0.6), 2 connections (0.4), any hour, a web port: each field by itself is seen in ordinary traffic too.
/// </para>
/// <para>
/// Packets carry 900 B (0.3) at the most, one at the least each way. The client speaks to 1 port, and to 2 or 3 in a tenth of the ordinary cases. Of its connections 0 to 8 % stay unanswered,
/// in a port scan 80 to 100 %, in a flood 40 to 95 %. Hours are uniform in their range.
/// </para>
/// </summary>
/// <param name="random">Draws everything.</param>
public sealed class FlowSimulator(RandomSource random)
{
    private const double PacketBytes = 900;

    // The shares of the ordinary kinds.
    private static readonly double[] Mix = [0.4, 0.15, 0.25, 0.15, 0.05];

    /// <summary>The ordinary kinds.</summary>
    public static IReadOnlyList<FlowKind> Ordinary { get; } = [FlowKind.Web, FlowKind.Mail, FlowKind.NameLookup, FlowKind.Video, FlowKind.Backup];

    /// <summary>The attacks.</summary>
    public static IReadOnlyList<FlowKind> Attacks { get; } = [FlowKind.PortScan, FlowKind.Flood, FlowKind.Exfiltration];

    /// <summary>A record of ordinary traffic: web 40 %, mail 15 %, name lookups 25 %, video 15 %, backups 5 %.</summary>
    public FlowRecord DrawOrdinary() => Draw(Ordinary[random.NextIndex(Mix)]);

    /// <summary>A record of one kind.</summary>
    /// <param name="kind">Which.</param>
    public FlowRecord Draw(FlowKind kind) => kind switch
    {
        FlowKind.Web => Record(kind, (2, 1.0), (3e3, 0.8), (6e4, 1.2), (8, 0.6), (7, 23), Port.Web),
        FlowKind.Mail => Record(kind, (3, 0.7), (3e4, 1.2), (4e3, 0.8), (2, 0.4), (7, 20), Port.Mail),
        FlowKind.NameLookup => Record(kind, (0.03, 0.6), (60, 0.2), (150, 0.4), (12, 0.6), (0, 24), Port.NameService),
        FlowKind.Video => Record(kind, (600, 0.8), (5e5, 0.5), (3e8, 0.8), (3, 0.4), (16, 24), Port.Web),
        FlowKind.Backup => Record(kind, (1200, 0.5), (8e8, 0.8), (1e6, 0.5), (1, 0.2), (1, 4), Port.Other),
        FlowKind.PortScan => Record(kind, (0.05, 0.5), (60, 0.1), (40, 0.5), (600, 0.8), (0, 24), Port.Other),
        FlowKind.Flood => Record(kind, (0.5, 0.6), (400, 0.3), (60, 0.6), (6000, 0.7), (0, 24), Port.Web),
        FlowKind.Exfiltration => Record(kind, (1500, 0.6), (4e6, 0.8), (6e4, 0.6), (2, 0.4), (0, 24), Port.Web),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    private FlowRecord Record(
        FlowKind kind, (double, double) duration, (double, double) sent, (double, double) received, (double, double) connections, (double From, double To) hours, Port port)
    {
        var (bytesSent, bytesReceived) = (LogNormal(sent), LogNormal(received));
        var tries = Math.Max(1, Math.Round(LogNormal(connections)));
        return new FlowRecord(
            kind,
            [
                LogNormal(duration), bytesSent, bytesReceived, Packets(bytesSent), Packets(bytesReceived), tries, Ports(kind, tries), Unanswered(kind),
                Between(hours.From, hours.To), Flag(port == Port.Web), Flag(port == Port.Mail), Flag(port == Port.NameService), Flag(port == Port.NameService),
            ]);
    }

    private double Packets(double bytes) => Math.Max(1, Math.Round(bytes / LogNormal((PacketBytes, 0.3))));

    private double Ports(FlowKind kind, double connections) => kind == FlowKind.PortScan
        ? Math.Max(1, Math.Round(0.9 * connections))
        : random.NextDouble() < 0.1 ? random.Next(2, 4) : 1;

    private double Unanswered(FlowKind kind) => kind switch
    {
        FlowKind.PortScan => Between(80, 100),
        FlowKind.Flood => Between(40, 95),
        _ => Between(0, 8),
    };

    private double LogNormal((double Median, double Spread) of) => of.Median * Math.Exp(of.Spread * random.NextNormal());

    private double Between(double from, double to) => from + (to - from) * random.NextDouble();

    private static double Flag(bool value) => value ? 1 : 0;

    private enum Port
    {
        Other,
        Web,
        Mail,
        NameService,
    }
}
