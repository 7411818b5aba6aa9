using System.Runtime.CompilerServices;
using Hex.Exec.Context;

namespace Hex.Exec.Tests.Context;

/// <summary>Compares a whole prompt with the approved text beside the test.</summary>
internal static class ApprovedPrompt
{
    public static void Match(BuiltPrompt prompt, string name, [CallerFilePath] string testFile = "")
    {
        var parts = string.Join('\n', prompt.Parts.Select(part => $"{part.Tokens,6} {part.Name}"));
        var received = $"{prompt.Version}\n{parts}\n{prompt.Tokens,6} in all\n\n======== system ========\n{prompt.System}\n\n======== first message ========\n{prompt.FirstMessage}\n";
        var approvedFile = Path.Combine(Path.GetDirectoryName(testFile)!, $"{name}.approved.txt");
        if (received == (File.Exists(approvedFile) ? File.ReadAllText(approvedFile) : string.Empty))
        {
            return;
        }

        var receivedFile = Path.Combine(Path.GetTempPath(), $"{name}.received.txt");
        File.WriteAllText(receivedFile, received);
        Assert.Fail($"the prompt {name} is not as approved; compare {receivedFile} with {approvedFile}, and raise the version of the wording if the change is meant");
    }
}
