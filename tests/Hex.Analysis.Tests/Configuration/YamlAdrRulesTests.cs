using Hex.Analysis.Configuration;
using Hex.Core.Failures;
using Hex.Testing.Machine;

namespace Hex.Analysis.Tests.Configuration;

public sealed class YamlAdrRulesTests : IDisposable
{
    private readonly TempFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void AProjectWithoutTheFileHasNoRules() => Assert.Empty(new YamlAdrRules().Read(_project.Path));

    [Fact]
    public void ARuleIsReadWithItsGlobsAndWhatItForbids()
    {
        Write("rules:\n  - id: no-console\n    adr: ADR-0004\n    message: Use the log port.\n    severity: warning\n    files: [\"src/**\"]\n    forbid_text: [\"console.log(\"]\n");

        var rule = Assert.Single(new YamlAdrRules().Read(_project.Path));

        Assert.Equal(("no-console", "ADR-0004", "Use the log port.", 2, true), (rule.Id, rule.Decision, rule.Message, rule.Line, rule.IsWarning));
        Assert.Equal(["src/**", "console.log("], rule.Files.Concat(rule.Texts));
    }

    [Theory]
    [InlineData("rules: [", "is not valid YAML")]
    [InlineData("", "is empty")]
    [InlineData("adr_rules: []", "holds no list 'rules'")]
    [InlineData("rules: none", "'rules' is no list")]
    [InlineData("rules:\n  - id: a\n    message: b\n", "forbids nothing")]
    [InlineData("rules:\n  - message: b\n    forbid_text: [x]\n", "without 'id'")]
    [InlineData("rules:\n  - id: a\n    message: b\n    forbid_txt: [x]\n", "did you mean forbid_text")]
    [InlineData("rules:\n  - id: a\n    message: b\n    forbid_text: x\n", "no list of texts")]
    [InlineData("rules:\n  - id: a\n    message: b\n    severity: fatal\n    forbid_text: [x]\n", "neither error nor warning")]
    [InlineData("rules:\n  - {id: a, message: b, forbid_text: [x]}\n  - {id: a, message: b, forbid_text: [x]}\n", "two rules 'a'")]
    public void ABrokenFileIsAnErrorAndNeverAPass(string text, string what)
    {
        Write(text);

        var exception = Assert.Throws<HexException>(() => new YamlAdrRules().Read(_project.Path));

        Assert.Equal((FailureKind.Usage, "bad_adr_rules"), (exception.Failure.Kind, exception.Failure.Code));
        Assert.Contains(what, exception.Message, StringComparison.Ordinal);
    }

    private void Write(string text)
    {
        Directory.CreateDirectory(Path.Combine(_project.Path, ".hex"));
        File.WriteAllText(Path.Combine(_project.Path, ".hex", "adr-rules.yaml"), text);
    }
}
