namespace Hex.Core.Failures;

/// <summary>Words what the operating system refuses: the one place that knows a code and a remedy for its error numbers.</summary>
public static class SystemFailure
{
    /// <summary>EMFILE: this process has as many files open as it may.</summary>
    public const int TooManyOpenFiles = 24;

    private const int NotPermitted = 1;
    private const int NoEntry = 2;
    private const int BrokenDevice = 5;
    private const int NoMemory = 12;
    private const int NoAccess = 13;
    private const int TooManyOpenOnMachine = 23;
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;

    private static readonly int NameTooLong = OperatingSystem.IsMacOS() ? 63 : 36;
    private static readonly int QuotaExceeded = OperatingSystem.IsMacOS() ? 69 : 122;

    // The longer words first: they begin with the shorter.
    private static readonly (string Words, int Error)[] InWords =
    [
        ("No space left on device", NoSpace), ("Disk quota exceeded", QuotaExceeded), ("Too many open files in system", TooManyOpenOnMachine),
        ("Too many open files", TooManyOpenFiles), ("Cannot allocate memory", NoMemory), ("Input/output error", BrokenDevice),
    ];

    /// <summary>Whether an exception of the framework carries an error of the system.</summary>
    public static bool IsBehind(Exception exception) => exception switch
    {
        // A part of the program that cannot be loaded is told by its name, a file by its path.
        FileLoadException => false,
        FileNotFoundException { FileName: { } name } => Path.IsPathRooted(name),
        _ => exception is IOException or UnauthorizedAccessException,
    };

    /// <summary>Whether an exception of the framework tells of the file asked for, and not of a machine that can open none.</summary>
    public static bool IsOfTheFile(Exception exception) => IsBehind(exception) && !IsOutOfDescriptors(NumberOf(exception));

    /// <summary>Whether an error number means that no file, pipe or folder can be opened now, whichever it is.</summary>
    public static bool IsOutOfDescriptors(int error) => error is TooManyOpenFiles or TooManyOpenOnMachine;

    /// <summary>The error number an exception of the framework carries.</summary>
    /// <param name="exception">One that <see cref="IsBehind"/> says yes to.</param>
    public static int NumberOf(Exception exception) => exception switch
    {
        // These have a result code of the framework's own; the inner exception, where there is one, has the system's.
        UnauthorizedAccessException { InnerException: IOException inner } => inner.HResult,
        UnauthorizedAccessException => NoAccess,
        FileNotFoundException or DirectoryNotFoundException => NoEntry,
        PathTooLongException => NameTooLong,
        _ => exception.HResult,
    };

    /// <summary>The failure behind an exception of the framework.</summary>
    /// <param name="exception">One that <see cref="IsBehind"/> says yes to.</param>
    /// <param name="what">One clause: what the system refused, and in which words.</param>
    /// <param name="next">What to do when the remedy is in place.</param>
    public static Failure Of(Exception exception, string what, string next = "try again") => Of(NumberOf(exception), what, next);

    /// <summary>The failure a program tells of in the words of the C library.</summary>
    /// <param name="said">What the program printed, in the C locale.</param>
    /// <param name="what">One clause: what the program could not do.</param>
    /// <param name="next">What to do when the remedy is in place.</param>
    /// <returns>The failure, or null when the system is not blamed for any.</returns>
    public static Failure? FindIn(string said, string what, string next = "try again")
    {
        var found = InWords.FirstOrDefault(known => said.Contains(known.Words, StringComparison.Ordinal));
        return found.Words is null ? null : Of(found.Error, what, next);
    }

    /// <summary>The failure behind an error number.</summary>
    /// <param name="error">The number, as the C library tells it.</param>
    /// <param name="what">One clause: what the system refused, and in which words.</param>
    /// <param name="next">What to do when the remedy is in place.</param>
    public static Failure Of(int error, string what, string next = "try again")
    {
        var (code, remedy) = error switch
        {
            TooManyOpenFiles => ("too_many_open_files", "raise the limit with ulimit -n 1024"),
            TooManyOpenOnMachine => ("too_many_open_files", "end other programs or have fs.file-max raised"),
            NotPermitted or NoAccess => ("no_permission", "give yourself the permission"),
            ReadOnlyFileSystem => ("no_permission", "have the file system made writable"),
            NoMemory => ("no_memory", "free some memory"),
            BrokenDevice => ("io_error", "check the disk"),
            _ when error == NoSpace || error == QuotaExceeded => ("no_space", "free some space"),
            _ => ("file_access_failed", "check the disk"),
        };
        return new Failure(FailureKind.Environment, code, what, $"{remedy} and {next}");
    }
}
