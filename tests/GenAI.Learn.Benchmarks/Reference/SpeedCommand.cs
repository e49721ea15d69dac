using System.Diagnostics;

namespace GenAI.Learn.Benchmarks.Reference;

/// <summary>The course's training steps, TorchSharp's plain loop and PyTorch in turn, each in a process of its own, with medians and ratios.</summary>
public sealed class SpeedCommand : IBenchmarkCommand
{
    // Asked of the course's steps: so many times the other's rate in the geometric mean, and on no workload a lower one.
    private const double WantedOfPlain = 1.25;
    private const double WantedOfPyTorch = 1.5;

    private static readonly string[] Contenders = ["course", "plain", "pytorch"];

    public string Name => "speed";

    public string Summary => "[turns = 3] [seconds per workload = 3] [PEER.py = Reference/pytorch.py]: steps/s of the course, of TorchSharp's plain loop and of PyTorch, one thread, in turn; fails where the course is slower than wanted";

    public int Run(string[] args)
    {
        var turns = args.Length > 0 ? int.Parse(args[0]) : 3;
        var seconds = args.Length > 1 ? args[1] : "3";
        var peer = args.Length > 2 ? args[2] : Path.Combine(AppContext.BaseDirectory, "Reference", "pytorch.py");
        var rates = new Dictionary<(string Contender, string Workload), List<double>>();
        for (var turn = 0; turn < turns; turn++)
        {
            foreach (var contender in Contenders)
                foreach (var (workload, rate) in Rates(contender, peer, seconds))
                {
                    if (!rates.TryGetValue((contender, workload), out var list))
                        rates[(contender, workload)] = list = [];
                    list.Add(rate);
                }
        }

        Console.WriteLine("workload course plain pytorch course/plain course/pytorch");
        var (plain, pytorch) = (new List<double>(), new List<double>());
        foreach (var workload in rates.Keys.Select(key => key.Workload).Distinct())
        {
            var medians = Contenders.Select(contender => Quantiles.Median(rates[(contender, workload)])).ToArray();
            plain.Add(medians[0] / medians[1]);
            pytorch.Add(medians[0] / medians[2]);
            Console.WriteLine($"{workload} {medians[0]:F2} {medians[1]:F2} {medians[2]:F2} {plain[^1]:F2} {pytorch[^1]:F2}");
        }
        Console.WriteLine($"geometric-mean - - - {GeometricMean(plain):F2} {GeometricMean(pytorch):F2}");
        var met = IsMet("plain", plain, WantedOfPlain) & IsMet("pytorch", pytorch, WantedOfPyTorch); // both are printed
        return met ? 0 : 1;
    }

    private static bool IsMet(string other, List<double> ratios, double wanted)
    {
        var (least, mean) = (ratios.Min(), GeometricMean(ratios));
        var isMet = least >= 1 && mean >= wanted;
        var verdict = isMet ? "met" : "missed";
        Console.WriteLine($"course/{other}: least {least:F2} (1.00 wanted), mean {mean:F2} ({wanted:F2} wanted): {verdict}");
        return isMet;
    }

    private static IEnumerable<(string Workload, double Rate)> Rates(string contender, string peer, string seconds)
    {
        string[] command = contender switch
        {
            "pytorch" => ["/usr/bin/python3", peer, seconds, "1"],
            "plain" => ["dotnet", typeof(SpeedCommand).Assembly.Location, "reference", seconds, "1", "plain"],
            _ => ["dotnet", typeof(SpeedCommand).Assembly.Location, "reference", seconds, "1"],
        };
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true };
        start.Environment["OMP_NUM_THREADS"] = "1";
        using var child = Process.Start(start)!;
        var said = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        if (child.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {child.ExitCode}.");
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(parts => (parts[0], double.Parse(parts[1])));
    }

    private static double GeometricMean(IEnumerable<double> values) => Math.Exp(values.Average(Math.Log));
}
