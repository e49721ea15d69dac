using GenAI.Learn.Labs;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon the codes of 16 numbers are ahead of the cosine transform at equal bytes.</summary>
public sealed class CompressCommand : IBenchmarkCommand
{
    public string Name => "compress";

    public string Summary => "[seeds] [seconds] [wall|processor] [option=value ...]: PSNR of each code size against the cosine transform at equal bytes";

    public int Run(string[] args)
    {
        var options = OptionArguments.Apply(new Compress.Options(), args.Skip(3));
        return new TrialSeries(args).Run<Compress, Compress.Options>(
            options,
            context => new Compress(options, context),
            "psnr16",
            higherIsBetter: true,
            scalars => scalars.GetValueOrDefault("psnr16", 0) > scalars.GetValueOrDefault("cosinePsnr16", 100));
    }
}
