using System.Globalization;
using System.Text.Json;
using GenAI.Learn.Browser.Tests;

namespace GenAI.Learn.Benchmarks.Soak;

/// <summary>
/// Whether the site's process stays as it is under learners who come and go: a row a minute, then the median of the second half of the
/// rows against that of the first. Their pages are asked for without a browser, so that no circuits are opened.
/// </summary>
public sealed class SoakCommand : IBenchmarkCommand
{
    private const double Level = 1.10; // times more that still counts as level

    public string Name => "soak";

    public string Summary => "[minutes = 60] [learners = 30] [seed = 1]: memory, threads, handles, files and lost runs under learners who come, go and are cut off";

    public int Run(string[] args) => SoakAsync(Number(args, 0, 60), Number(args, 1, 30), Number(args, 2, 1)).GetAwaiter().GetResult();

    private static async Task<int> SoakAsync(int minutes, int learners, int seed)
    {
        var folder = Directory.CreateTempSubdirectory("soak-").FullName;
        await using var site = await SiteProcess.StartAsync(null, $"--Labs:DataFolder={folder}", "--Labs:IdleSave=00:00:30");
        using var ending = new CancellationTokenSource();
        var tally = new SoakTally();
        var all = Enumerable.Range(0, learners).Select(i => new SoakLearner(site.Address, (seed * 1000) + i, tally)).ToArray();
        var lives = all.Select(learner => learner.LiveAsync(ending.Token)).ToArray();
        var rows = new List<double[]>();
        var frames = 0L;
        Console.WriteLine("minute  resident_MB  threads  handles  files  live_runs  frames_per_s  lost  errors");
        using var ticks = new PeriodicTimer(TimeSpan.FromMinutes(1));
        for (var minute = 1; minute <= minutes && await ticks.WaitForNextTickAsync(); minute++)
        {
            var (now, live) = (tally.Frames, await LiveAsync(site.Address, all));
            double[] row = [site.ResidentBytes / 1e6, Count(site, "task"), Count(site, "fd"), Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length];
            Console.WriteLine(FormattableString.Invariant(
                $"{minute,6}  {row[0],11:0}  {row[1],7}  {row[2],7}  {row[3],5}  {live,9}  {(now - frames) / 60.0,12:0.0}  {tally.Lost,4}  {tally.Errors,6}"));
            rows.Add(row);
            frames = now;
        }

        await ending.CancelAsync();
        await Task.WhenAll(lives);
        await site.EndAsync();
        Directory.Delete(folder, recursive: true);
        return Sum(rows, tally);
    }

    // The first tenth is left out: the libraries and the first runs come into memory.
    private static int Sum(List<double[]> rows, SoakTally tally)
    {
        var settled = rows.Skip(Math.Max(1, rows.Count / 10)).ToArray();
        if (settled.Length < 2)
        {
            Console.WriteLine("Too short to compare its halves: ask for three minutes or more.");
            return 2;
        }

        var ratios = Enumerable.Range(0, rows[0].Length).Select(i =>
            Quantiles.Median(settled.Skip(settled.Length / 2).Select(row => row[i])) / Quantiles.Median(settled.Take(settled.Length / 2).Select(row => row[i]))).ToArray();
        var isLevel = ratios[..3].All(ratio => ratio <= Level);
        Console.WriteLine(FormattableString.Invariant(
            $"{(isLevel ? "level" : "growing")}: second half against the first: memory {ratios[0]:0.00}, threads {ratios[1]:0.00}, handles {ratios[2]:0.00}, files {ratios[3]:0.00} times; {tally.Lost} runs lost, {tally.Errors} errors{(tally.LastError is { } last ? $", the last: {last}" : "")}"));
        return isLevel && tally.Lost == 0 ? 0 : 1;
    }

    private static async Task<int> LiveAsync(Uri site, SoakLearner[] learners)
    {
        using var http = new HttpClient { BaseAddress = site };
        var live = 0;
        foreach (var run in learners.Select(learner => learner.Run).OfType<string>())
        {
            using var answer = await http.GetAsync($"api/runs/{run}");
            if (answer.IsSuccessStatusCode && JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("state").GetString() is not "saved")
                live++;
        }

        return live;
    }

    private static int Count(SiteProcess site, string folder) => Directory.GetFileSystemEntries($"/proc/{site.Id}/{folder}").Length;

    private static int Number(string[] args, int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
}
