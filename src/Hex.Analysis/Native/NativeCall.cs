using Hex.Core.Failures;

namespace Hex.Analysis.Native;

/// <summary>The calls by which the native library is first reached, where it may turn out to be missing.</summary>
internal static class NativeCall
{
    /// <summary>Makes a call.</summary>
    /// <exception cref="HexException">The library is not there, or is not the one hex was built with.</exception>
    public static T First<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw HexException.Environment(
                "no_grammars", "the parsers that lie beside hex, libhexsyntax, cannot be loaded", "install hex again, whole, for this platform", exception);
        }
    }
}
