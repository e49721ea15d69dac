using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>What the contractive lab reports after a number of steps, over seeds.</summary>
public sealed class ContractiveCommand : IBenchmarkCommand
{
    public string Name => "contractive";

    public string Summary => "[seeds] [steps] [option=value ...]: median, least and most of every number that the contractive lab reports";

    public int Run(string[] args) => new SeedSeries(args).Run<ContractiveLab, ContractiveLab.Options>(
        OptionArguments.Apply(new ContractiveLab.Options(), args.Skip(2)), (options, context) => new ContractiveLab(options, context));
}
