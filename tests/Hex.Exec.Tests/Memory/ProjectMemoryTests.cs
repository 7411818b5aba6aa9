using Hex.Core.Failures;
using Hex.Exec.Memory;
using Hex.Exec.Runs;
using Hex.Testing.State;

namespace Hex.Exec.Tests.Memory;

public sealed class ProjectMemoryTests
{
    private const string Secret = "canary-0123456789";

    private readonly InMemoryLessonStore _store = new();

    private ProjectMemory Memory => new(new GivenRepositories(), _store, new SecretRedaction([Secret]), TimeProvider.System);

    [Theory]
    [InlineData("a")]
    [InlineData("money:cents")]
    [InlineData("0.a_b-c:d")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task AKeyOfPlainLettersIsTaken(string key)
    {
        await StoreAsync(key, "text");

        Assert.Equal("text", (await Memory.GetAsync("/", key, TestContext.Current.CancellationToken)).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("-a")]
    [InlineData("a\n")]
    [InlineData("../a")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public Task AnyOtherKeyIsRefused(string key) => IsRefusedAsync("bad_key", key, "text");

    [Fact]
    public async Task TheLimitOfATextIsToldInTheError()
    {
        var exception = await IsRefusedAsync("long_lesson", "key", new string('ä', (ProjectMemory.LargestText / 2) + 1));

        Assert.Contains("16384 bytes", exception.Failure.What, StringComparison.Ordinal);
        await StoreAsync("key", new string('ä', ProjectMemory.LargestText / 2));
    }

    [Theory]
    [Trait("Accepts", "S16")]
    [InlineData($"the key is {Secret}")]
    [InlineData("use ghp_0123456789012345678901234567890123456 to push")]
    [InlineData("the login is password = \"x9Lq27vTz81mK\"")]
    public Task ASecretIsRefused(string text) => IsRefusedAsync("secret_in_lesson", "key", text);

    [Fact]
    public async Task ControlCharactersAreNotKept()
    {
        await StoreAsync("key", "  \u001b[31mred\u001b[0m\u0007 and\tround\r\n");

        Assert.Equal("red and\tround", (await Memory.GetAsync("/", "key", TestContext.Current.CancellationToken)).Text);
    }

    [Fact]
    public async Task AFullProjectTakesNoNewLessonButReplacesOld()
    {
        foreach (var number in Enumerable.Range(0, ProjectMemory.MostLessons))
        {
            await _store.PutAsync(Given.Lesson($"k{number}"), TestContext.Current.CancellationToken);
        }

        var exception = await IsRefusedAsync("too_many_lessons", "another", "text");
        await StoreAsync("k7", "text");

        Assert.Contains("1000 lessons", exception.Failure.What, StringComparison.Ordinal);
    }

    private async Task StoreAsync(string key, string text) => await Memory.StoreAsync("/", key, text, TestContext.Current.CancellationToken);

    private async Task<HexException> IsRefusedAsync(string code, string key, string text)
    {
        var exception = await Assert.ThrowsAsync<HexException>(() => StoreAsync(key, text));

        Assert.Equal(code, exception.Failure.Code);
        return exception;
    }
}
