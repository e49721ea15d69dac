using System.Reflection;
using System.Text.RegularExpressions;
using GenAI.Learn.Models.Conditioning;
using GenAI.Learn.Models.Engine;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GenAI.Learn.Lessons.Tests;

/// <summary>The networks in the lessons' C# are those that their labs train.</summary>
public sealed partial class LessonNetworkTests
{
    private const string Slot = "lesson's networks";

    private static readonly Course Course = CourseReader.Read(Repository.Content);

    public static TheoryData<LessonNetworks> Networks => [.. LessonNetworks.All];

    [Theory(DisableDiscoveryEnumeration = true), MemberData(nameof(Networks))]
    public async Task A_lessons_network_has_the_layers_of_its_labs(LessonNetworks networks)
    {
        var lessons = await Made(networks);
        Assert.Equal(networks.OfTheLab().SelectMany(Layers), lessons.SelectMany(Layers));
    }

    // Runs the lesson's program up to its optimizer, which comes after its networks; without one, to its end.
    private static async Task<nn.Module[]> Made(LessonNetworks networks)
    {
        var code = LessonProgram.In(Course, "csharp").Single(program => program.File == networks.File).Code(Course);
        var hook = $"AppDomain.CurrentDomain.SetData(\"{Slot}\", new Module[] {{ {networks.Names} }});";
        var optimizer = OptimizerLine().Match(code);
        code = optimizer.Success ? code.Insert(optimizer.Index, $"{hook} return;\n") : code + hook;
        var (exitCode, output, program) = await CSharpCompiler.Compile(code, networks.File);
        Assert.True(exitCode == 0, output);
        Assembly.Load(program).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        return (nn.Module[])AppDomain.CurrentDomain.GetData(Slot)!;
    }

    // Reshaping, and a sigmoid at an output, are no layers in every one of them.
    private static IEnumerable<string> Layers(nn.Module network) =>
        from layer in network.modules()
        where !layer.children().Any() && layer is not (Flatten or Unflatten or Sigmoid or Identity or ConditionEncoder)
        let shapes = layer.parameters().Select(weights => $"({string.Join(", ", weights.shape)})")
        select $"{layer.GetType().Name} {Window(layer)} {string.Join(" ", shapes)}";

    private static string Window(nn.Module layer) => layer switch
    {
        WindowLayer ours => $"stride {ours.Stride} padding {ours.Padding}",
        TorchSharp.Modules.Convolution theirs => $"stride {theirs.stride[0]} padding {theirs.padding![0]}",
        LeakyReLU leaky => $"slope {leaky.negative_slope}",
        _ => "",
    };

    [GeneratedRegex(@"^var \w*[oO]ptimizer = ", RegexOptions.Multiline)]
    private static partial Regex OptimizerLine();
}
