using System.Globalization;
using System.Reflection;

namespace Hex.State.Migrations;

/// <summary>One step of the schema: the script that leads from the version before it to its own.</summary>
internal sealed record Migration(int Version, string Sql)
{
    private const string Prefix = "Migrations/";

    /// <summary>Every step this build knows, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = [.. Names().Select(Load).OrderBy(step => step.Version)];

    private static IEnumerable<string> Names() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal));

    private static Migration Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var number = name[Prefix.Length..name.IndexOf('_', StringComparison.Ordinal)];
        return new Migration(int.Parse(number, CultureInfo.InvariantCulture), reader.ReadToEnd());
    }
}
