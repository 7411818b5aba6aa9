namespace Hex.State.Sqlite;

/// <summary>The numbers by which the runtime tells why a file call failed, as far as hex tells them apart.</summary>
internal static class Errno
{
    public const int AgainOnLinux = 11;
    public const int AgainOnMac = 35;
    public const int ReadOnlyFileSystem = 30;
    public const int SharingViolation = unchecked((int)0x80070020);
}
