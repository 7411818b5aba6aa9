using System.Diagnostics;
using Xunit;

namespace Hex.Testing.Product;

/// <summary>Runs hex as a user who is not root, so that the modes of files count.</summary>
public sealed class OtherUser
{
    private const string Nobody = "65534:65534";
    private static readonly string[] Become = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"];

    private OtherUser()
    {
    }

    /// <summary>The user, or the test is skipped where hex cannot be started as somebody else.</summary>
    public static OtherUser Require()
    {
        Assert.SkipUnless(Environment.UserName == "root" && File.Exists("/usr/bin/setpriv"), "only root can become another user, by setpriv");
        Assert.SkipUnless(Run("setpriv", [.. Become, "test", "-x", HexCommand.Executable]), "hex lies where another user cannot reach it");
        return new OtherUser();
    }

    /// <summary>Runs hex as that user, to whom home and repository belong meanwhile.</summary>
    public async Task<HexResult> RunAsync(TestHome home, TempRepository repository, IReadOnlyDictionary<string, string?> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("setpriv", [.. Become, HexCommand.Executable, .. arguments])
        {
            WorkingDirectory = repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        home.Apply(start.Environment);
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        Give(Nobody, home, repository);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var result = await HexCommand.FinishAsync(process);
            home.Remember(result);
            return result;
        }
        finally
        {
            Give("0:0", home, repository);
        }
    }

    private static void Give(string owner, TestHome home, TempRepository repository) =>
        Assert.True(Run("chown", ["--recursive", "--no-dereference", owner, home.Path, repository.Parent]), "the files could not be given away");

    private static bool Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
