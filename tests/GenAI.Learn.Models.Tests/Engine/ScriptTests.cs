using System.Reflection;
using GenAI.Learn.Models.Engine;

namespace GenAI.Learn.Models.Tests.Engine;

public sealed class ScriptTests
{
    /// <summary>A mistake in a script's source may end the process: here, and not on a server.</summary>
    [Fact]
    public void Every_script_compiles()
    {
        const BindingFlags any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var scripts = typeof(Guarded).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(any)).Where(field => field is { IsStatic: true, FieldType.Name: "Script" })
            .Select(field => field.GetValue(null)!).ToArray();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.True(((Lazy<TorchSharp.torch.jit.CompilationUnit>)script.GetType().GetField("_compiled", any)!.GetValue(script)!).Value is not null));
    }
}
