using GenAI.Learn.Models.Engine;
using static TorchSharp.torch;

namespace GenAI.Learn.Benchmarks.Reference;

/// <summary>The six workloads that a PyTorch program runs in the same form: one training step each on random data of the real shape.</summary>
public sealed class ReferenceCommand : IBenchmarkCommand
{
    public string Name => "reference";

    public string Summary => "[seconds per workload = 3] [threads = 1]: NAME steps_per_s samples_per_s, a line a workload";

    public int Run(string[] args)
    {
        var seconds = args.Length > 0 ? double.Parse(args[0]) : 3;
        Guarded.UseThreads(args.Length > 1 ? int.Parse(args[1]) : 1);
        foreach (var make in new Func<Workload>[] { Dense.FirstNet, Gan.TwoDimensions, Dense.Autoencoder, Convolutional.Autoencoder, Gan.Dcgan, Diffusion.UNet })
        {
            manual_seed(0);
            Measure(make(), seconds);
        }
        return 0;
    }

    private static void Measure(Workload workload, double seconds)
    {
        for (var i = 0; i < 5; i++) workload.Step();
        var steps = 0;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            workload.Step();
            steps++;
        }
        var rate = steps / clock.Elapsed.TotalSeconds;
        Console.WriteLine($"{workload.Name} {rate:F2} {rate * workload.Batch:F1}");
    }
}
