using System.Text;

namespace Hex.Nexus.Machine.Processes;

/// <summary>Looks for a variable in the raw environment of a process.</summary>
internal static class MarkSearch
{
    /// <summary>The variable as it stands in an environment.</summary>
    public static byte[] Bytes(string name, string value) => Encoding.UTF8.GetBytes($"{name}={value}");

    /// <summary>Whether an environment holds the variable, with this value or one nested in it.</summary>
    /// <param name="environment">Variables, each ended by a NUL.</param>
    /// <param name="mark">See <see cref="Bytes"/>.</param>
    public static bool Carries(ReadOnlySpan<byte> environment, ReadOnlySpan<byte> mark)
    {
        while (!environment.IsEmpty)
        {
            var end = environment.IndexOf((byte)0);
            var variable = end < 0 ? environment : environment[..end];
            if (variable.StartsWith(mark) && (variable.Length == mark.Length || variable[mark.Length] == (byte)'/'))
            {
                return true;
            }

            environment = end < 0 ? [] : environment[(end + 1)..];
        }

        return false;
    }
}
