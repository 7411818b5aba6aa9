using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Hex.Cli.Output.Json;

/// <summary>Writes the documents of <see cref="CliJson"/>.</summary>
internal static class JsonText
{
    // Documents go to terminals, files and pipes, never into HTML unescaped: quotes and umlauts stay readable.
    private static readonly CliJson Json = new(new JsonSerializerOptions(CliJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>A document on one line.</summary>
    public static string Of<T>(T document) => JsonSerializer.Serialize(document, (JsonTypeInfo<T>)Json.GetTypeInfo(typeof(T))!);
}
