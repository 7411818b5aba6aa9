using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Cli.Tests.Faults;

/// <summary>
/// The target, or the folder it is in, is swapped for a way out of the working tree after hex looked at it and before hex
/// writes there again. What it leads to holds the very bytes hex wrote, so that only the path tells them apart.
/// </summary>
[Trait("Accepts", "S2")]
public sealed class SwappedTargetTests : FaultTest
{
    private const string Target = "folder/value.txt";
    private const string Written = "before\nright\nafter\n";

    private readonly TempFolder _outside = new();

    public SwappedTargetTests()
    {
        File.WriteAllText(_outside.At("value.txt"), Written);
        Repository.Write(Target, "before\nwrong\nafter\n");
        Repository.Commit("a target in a folder");
    }

    public static TheoryData<string, string, bool> Swaps
    {
        get
        {
            var data = new TheoryData<string, string, bool>();
            foreach (var swapped in (string[])["target", "folder", "pipe"])
            {
                foreach (var when in (string[])["in the baseline", "and fails", "and passes"])
                {
                    data.Add(swapped, when, false);
                    data.Add(swapped, when, true);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Swaps))]
    public async Task NothingIsWrittenWhereTheLinkLeads(string swapped, string when, bool isolated)
    {
        var model = Model([Replace(Target, "wrong", "right")], [Replace(Target, "right", "better")], [Replace(Target, "wrong", "right")]);

        var result = await RunInAsync(Repository.Root, Target, Evidence(swapped, when), model, isolated ? ["--isolate"] : []);

        Assert.True(result.Exit is 1 or 4, $"exit {result.Exit}: {result.Error}");
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(Written, File.ReadAllText(_outside.At("value.txt")));
        Assert.Single(Directory.EnumerateFileSystemEntries(_outside.Path));
        Assert.Equal(string.Empty, Repository.Git("log", "--all", "--format=%H", "--grep=Hex-Run: "));
        await Checker.Before(Home, Repository).NothingLeftAsync();
    }

    public override void Dispose()
    {
        base.Dispose();
        _outside.Dispose();
    }

    private string Evidence(string swapped, string when)
    {
        var swap = swapped switch
        {
            "target" => $"rm -f {Target}; ln -s '{_outside.At("value.txt")}' {Target}",
            "folder" => $"mv folder aside; ln -s '{_outside.Path}' folder",
            _ => $"rm -f {Target}; mkfifo {Target}",
        };
        return when switch
        {
            "in the baseline" => $"test -f aside/x -o -L folder -o -L {Target} -o -p {Target} || {{ {swap}; }}; exit 1",
            "and fails" => $"test -f {Target} && grep -qs '^right$' {Target} && {{ {swap}; }}; exit 1",
            _ => $"test -f {Target} && grep -qs '^right$' {Target} && {{ {swap}; }}",
        };
    }
}
