using System.Diagnostics;
using System.Globalization;

namespace GenAI.Learn.Benchmarks.Memory;

/// <summary>
/// Resident memory of the process, with runs served as the site serves them and each watched by one reader. Each measure wants a
/// process of its own.
/// </summary>
public sealed class MemoryCommand : IBenchmarkCommand
{
    private const int LeastStarts = 20;
    private const double Level = 1.05; // times more that still counts as level

    public string Name => "memory";

    public string Summary =>
        "steps LAB [early = 2000] [late = 20000] | starts LAB [times = 50, at least 20] [steps = 100] | many [runs = 50] [minutes = 10] [LAB ...]: resident memory";

    public int Run(string[] args) => args switch
    {
        ["steps", var lab, .. var rest] => Steps(lab, Number(rest, 0, 2000), Number(rest, 1, 20_000)),
        ["starts", var lab, .. var rest] => Starts(lab, Number(rest, 0, 50), Number(rest, 1, 100)),
        ["many", .. var rest] => Many(Number(rest, 0, 50), Number(rest, 1, 10), rest.Length > 2 ? rest[2..] : ["gan-2d", "vae", "diffusion-2d", "autoencoder"]),
        _ => Refuse(),
    };

    private int Refuse()
    {
        Console.Error.WriteLine(Summary);
        return 2;
    }

    private static int Steps(string lab, int early, int late)
    {
        using var served = new ServedRuns();
        var run = served.Start(lab);
        served.WaitFor(run, early);
        var before = Resident();
        served.WaitFor(run, late);
        var after = Resident();
        Console.WriteLine($"{lab}: {before:0} MB after {early} steps, {after:0} MB after {late}: {after / before:0.000} times");
        return after <= 1.15 * before ? 0 : 1;
    }

    // From start to start the memory goes up and down by some 5 %, as the garbage collector lets go: medians are compared.
    private static int Starts(string lab, int times, int steps)
    {
        if (times < LeastStarts)
        {
            Console.Error.WriteLine(
                $"{times} starts are too few: the median of the 6th to 15th is compared with that of the last ten. "
                + $"Ask for {LeastStarts} or more.");
            return 2;
        }

        using var served = new ServedRuns();
        var resident = new List<double>();
        for (var time = 1; time <= times; time++)
        {
            var run = served.Start(lab);
            served.WaitFor(run, steps);
            served.Stop(run);
            resident.Add(Resident());
            if (time % 10 == 0) Console.WriteLine($"{lab}: {resident[^1]:0} MB after {time} starts and stops");
        }
        var (early, late) = (Quantiles.Median(resident[5..15]), Quantiles.Median(resident[^10..]));
        Console.WriteLine(
            $"{lab}: {early:0} MB in the median after the 6th to 15th, {late:0} MB after the last ten: {late / early:0.000} times");
        return late <= Level * early ? 0 : 1;
    }

    private static int Many(int runs, int minutes, string[] labs)
    {
        using var served = new ServedRuns();
        for (var i = 0; i < runs; i++) served.Start(labs[i % labs.Length], i);
        var clock = Stopwatch.StartNew();
        var resident = new List<double>();
        for (var minute = 1; minute <= minutes; minute++)
        {
            Thread.Sleep(TimeSpan.FromMinutes(minute) - clock.Elapsed); // not a wait for anything: the measure is of this time
            resident.Add(Resident());
            Console.WriteLine($"{runs} runs: {resident[^1]:0} MB after {minute} minutes, {served.Running} still run");
        }
        var ratio = resident[^1] / resident[(minutes - 1) / 2];
        Console.WriteLine($"{runs} runs: the last minute's {ratio:0.000} times that at half time");
        return ratio <= Level ? 0 : 1;
    }

    private static double Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1e6;
    }

    private static int Number(string[] args, int at, int otherwise) =>
        args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
}
