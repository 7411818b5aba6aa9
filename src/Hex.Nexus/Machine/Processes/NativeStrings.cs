using System.Runtime.InteropServices;
using System.Text;

namespace Hex.Nexus.Machine.Processes;

/// <summary>A null-terminated array of C strings, as <c>argv</c> and <c>envp</c> want it; freed when disposed.</summary>
internal sealed class NativeStrings : IDisposable
{
    private readonly nint[] _pointers;

    public NativeStrings(IReadOnlyCollection<string> strings)
    {
        _pointers = new nint[strings.Count + 1];
        var index = 0;
        foreach (var text in strings)
        {
            _pointers[index++] = Marshal.StringToCoTaskMemUTF8(text);
        }
    }

    public ReadOnlySpan<nint> Pointers => _pointers;

    /// <summary>One C string.</summary>
    /// <exception cref="SpawnException">The text holds a NUL, which would cut it short.</exception>
    public static byte[] Single(string text)
    {
        RequireNoNul(text);
        return Encoding.UTF8.GetBytes(text + '\0');
    }

    public static void RequireNoNul(string text)
    {
        if (text.Contains('\0'))
        {
            throw new SpawnException("a NUL character cannot be passed to a process");
        }
    }

    public void Dispose()
    {
        foreach (var pointer in _pointers)
        {
            Marshal.FreeCoTaskMem(pointer);
        }
    }
}
