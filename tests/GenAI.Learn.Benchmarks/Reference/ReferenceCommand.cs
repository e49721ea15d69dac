using System.Diagnostics;
using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Benchmarks.Reference;

/// <summary>The six workloads that pytorch.py runs in the same form: one training step each on random data of the real shape.</summary>
public sealed class ReferenceCommand : IBenchmarkCommand
{
    public string Name => "reference";

    public string Summary => "[seconds per workload = 3] [threads = 1] [plain]: NAME steps_per_s samples_per_s, a line a workload; plain: as TorchSharp's examples write it";

    public int Run(string[] args)
    {
        var seconds = args.Length > 0 ? double.Parse(args[0]) : 3;
        var plain = args.Length > 2 && args[2] == "plain";
        if (plain && !OriginalEngine.IsLoaded)
            return OriginalEngine.Run([Name, .. args]);
        foreach (var make in plain ? PlainLoop.Workloads : Course(args.Length > 1 ? int.Parse(args[1]) : 1))
        {
            manual_seed(0);
            Measure(make(), seconds);
        }
        return 0;
    }

    // Apart, as the course's models set the allocator when they are loaded: the plain loop runs without that, and takes its
    // threads from OMP_NUM_THREADS.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static IEnumerable<Func<Workload>> Course(int threads)
    {
        Guarded.UseThreads(threads);
        return CourseLoop.Workloads;
    }

    private static void Measure(Workload workload, double seconds)
    {
        for (var i = 0; i < 5; i++) workload.Step();
        var steps = 0;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            workload.Step();
            steps++;
        }
        var rate = steps / clock.Elapsed.TotalSeconds;
        Console.WriteLine($"{workload.Name} {rate:F2} {rate * workload.Batch:F1}");
    }
}
