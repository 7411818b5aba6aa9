using System.Text;
using Hex.Core.Commands;
using Hex.Exec.Tools.Audit;

namespace Hex.Exec.Tests.Tools.Audit;

/// <summary>Real outputs of auditors (<c>recorded</c>), or those their documentation shows (<c>documented</c>: the auditor or its network could not be had).</summary>
public sealed class AuditorTests
{
    [Fact]
    public void TheListOfCargoIsRead_T9()
    {
        var report = new CargoAuditor().Read(Recorded("cargo-vulnerable.documented"));

        Assert.Equal(
            [
                "medium: time 0.1.43, RUSTSEC-2020-0071, Potential segfault in the time crate, fixed by >=0.2.23",
                "unknown: atty 0.2.14, RUSTSEC-2021-0145, Potential unaligned read",
            ],
            report.Found!.Select(found => found.ToString()));
    }

    [Fact]
    public void TheAdvisoriesOfNpmAreRead()
    {
        var report = new NpmAuditor().Read(Recorded("npm-vulnerable.documented"));

        Assert.Equal(
            [
                "critical: lodash <4.17.12, https://github.com/advisories/GHSA-jf85-cpcp-j695, Prototype Pollution in lodash",
                "high: lodash <4.17.21, https://github.com/advisories/GHSA-35jh-r3h4-6jhm, Command Injection in lodash",
            ],
            report.Found!.Select(found => found.ToString()));
    }

    [Fact]
    public void ThePackagesOfPipAreReadAndTheSkippedOnesNamed()
    {
        var report = new PipAuditor().Read(Recorded("pip-vulnerable.documented"));

        Assert.Equal(["unknown: flask 0.5, PYSEC-2019-179, The Pallets Project Flask before 1.0 is affected by unexpected memory usage., fixed by 1.0"], report.Found!.Select(found => found.ToString()));
        Assert.Equal("not audited: inhouse", report.Note);
    }

    [Fact]
    public void ThePackagesOfDotnetAreRead()
    {
        var report = new DotnetAuditor().Read(Recorded("dotnet-vulnerable.documented"));

        Assert.Equal(
            [
                "high: Newtonsoft.Json 12.0.1, https://github.com/advisories/GHSA-5crp-9r3c-p9vr",
                "critical: System.Text.Encodings.Web 4.5.0, https://github.com/advisories/GHSA-ghhp-997w-qr28",
            ],
            report.Found!.Select(found => found.ToString()));
    }

    [Fact]
    public void ACleanAnswerIsClean()
    {
        Assert.Empty(new NpmAuditor().Read(Recorded("npm-clean.documented")).Found!);
        Assert.Empty(new CargoAuditor().Read(Printed("{\"vulnerabilities\": {\"found\": false, \"count\": 0, \"list\": []}}")).Found!);
        Assert.Empty(new PipAuditor().Read(Printed("{\"dependencies\": [{\"name\": \"a\", \"version\": \"1\", \"vulns\": []}], \"fixes\": []}")).Found!);
    }

    public static TheoryData<string, string> Unreadable => new()
    {
        { "npm", Text("npm-unreachable.recorded") },
        { "npm", "{\"auditReportVersion\": 2, \"vulnerabilities\": {}, \"metadata\": {\"vulnerabilities\": {\"total\": 3}}}" },
        { "npm", "{\"vulnerabilities\": {}}" },
        { "cargo", "{\"vulnerabilities\": {\"found\": true, \"count\": 1, \"list\": {\"a\": {}}}}" },
        { "cargo", "{\"vulnerabilities\": {\"found\": true, \"count\": 1, \"list\": []}}" },
        { "cargo", "{\"database\": {\"advisories\": {}}}" },
        { "pip", "{\"dependencies\": [{\"name\": \"a\", \"skip_reason\": \"x\"}]}" },
        { "pip", "{\"dependencies\": []}" },
        { "dotnet", Text("dotnet-silent.recorded") },
        { "dotnet", Text("dotnet-unrestored.recorded") },
        { "npm", "" }, { "cargo", "[1]" }, { "pip", "{" }, { "dotnet", "null" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void AnAnswerThatProvesNothingIsNotClean_T9(string auditor, string output)
    {
        IAuditor reader = auditor switch
        {
            "npm" => new NpmAuditor(),
            "cargo" => new CargoAuditor(),
            "pip" => new PipAuditor(),
            _ => new DotnetAuditor(),
        };

        var report = reader.Read(Printed(output));

        Assert.Null(report.Found);
        Assert.NotEmpty(report.Note);
    }

    [Fact]
    public void AnAuditIsOkOnlyWhereItIsWholeAndFoundNothing()
    {
        var clean = ("package-lock.json", "npm audit", new AuditReport([], string.Empty));
        var unknown = ("Cargo.lock", "cargo audit", AuditReport.Unknown("cargo-audit is not installed"));

        var whole = AuditAnswer.Of([clean], [], most: 5);
        var partial = AuditAnswer.Of([clean, unknown], [], most: 5);
        var unread = AuditAnswer.Of([clean], ["go.sum"], most: 5);
        var skipped = AuditAnswer.Of([("requirements.txt", "pip-audit", new AuditReport([], "not audited: inhouse"))], [], most: 5);

        Assert.Equal((true, "package-lock.json: no known vulnerabilities, says npm audit"), (whole.IsOk, whole.Content));
        Assert.Equal((false, "package-lock.json: no known vulnerabilities, says npm audit\nCargo.lock: not audited, cargo audit did not answer (cargo-audit is not installed)"), (partial.IsOk, partial.Content));
        Assert.False(unread.IsOk);
        Assert.False(skipped.IsOk);
    }

    [Theory]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, "critical")]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", 10.0, "critical")]
    [InlineData("CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", 7.5, "high")]
    [InlineData("CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H", 5.5, "medium")]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 6.1, "medium")]
    [InlineData("CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N", 1.6, "low")]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", null, "unknown")]
    [InlineData("CVSS:3.1/AV:N", null, "unknown")]
    [InlineData(null, null, "unknown")]
    public void ASeverityIsComputedFromItsVector_T9(string? vector, double? score, string word)
    {
        Assert.Equal((score, word), (CvssScore.Of(vector), CvssScore.Word(vector)));
    }

    private static CommandResult Recorded(string name) => Printed(Text(name));

    private static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Tools", "Audit", "Recordings", $"{name}.json"));

    private static CommandResult Printed(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new CommandResult { End = CommandEnd.Exited, ExitCode = 0, Output = new CapturedOutput(bytes, ReadOnlyMemory<byte>.Empty, bytes.Length) };
    }
}
