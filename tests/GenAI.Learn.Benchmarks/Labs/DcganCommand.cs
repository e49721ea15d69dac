using GenAI.Learn.Labs;
using GenAI.Learn.Models.Data;

namespace GenAI.Learn.Benchmarks.Labs;

/// <summary>How soon the dcgan lab draws digits that the classifier recognises.</summary>
public sealed class DcganCommand : IBenchmarkCommand
{
    public string Name => "dcgan";

    public string Summary => "[seeds] [seconds] [wall|processor] [fashion]: recognised >= 0.70 with 8 of 10 classes, time to it and final values";

    public int Run(string[] args)
    {
        var options = new Dcgan.Options { Data = args.Length > 3 && args[3] == "fashion" ? ImageData.FashionMnist : ImageData.Mnist };
        return new TrialSeries(args).Run<Dcgan, Dcgan.Options>(
            options,
            context => new Dcgan(options, context),
            "recognised",
            higherIsBetter: true,
            scalars => scalars.GetValueOrDefault("recognised") >= 0.70 && scalars.GetValueOrDefault("classes") >= 8);
    }
}
