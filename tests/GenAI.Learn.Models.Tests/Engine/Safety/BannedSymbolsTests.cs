using System.Reflection;
using TorchSharp;

namespace GenAI.Learn.Models.Tests.Engine.Safety;

/// <summary>
/// engine/BannedSymbols.txt names all of TorchSharp that would end the process on a mistake. Where this fails after a new
/// version of TorchSharp: look at what is new, and add it to the ban or to HarmlessFunctions.txt with the reason.
/// BannedSymbols.Random.txt names all that draws from a generator.
/// </summary>
public class BannedSymbolsTests
{
    // Their handlers do not cover all: sizes are read before it, a parser throws what it does not catch, or .NET is called.
    private static readonly string[] Gaps =
    [
        "THSTensor_lp_pool1d", "THSTensor_lp_pool2d", "THSTensor_fractional_max_pool2d", "THSTensor_fractional_max_pool3d",
        "THSTensor_max_unpool1d", "THSTensor_max_unpool2d", "THSTensor_max_unpool3d", "THSJIT_compile", "THSNN_Optimizer_step", "THSTensor_var_along_dimensions",
    ];

    // They turn a number into the very type that it has, or are the base of what is banned.
    private static readonly string[] Trusted =
    [
        "M:TorchSharp.TensorExtensionMethods.cstr", "M:TorchSharp.TensorExtensionMethods.jlstr",
        "M:TorchSharp.TensorExtensionMethods.metastr", "M:TorchSharp.TensorExtensionMethods.npstr",
        "M:TorchSharp.TensorExtensionMethods.print", "M:TorchSharp.TensorExtensionMethods.str",
        "M:TorchSharp.torch.Tensor.ToString", "M:TorchSharp.Modules.BatchNorm.forward", "M:TorchSharp.torch.optim.Optimizer.step",
    ];

    private static readonly Assembly TorchSharpItself = typeof(torch).Assembly;

    private static readonly HashSet<string> Banned = Ids("BannedSymbols.txt");
    private static readonly HashSet<string> BannedDraws = Ids("BannedSymbols.Random.txt");

    private static readonly HashSet<string> Harmless =
        [.. Lines("HarmlessFunctions.txt").Select(line => line.Trim()).Where(line => line.Length > 0)];

    [Fact]
    public void All_that_reaches_a_function_without_a_handler_is_banned()
    {
        var calls = new Callers(TorchSharpItself);
        var dangerous = Unguarded().Except(Harmless).Concat(Gaps);
        var open = calls.Reaching(dangerous).Where(member => !IsBanned(member) && !Trusted.Any(member.StartsWith)).ToArray();
        Assert.Empty(open);
    }

    [Fact]
    public void Nothing_else_is_banned_but_what_exists()
    {
        var all = TorchSharpItself.GetTypes().Where(type => type.IsVisible).ToArray();
        var names = all.Select(DocumentationId.Of).Concat(all.SelectMany(Members)).ToHashSet();
        Assert.Empty(Banned.Concat(BannedDraws).Except(names));
    }

    [Fact]
    public void What_makes_a_banned_type_is_banned()
    {
        var open = TorchSharpItself.GetTypes().Where(type => type.IsVisible)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => Banned.Contains(DocumentationId.Of(Open(method.ReturnType))))
            .Select(DocumentationId.Of).Where(member => !IsBanned(member)).ToArray();
        Assert.Empty(open);
    }

    [Fact]
    public void All_that_draws_from_a_generator_is_banned_in_src()
    {
        const BindingFlags all =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var open = TorchSharpItself.GetTypes().Where(type => type.IsVisible)
            .SelectMany(type => type.GetMembers(all).OfType<MethodBase>())
            .Where(method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
                && method.GetParameters().Any(parameter => parameter.ParameterType == typeof(torch.Generator)))
            .Select(DocumentationId.Of).Where(member => !IsBanned(member) && !BannedDraws.Contains(member)).ToArray();
        Assert.Empty(open);
    }

    [Fact]
    public void Every_harmless_function_exists() => Assert.Empty(Harmless.Except(Unguarded()));

    private static SortedSet<string> Unguarded()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native", "libLibTorchSharp.so");
        Assert.SkipUnless(File.Exists(file), "This reads the library of Linux on x64.");
        return [.. new NativeLibrary(File.ReadAllBytes(file)).Exports("TH").Where(each => !each.Value).Select(each => each.Key)];
    }

    // A member of a banned type is banned with it.
    private static bool IsBanned(string member)
    {
        if (Banned.Contains(member))
            return true;
        var name = member[2..].Split('(')[0];
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
            if (Banned.Contains("T:" + name[..dot]))
                return true;
        return false;
    }

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags all =
            BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly | BindingFlags.NonPublic;
        return type.GetMethods(all).Concat<MethodBase>(type.GetConstructors(all)).Select(DocumentationId.Of);
    }

    private static Type Open(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;

    private static HashSet<string> Ids(string file) => [.. Lines(file).Where(line => line.Length > 0).Select(line => line.Split(';')[0])];

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Select(line => line.Split("//")[0]);
}
