using Hex.Exec.Tools.Checks;
using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Tools.Checks;

public sealed class RustCheckTests : IDisposable
{
    private readonly ToolScene _scene = new();

    public RustCheckTests() => Programs.Need("cargo");

    [Fact]
    public async Task APackageThatCompilesIsOkAndOneThatDoesNotIsNot_T5()
    {
        GivenPackage("crates/demo");
        _scene.Repository.Write("crates/demo/src/lib.rs", "pub fn f() -> i32 { 1 }\n");

        var good = await _scene.Call("rust_check", new { path = "crates/demo/src/lib.rs" });
        _scene.Repository.Write("crates/demo/src/lib.rs", "pub fn f() -> i32 { \"a\" }\npub fn g() { undefined_thing(); }\n");
        var bad = await _scene.Call("rust_check", new { path = "crates/demo" });

        Assert.Equal((true, "crates/demo/Cargo.toml: no errors (cargo check)."), (good.IsOk, good.Content));
        Assert.False(bad.IsOk);
        Assert.Equal(
            """
            crates/demo/Cargo.toml: 2 errors
            crates/demo/src/lib.rs:1: E0308: mismatched types (expected `i32`, found `&str`)
            crates/demo/src/lib.rs:2: E0425: cannot find function `undefined_thing` in this scope (not found in this scope)
            """,
            bad.Content);
    }

    [Fact]
    public async Task AMemberIsNamedFromTheRootOfTheTree()
    {
        _scene.Repository.Write("Cargo.toml", "[workspace]\nmembers = [\"one\"]\nresolver = \"2\"\n");
        GivenPackage("one");
        _scene.Repository.Write("one/src/lib.rs", "fn f() -> Missing { }\n");
        _scene.Run("cargo", "generate-lockfile", "--offline", "--quiet");

        var answer = await _scene.Call("rust_check", new { path = "one/src/lib.rs" });

        Assert.Matches("\none/src/lib.rs:1: E04\\d\\d: cannot find type `Missing` in this scope", answer.Content);
    }

    [Fact]
    public async Task TheLockFileAndTheOutputOfThePackageStayAsTheyAre()
    {
        GivenPackage(".");
        _scene.Repository.Write("src/lib.rs", "pub fn f() {}\n");

        var without = await _scene.Call("rust_check");
        var nothing = _scene.Repository.Git("status", "--porcelain", "--ignored");
        _scene.Run("cargo", "generate-lockfile", "--offline", "--quiet");
        _scene.Repository.Write("Cargo.toml", _scene.Repository.Read("Cargo.toml").Replace("0.1.0", "0.2.0", StringComparison.Ordinal));
        var before = _scene.Repository.Read("Cargo.lock");
        var stale = await _scene.Call("rust_check");

        Assert.True(without.IsOk, without.Content);
        Assert.DoesNotContain("target", nothing);
        Assert.DoesNotContain("Cargo.lock", nothing);
        Assert.False(stale.IsOk);
        Assert.Contains("--locked", stale.Content);
        Assert.Equal(before, _scene.Repository.Read("Cargo.lock"));
    }

    [Fact]
    public async Task ABrokenManifestIsNotOk()
    {
        _scene.Repository.Write("Cargo.toml", "[package\n");

        var answer = await _scene.Call("rust_check");

        Assert.False(answer.IsOk);
        Assert.Contains("cargo metadata failed on Cargo.toml", answer.Content);
        Assert.Contains("Cargo.toml:1", answer.Content);
    }

    [Fact]
    public void ACutOutputIsReadAsFarAsItGoes()
    {
        const string output = """
            {"reason":"compiler-message","message":{"level":"error","message":"one","spans":[],"code":null}}
            [… 10 bytes left out …]
            t":[]}}
            {"reason":"compiler-message","message":{"level":"warning","message":"two","spans":[],"code":null}}
            {"reason":"compiler-message","message":{"level":"error","message":"aborting due to 1 previous error","spans":[],"code":null}}
            {"reason":"compiler-message","mess
            """;

        var found = CargoOutput.Errors(output, new CheckPlace("/r", string.Empty));

        Assert.Equal([new Diagnostic(null, 0, "one")], found);
    }

    public void Dispose() => _scene.Dispose();

    private void GivenPackage(string folder) =>
        _scene.Repository.Write($"{folder}/Cargo.toml", "[package]\nname = \"demo\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
}
