using System.Reflection;

namespace GenAI.Learn.Models.Tests.Engine.Safety;

/// <summary>A member's documentation id, as BannedSymbols.txt names it (C# standard, annex D.4.2).</summary>
internal static class DocumentationId
{
    public static string Of(MethodBase method)
    {
        var type = Name(method.DeclaringType!);
        if (Property(method) is { } property)
            return $"P:{type}.{property.Name}{List(property.GetIndexParameters())}";
        var arity = method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";
        var result = method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } cast ? $"~{Argument(cast.ReturnType)}" : "";
        return $"M:{type}.{method.Name.Replace('.', '#')}{arity}{List(method.GetParameters())}{result}";
    }

    public static string Of(Type type) => $"T:{Name(type)}";

    private static PropertyInfo? Property(MethodBase method) => !method.IsSpecialName ? null : method.DeclaringType!
        .GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance |
            BindingFlags.DeclaredOnly)
        .FirstOrDefault(property => property.GetMethod == method || property.SetMethod == method);

    private static string List(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(p => Argument(p.ParameterType)))})";

    private static string Name(Type type) => (type.FullName ?? type.Name).Replace('+', '.');

    private static string Argument(Type type)
    {
        if (type.IsByRef)
            return Argument(type.GetElementType()!) + "@";
        if (type.IsPointer)
            return Argument(type.GetElementType()!) + "*";
        if (type.IsArray)
            return Argument(type.GetElementType()!) + (type.GetArrayRank() == 1 ? "[]"
                : $"[{string.Join(',', Enumerable.Repeat("0:", type.GetArrayRank()))}]");
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        if (!type.IsGenericType)
            return Name(type);
        return WithArguments(type);
    }

    /// <summary>System.Collections.Generic.List{System.Int32}; the arguments stand at the type that declares them.</summary>
    private static string WithArguments(Type type)
    {
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var parts = Name(type.GetGenericTypeDefinition()).Split('.').Select(part =>
        {
            var tick = part.IndexOf('`', StringComparison.Ordinal);
            if (tick < 0)
                return part;
            var count = int.Parse(part[(tick + 1)..]);
            return $"{part[..tick]}{{{string.Join(',', Enumerable.Range(0, count).Select(_ => Argument(arguments.Dequeue())))}}}";
        });
        return string.Join('.', parts);
    }
}
