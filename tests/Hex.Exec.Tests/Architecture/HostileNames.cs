using Hex.Core.Code;
using Hex.Exec.Architecture;
using Hex.Testing.Architecture;

namespace Hex.Exec.Tests.Architecture;

/// <summary>A project whose files are named so that a careless writer says something else.</summary>
internal static class HostileNames
{
    public const string File = "src/domain/<script>alert(1)<\u0001script>\"'&|%0A::error,`@all` [x](y)\u202Egnp.ts";

    public static async Task<ArchitectureReport> ReportAsync()
    {
        var facts = FactsText.Parse([.. Analysed.Clean]);
        SourceFile hostile = new()
        {
            Path = File,
            Language = SourceLanguage.TypeScript,
            Imports = [new Import("../usecases/place\n::error::x", ImportKind.Static, 1, 1, new ImportTarget.Internal(["src/usecases/place.ts"])) { Names = [new ImportedName("*", "*")] }],
            Declarations = [new Declaration("</style><script>]]>", DeclarationKind.Function, 2, 1, IsExported: true)],
        };
        var given = new GivenFacts(facts with { Files = [.. facts.Files, hostile] });
        var files = new InMemoryFiles { [$"{Analysed.Root}/{File}"] = "import '</pre><script>x</script>'\n" };
        return await Analysed.Case(given, files: files).RunAsync(new AnalyzeRequest(Analysed.Root) { IsStrict = true }, CancellationToken.None);
    }
}
