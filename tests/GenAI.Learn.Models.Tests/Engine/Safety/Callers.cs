using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GenAI.Learn.Models.Tests.Engine.Safety;

/// <summary>Who calls whom in an assembly, read from its IL, down to the native functions.</summary>
internal sealed class Callers
{
    private const BindingFlags All = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic |
        BindingFlags.Static | BindingFlags.Instance;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Static | BindingFlags.Public)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private readonly Dictionary<MethodBase, HashSet<MethodBase>> _callers = [];
    private readonly Dictionary<string, List<MethodBase>> _natives = [];

    public Callers(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
            foreach (var method in type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)))
                Read(method);
    }

    /// <summary>The members that other assemblies can call and that come to one of these native functions.</summary>
    public SortedSet<string> Reaching(IEnumerable<string> natives)
    {
        var waiting = new Stack<MethodBase>(natives.SelectMany(name => _natives.GetValueOrDefault(name, [])));
        var seen = new HashSet<MethodBase>(waiting);
        while (waiting.TryPop(out var method))
            foreach (var caller in _callers.GetValueOrDefault(method, []))
                if (seen.Add(caller))
                    waiting.Push(caller);
        return new SortedSet<string>(seen.Where(IsPublic).Select(DocumentationId.Of), StringComparer.Ordinal);
    }

    private static bool IsPublic(MethodBase method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && method.DeclaringType!.IsVisible;

    private void Read(MethodBase method)
    {
        if (method.GetCustomAttribute<DllImportAttribute>() is { } import)
            _natives.TryAdd(import.EntryPoint ?? method.Name, []);
        if (method.GetCustomAttribute<DllImportAttribute>() is { } native)
            _natives[native.EntryPoint ?? method.Name].Add(method);
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
            Add(machine.StateMachineType.GetMethod("MoveNext", All)!, method);
        if (method.GetMethodBody()?.GetILAsByteArray() is { } code)
            foreach (var called in Called(method, code))
                Add(called, method);
    }

    private void Add(MethodBase called, MethodBase caller)
    {
        if (!_callers.TryGetValue(called, out var all))
            _callers[called] = all = [];
        all.Add(caller);
    }

    private static IEnumerable<MethodBase> Called(MethodBase method, byte[] code)
    {
        var ofType = method.DeclaringType!.GetGenericArguments();
        var ofMethod = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : [];
        for (var at = 0; at < code.Length;)
        {
            var value = code[at++] is var first && first == 0xfe ? (short)(0xfe00 | code[at++]) : first;
            var operand = Codes[value].OperandType;
            if (operand is OperandType.InlineMethod &&
                method.Module.ResolveMethod(BitConverter.ToInt32(code, at), ofType, ofMethod) is { } called)
                yield return Definition(called);
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    /// <summary>The method as it is written: without type arguments.</summary>
    private static MethodBase Definition(MethodBase method) =>
        method.DeclaringType is { IsConstructedGenericType: true } || method is MethodInfo { IsConstructedGenericMethod: true }
            ? method.Module.ResolveMethod(method.MetadataToken)!
            : method;
}
