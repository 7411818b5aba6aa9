using System.Runtime.CompilerServices;
using Xunit;

namespace Hex.Testing.Machine;

/// <summary>Compares long output with the approved text beside the test.</summary>
public static class Approved
{
    /// <summary>Fails where they differ, and keeps what was received.</summary>
    public static void Match(string received, string name, [CallerFilePath] string testFile = "")
    {
        var approvedFile = Path.Combine(Path.GetDirectoryName(testFile)!, $"{name}.approved.txt");
        var approved = File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : string.Empty;
        if (received == approved)
        {
            return;
        }

        var receivedFile = Path.Combine(Path.GetTempPath(), $"{name}.received.txt");
        File.WriteAllText(receivedFile, received);
        Assert.Fail($"{name} is not as approved; compare {receivedFile} with {approvedFile}");
    }
}
