using GenAI.Learn.Browser.Tests;

namespace GenAI.Learn.Benchmarks.Load;

/// <summary>What the site costs and how quickly it answers, measured against the real site in a process of its own.</summary>
public sealed class LoadCommand : IBenchmarkCommand
{
    public string Name => "load";

    public string Summary => "[seconds]: start to first frame, frames and server processor time for 1, 10 and 50 watchers, memory of an idle reader, a lesson's first byte and size";

    public int Run(string[] args)
    {
        var seconds = args.Length > 0 ? double.Parse(args[0]) : 10;
        MeasureAsync(TimeSpan.FromSeconds(seconds)).GetAwaiter().GetResult();
        return 0;
    }

    private static async Task MeasureAsync(TimeSpan time)
    {
        await using (var fresh = await SiteProcess.StartAsync())
            await IdleReaderMeasure.PrintAsync(fresh, readers: 40); // first: runs leave memory behind that later readers would be measured in
        await using var site = await SiteProcess.StartAsync();
        await PageMeasure.PrintAsync(site.Address);
        await FirstFrameMeasure.PrintAsync(site.Address, starts: 40);
        foreach (var watchers in new[] { 1, 10, 50 })
            await WatcherMeasure.PrintAsync(site, watchers, time);
    }
}
