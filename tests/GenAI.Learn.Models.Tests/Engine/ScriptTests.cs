using System.Reflection;
using System.Runtime.InteropServices;
using GenAI.Learn.Models.Engine;
using TorchSharp;
using static TorchSharp.torch;

namespace GenAI.Learn.Models.Tests.Engine;

public sealed class ScriptTests : IDisposable
{
    private static readonly Script Functions = new(
        """
        def half(x: Tensor) -> Tensor:
            return x / 2

        def scaled(x: Tensor, by: float) -> Tensor:
            return x * by

        def shifted(x: Tensor, by: int) -> Tensor:
            return x + by

        """);

    private readonly DisposeScope _scope = NewDisposeScope();

    /// <summary>A mistake in a script's source may end the process: here, and not on a server.</summary>
    [Fact]
    public void Every_script_compiles()
    {
        const BindingFlags any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var scripts = typeof(Guarded).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(any)).Where(field => field is { IsStatic: true, FieldType.Name: "Script" })
            .Select(field => field.GetValue(null)!).ToArray();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.NotNull(
            ((Lazy<jit.CompilationUnit>)script.GetType().GetField("_compiled", any)!.GetValue(script)!).Value));
    }

    [Theory]
    [InlineData("third")]
    [InlineData("")]
    [InlineData("x")]
    public void A_function_that_the_script_lacks_is_refused(string name)
    {
        var error = Assert.Throws<ArgumentException>(() => Functions.Call(name, ones(2)));
        Assert.StartsWith($"The script has no function '{name}', but half, scaled, shifted.", error.Message);
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        Assert.Throws<ExternalException>(() => Functions.Call("half"));
        Assert.Throws<ExternalException>(() => Functions.Call("half", ones(2), ones(2)));
        Assert.Throws<ExternalException>(() => Functions.Call("half", 1.0));
        Assert.Throws<ExternalException>(() => Functions.Call("shifted", ones(2), 0.5));
    }

    [Fact]
    public void Numbers_of_each_kind_arrive()
    {
        Assert.Equal([3f, 3], Scaled(3.0));
        Assert.Equal([3f, 3], Scaled(3f));
        Assert.Equal([3f, 3], Shifted(2));
        Assert.Equal([3f, 3], Shifted(2L));

        static float[] Scaled(object by) => ((Tensor)Functions.Call("scaled", ones(2), by)).data<float>().ToArray();
        static float[] Shifted(object by) => ((Tensor)Functions.Call("shifted", ones(2), by)).data<float>().ToArray();
    }

    [Fact]
    public void Arguments_of_another_type_are_refused() =>
        Assert.Throws<ArgumentException>(() => Functions.Call("half", "a word"));

    /// <inheritdoc/>
    public void Dispose() => _scope.Dispose();
}
