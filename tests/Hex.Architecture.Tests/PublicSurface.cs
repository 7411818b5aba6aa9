using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Hex.Architecture.Tests;

/// <summary>Lists what an assembly shows: its types and what they declare, without what the compiler adds to records.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] OfEveryRecord = ["Deconstruct", "Equals", "GetHashCode", "ToString", "op_Equality", "op_Inequality"];

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.FullName!.Replace('+', '.')).Append('\n');
            foreach (var line in (type.IsEnum ? EnumMembers(type) : Members(type)).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";

    private static IEnumerable<string> EnumMembers(Type type) =>
        Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt32(Enum.Parse(type, name), CultureInfo.InvariantCulture)}");

    private static IEnumerable<string> Members(Type type)
    {
        var constructors = type.GetConstructors(Declared).Select(constructor => $"new({Parameters(constructor)})");
        var fields = type.GetFields(Declared).Select(field => $"{Name(field.FieldType)} {field.Name}");
        var properties = type.GetProperties(Declared).Select(property => $"{Name(property.PropertyType)} {property.Name} {{ {Accessors(property)} }}");
        var methods = type.GetMethods(Declared)
            .Where(method => !method.IsDefined(typeof(CompilerGeneratedAttribute)) && !OfEveryRecord.Contains(method.Name) && !IsAccessor(method))
            .Select(method => $"{Name(method.ReturnType)} {method.Name}({Parameters(method)})");
        return constructors.Concat(fields).Concat(properties).Concat(methods);
    }

    private static bool IsAccessor(MethodInfo method) => method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal);

    private static string Accessors(PropertyInfo property)
    {
        var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        return property.SetMethod is not { IsPublic: true } ? "get;" : isInit ? "get; init;" : "get; set;";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Name(value)}?";
        }

        return type.IsArray ? $"{Name(type.GetElementType()!)}[]"
            : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }
}
