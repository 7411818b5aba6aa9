namespace Hex.Exec.Architecture;

/// <summary>Numbers with what they count.</summary>
internal static class Words
{
    public static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? string.Empty : "s")}";
}
