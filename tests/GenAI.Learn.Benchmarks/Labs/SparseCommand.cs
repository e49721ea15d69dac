using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>What the sparse lab reports after a number of steps, over seeds: whether the share obeys the setting, lesions found, topics.</summary>
public sealed class SparseCommand : IBenchmarkCommand
{
    public string Name => "sparse";

    public string Summary => "[seeds] [steps] [option=value ...]: median, least and most of every number that the sparse lab reports";

    public int Run(string[] args) => new SeedSeries(args).Run<SparseLab, SparseLab.Options>(
        OptionArguments.Apply(new SparseLab.Options(), args.Skip(2)), (options, context) => new SparseLab(options, context));
}
