using System.Globalization;
using GenAI.Learn.Browser.Tests;
using GenAI.Learn.Labs;
using GenAI.Learn.Web.Tests.Hub;

namespace GenAI.Learn.Benchmarks.Load;

/// <summary>What one watcher of each lab receives a second: of the lean stream as a page asks for it, and beside it of the plain one.</summary>
public sealed class FramesCommand : IBenchmarkCommand
{
    private const double Wanted = 100; // kB/s

    public string Name => "frames";

    public string Summary => "[seconds = 5] [LAB...]: kB/s that a watcher of each lab receives, lean as a page and plain; what of it is views, curves and the rest";

    public int Run(string[] args)
    {
        var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 5;
        var labs = args.Length > 1 ? args[1..] : [.. LabCatalogue.Default.Labs.Select(lab => lab.Id)];
        return MeasureAsync(TimeSpan.FromSeconds(seconds), labs).GetAwaiter().GetResult();
    }

    private static async Task<int> MeasureAsync(TimeSpan time, string[] labs)
    {
        await using var site = await SiteProcess.StartAsync();
        Console.WriteLine($"{"kB/s",-20} {"plain",6} {"lean",6} {"frames/s",8}   of the lean stream's JSON, before it is compressed");
        var most = 0.0;
        foreach (var lab in labs)
        {
            await using var owner = await LabCalls.ConnectAsync(site.Address);
            var run = await owner.StartRunAsync(lab, null, 1);
            await using var plain = await WatchedLine.OpenAsync(site.Address, run, isLean: false);
            await using var lean = await WatchedLine.OpenAsync(site.Address, run, isLean: true);
            await Task.WhenAll(plain.Moving, lean.Moving);
            var (all, drawn) = await WatchedLine.MeasureAsync(time, plain, lean);
            await owner.CallAsync("Control", run, "stop");
            var (rate, frames) = (drawn.Bytes / time.TotalSeconds / 1000, drawn.Frames / time.TotalSeconds);
            var parts = drawn.Parts.OrderByDescending(part => part.Value).Where(part => part.Value > 0)
                .Select(part => $"{part.Key} {part.Value / time.TotalSeconds / 1000:0.0}");
            Console.WriteLine($"{lab,-20} {all.Bytes / time.TotalSeconds / 1000,6:0} {rate,6:0.0} {frames,8:0.0}   {string.Join(", ", parts)}");
            most = Math.Max(most, rate);
        }

        Console.WriteLine($"the most: {most:0.0} kB/s ({Wanted:0} wanted)");
        return most <= Wanted ? 0 : 1;
    }
}
