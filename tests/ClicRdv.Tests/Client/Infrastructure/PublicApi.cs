using System.Reflection;
using System.Runtime.CompilerServices;

namespace ClicRdv.Client.Tests;

/// <summary>Prints what an assembly shows, one line for each member. What the compiler adds to records is left out.</summary>
internal static class PublicApi
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    public static string[] Lines(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(OfType).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> OfType(Type type)
    {
        var name = NameOf(type);
        yield return $"{name}: {KindOf(type)}{Bases(type)}";
        if (type.IsEnum)
        {
            foreach (var value in Enum.GetNames(type)) yield return $"{name}.{value} = {Convert.ToInt64(Enum.Parse(type, value), null)}";
            yield break;
        }

        foreach (var member in type.GetMembers(Own).Where(member => !IsOfTheCompiler(member)))
        {
            if (Line(member) is { } line) yield return $"{name}.{line}";
        }
    }

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo made when IsVisible(made) && !IsCopy(made) => $"new({Parameters(made)})",
        MethodInfo { IsSpecialName: false } method when IsVisible(method) => $"{method.Name}{Generic(method)}({Parameters(method)}): {Text(method.ReturnParameter)}",
        MethodInfo { Name: "op_Implicit" } method => $"implicit({Parameters(method)}): {Text(method.ReturnParameter)}",
        PropertyInfo property when IsVisible(property.GetMethod) => $"{property.Name}: {Text(property)} {{ get; {Setter(property)}}}",
        EventInfo happening when IsVisible(happening.AddMethod) => $"{happening.Name}: event {NameOf(happening.EventHandlerType!)}",
        FieldInfo { IsPublic: true } field => $"{field.Name}: {NameOf(field.FieldType)} = {field.GetRawConstantValue()}",
        _ => null,
    };

    private static bool IsOfTheCompiler(MemberInfo member) =>
        member.Name is "EqualityContract" || (member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && member is not PropertyInfo);

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    // A record's constructor that "with" uses.
    private static bool IsCopy(ConstructorInfo made) => made.IsFamily && made.GetParameters() is [var only] && only.ParameterType == made.DeclaringType;

    private static string KindOf(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Bases(Type type) =>
        type.BaseType is { } parent && parent != typeof(object) && !type.IsValueType ? $" of {NameOf(parent)}" : "";

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(part => $"{Text(part)} {part.Name}{(part.HasDefaultValue ? " = " + (part.DefaultValue ?? "default") : "")}"));

    private static string Setter(PropertyInfo property) => property.SetMethod switch
    {
        null => "",
        var setter when !IsVisible(setter) => "",
        var setter when setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) => "init; ",
        _ => "set; ",
    };

    private static string Text(ParameterInfo part) => NameOf(part.ParameterType) + Mark(part.ParameterType, Nullability.Create(part).ReadState);

    private static string Text(PropertyInfo property) => NameOf(property.PropertyType) + Mark(property.PropertyType, Nullability.Create(property).ReadState);

    private static string Mark(Type type, NullabilityState state) => !type.IsValueType && state == NullabilityState.Nullable ? "?" : "";

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return NameOf(value) + "?";
        if (type.IsByRef) return "ref " + NameOf(type.GetElementType()!);
        if (type.IsArray) return NameOf(type.GetElementType()!) + "[]";
        if (!type.IsGenericType) return Keywords.GetValueOrDefault(type, type.Name);
        var end = type.Name.IndexOf('`', StringComparison.Ordinal);
        return $"{(end < 0 ? type.Name : type.Name[..end])}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
    }
}

/// <summary>Where the repository is on this machine.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "ClicRdvPortal.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
