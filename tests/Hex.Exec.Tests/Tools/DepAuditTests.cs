using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Tools;

public sealed class DepAuditTests : IDisposable
{
    private readonly ToolScene _scene = new();

    [Fact]
    public async Task WithoutDependencyFilesNothingIsClean_T9()
    {
        Assert.Equal((false, "unavailable: there are no dependency files to audit"), (await _scene.Call("dep_audit")) is var answer ? (answer.IsOk, answer.Content) : default);
    }

    [Fact]
    public async Task DependenciesThatNobodyReadsAreNamed_T9()
    {
        _scene.Repository.Write("go.sum", "x\n");
        _scene.Repository.Write("py/poetry.lock", "x\n");

        Assert.Equal((false, "unavailable: no auditor reads go.sum, py/poetry.lock"), (await _scene.Call("dep_audit")) is var answer ? (answer.IsOk, answer.Content) : default);
    }

    [Fact]
    public async Task AnAuditorThatIsNotInstalledLeavesNothingClean_T10()
    {
        _scene.Repository.Write("requirements.txt", "jinja2==2.0\n");
        _scene.Repository.Write("Cargo.lock", "version = 3\n");

        var answer = await _scene.Call("dep_audit");

        Assert.False(answer.IsOk);
        Assert.DoesNotContain("no known vulnerabilities", answer.Content);
    }

    [Fact]
    public async Task AnAuditorWithoutItsServerLeavesNothingClean_T10()
    {
        Programs.Need("npm");
        _scene.Repository.Write(".npmrc", "registry=http://repository.invalid/\n");
        _scene.Repository.Write("package.json", "{\"name\": \"a\", \"version\": \"1.0.0\", \"dependencies\": {\"lodash\": \"4.17.0\"}}\n");
        _scene.Repository.Write("package-lock.json", """
            {"name": "a", "version": "1.0.0", "lockfileVersion": 3, "packages": {
              "": {"name": "a", "version": "1.0.0", "dependencies": {"lodash": "4.17.0"}},
              "node_modules/lodash": {"version": "4.17.0"}}}
            """);

        var answer = await _scene.Call("dep_audit");

        Assert.False(answer.IsOk);
        Assert.StartsWith("unavailable: nothing was audited\npackage-lock.json: not audited, npm audit did not answer (", answer.Content);
        Assert.DoesNotContain("repository.invalid", answer.Content);
    }

    public void Dispose() => _scene.Dispose();
}
