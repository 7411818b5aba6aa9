using Hex.Testing.Machine;

namespace Hex.Git.Tests;

public sealed class LockFileTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly TempFolder _folder = new();

    private string Path => _folder.At("index.lock");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ALockThatIsGoneWasHeldBySomebodyElse() =>
        Assert.Equal($"'{Path}' was held by somebody else the whole time", LockFile.Describe(Path, Now));

    [Fact]
    public void ALockThatNobodyHasOpenTellsItsAgeAndWhereItComesFrom()
    {
        File.WriteAllText(Path, string.Empty);
        File.SetLastWriteTimeUtc(Path, Now.UtcDateTime.AddSeconds(-90));

        Assert.StartsWith($"'{Path}' has been there for 90 s", LockFile.Describe(Path, Now), StringComparison.Ordinal);
        Assert.SkipUnless(Directory.Exists("/proc/self/fd"), "nothing tells here who has a file open");
        Assert.EndsWith(", held open by no process (a crashed git leaves it behind)", LockFile.Describe(Path, Now), StringComparison.Ordinal);
    }

    [Fact]
    public void ALockThatAProcessHasOpenTellsWhich()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self/fd"), "nothing tells here who has a file open");
        using var file = File.Create(Path);

        Assert.EndsWith($", held by process {Environment.ProcessId}", LockFile.Describe(Path, Now), StringComparison.Ordinal);
    }
}
