using Hex.Core.Conversation;
using Hex.Core.Failures;
using Hex.Nexus.Inference;
using Hex.Nexus.Inference.Endpoints;
using Hex.Nexus.Inference.Exchange;
using Hex.Testing.Machine;

namespace Hex.Nexus.Tests.Inference;

public sealed class ModelServersTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => _folder.At("hex/inference.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WithoutAnythingThereIsOllamaHere()
    {
        using var servers = Servers();

        var endpoint = servers.All.Single().Endpoint;

        Assert.Equal(("ollama", ModelDialect.Ollama, "http://127.0.0.1:11434"), (endpoint.Name, endpoint.Dialect, endpoint.Address));
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void KeysInTheEnvironmentBringTheirServices()
    {
        using var servers = Servers(("ANTHROPIC_API_KEY", "k"), ("OPENAI_API_KEY", "k"), ("OPENAI_BASE_URL", "https://models.example.com/v1/"));

        Assert.Equal(["http://127.0.0.1:11434", "https://api.anthropic.com", "https://models.example.com/v1"], servers.All.Select(server => server.Endpoint.Address));
        Assert.Equal([null, "ANTHROPIC_API_KEY", "OPENAI_API_KEY"], servers.All.Select(server => server.Endpoint.KeyVariable));
    }

    [Fact]
    public void WhatWasAddedComesFirstAndIsRemembered()
    {
        using var servers = Servers();
        servers.Add(Lab with { PromptPrice = 0.5m });
        servers.Add(Lab with { PromptPrice = 0.25m });
        servers.Add(new ModelEndpoint { Name = "ollama", Dialect = ModelDialect.Ollama, Address = "http://127.0.0.1:9999" });

        using var later = Servers();

        Assert.Equal([Lab with { PromptPrice = 0.25m }, servers.All[1].Endpoint], later.All.Select(server => server.Endpoint));
        Assert.Equal("http://127.0.0.1:9999", later.All[1].Endpoint.Address);
    }

    [Fact]
    public void WhatIsRemovedIsForgotten()
    {
        using var servers = Servers();
        servers.Add(Lab);

        Assert.True(servers.Remove("lab"));
        Assert.False(servers.Remove("lab"));
        Assert.False(servers.Remove("ollama"));
        Assert.Equal(["ollama"], servers.All.Select(server => server.Endpoint.Name));
    }

    [Fact]
    [Trait("Accepts", "S22")]
    public void TheFileIsTheOperatorsAlone()
    {
        using var servers = Servers();
        servers.Add(Lab);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Theory]
    [InlineData("ftp://example.com", "bad_address")]
    [InlineData("example.com", "bad_address")]
    [InlineData("https://example.com/v1?key=1", "bad_address")]
    [InlineData("https://user:password@example.com", "credentials_in_address")]
    [InlineData("http://example.com", "key_in_clear")]
    [InlineData("http://127.0.0.1.example.com", "key_in_clear")]
    public void AnAddressThatIsNotSafeIsRefused(string address, string code)
    {
        using var servers = Servers();

        var refusal = Assert.Throws<HexException>(() => servers.Add(Lab with { Address = address, KeyVariable = "LAB_KEY" }));

        Assert.Equal((FailureKind.Refused, code), (refusal.Failure.Kind, refusal.Failure.Code));
        Assert.DoesNotContain("password@", refusal.Message, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void AKeyGivenInPlaceOfItsVariableIsNotRepeated()
    {
        using var servers = Servers();

        var refusal = Assert.Throws<HexException>(() => servers.Add(Lab with { KeyVariable = "sk-canary-123" }));

        Assert.DoesNotContain("sk-canary-123", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("Lab")]
    [InlineData("-x")]
    [InlineData("lab\n")]
    public void ANameThatCannotBeTypedIsRefused(string name)
    {
        using var servers = Servers();

        Assert.Equal("bad_name", Assert.Throws<HexException>(() => servers.Add(Lab with { Name = name })).Failure.Code);
    }

    [Fact]
    public async Task AnAddressOfTheEnvironmentThatIsNotSafeIsListedWithItsReason()
    {
        using var servers = Servers(("OPENAI_API_KEY", "k"), ("OPENAI_BASE_URL", "http://10.0.0.1/v1"));

        var statuses = await new ModelCatalog(servers, TimeProvider.System).ListAsync(default);

        Assert.Contains("unencrypted", statuses.Single(status => status.Endpoint.Name == "openai").Failure!.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"version":2,"endpoints":[]}""")]
    [InlineData("""{"version":1,"endpoints":[{"name":"lab"}]}""")]
    public void ABrokenFileIsNamedAndNeverWrittenOver(string content)
    {
        Directory.CreateDirectory(_folder.At("hex"));
        System.IO.File.WriteAllText(File, content);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var servers = Servers();

        Assert.Contains(File, Assert.Throws<HexException>(() => servers.All).Message, StringComparison.Ordinal);
        Assert.Throws<HexException>(() => servers.Add(Lab));
        Assert.Equal(content, System.IO.File.ReadAllText(File));
    }

    [Theory]
    [InlineData(null, "http://127.0.0.1:11434")]
    [InlineData("0.0.0.0", "http://127.0.0.1:11434")]
    [InlineData("0.0.0.0:8080", "http://127.0.0.1:8080")]
    [InlineData(":8080", "http://127.0.0.1:8080")]
    [InlineData("box", "http://box:11434")]
    [InlineData("http://box", "http://box")]
    [InlineData("https://box:444/ollama", "https://box:444/ollama")]
    [InlineData("[::]:8080", "http://[::1]:8080")]
    [InlineData("::1", "http://[::1]:11434")]
    public void OllamaIsFoundWhereItsVariableSays(string? host, string address) => Assert.Equal(address, ConventionalEndpoints.OllamaAddress(host));

    [Theory]
    [InlineData(ModelDialect.OpenAI, "http://127.0.0.1:8000/", "http://127.0.0.1:8000/v1")]
    [InlineData(ModelDialect.OpenAI, "https://example.com/api/v1/", "https://example.com/api/v1")]
    [InlineData(ModelDialect.Anthropic, "https://example.com/v1", "https://example.com")]
    [InlineData(ModelDialect.Ollama, "http://127.0.0.1:11434/", "http://127.0.0.1:11434")]
    public void AnAddressIsBroughtIntoTheFormOfItsDialect(ModelDialect dialect, string given, string kept) =>
        Assert.Equal(kept, EndpointAddress.Settled(Lab with { Dialect = dialect, Address = given }).Address);

    private static ModelEndpoint Lab => new() { Name = "lab", Dialect = ModelDialect.OpenAI, Address = "http://127.0.0.1:8000/v1" };

    private ModelServers Servers(params (string Name, string Value)[] environment) =>
        new(File, environment.ToDictionary(pair => pair.Name, pair => pair.Value), new InferenceLimits(), TimeProvider.System);
}
