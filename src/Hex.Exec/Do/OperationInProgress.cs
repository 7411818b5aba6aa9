using Hex.Core.Failures;
using Hex.Core.Repositories;

namespace Hex.Exec.Do;

/// <summary>Refuses to work while git is in the middle of something.</summary>
internal static class OperationInProgress
{
    /// <summary>Checks a repository.</summary>
    /// <exception cref="HexException">A merge, rebase or the like is not finished.</exception>
    public static void RequireNone(Repository repository)
    {
        if (repository.Operation is { } operation)
        {
            var end = operation == "bisect" ? "bisect reset" : $"{operation} --abort";
            throw HexException.Refused($"{operation.Replace('-', '_')}_in_progress", $"{(operation == "am" ? "an" : "a")} {operation} is in progress", $"finish it or run 'git {end}'");
        }
    }
}
