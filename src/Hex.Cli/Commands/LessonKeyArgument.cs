using System.CommandLine;

namespace Hex.Cli.Commands;

/// <summary>The key of a lesson on the command line.</summary>
internal static class LessonKeyArgument
{
    public static Argument<string> Create() => new("key") { Description = "A short name: a-z, 0-9, colon, dot, underscore, hyphen" };
}
