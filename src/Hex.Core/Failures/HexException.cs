namespace Hex.Core.Failures;

/// <summary>The world is not as hex needs it; carries the sentence a person acts on.</summary>
/// <remarks>Adapters wrap their vendors' exceptions in one of these. It is caught once, where the sentence is printed.</remarks>
public class HexException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">What happened and what to do.</param>
    /// <param name="cause">The exception it wraps, or null.</param>
    public HexException(Failure failure, Exception? cause = null)
        : base(failure.Sentence, cause) => Failure = failure;

    /// <summary>What happened and what to do.</summary>
    public Failure Failure { get; }

    /// <summary>Something the machine lacks, or that broke on it.</summary>
    public static HexException Environment(string code, string what, string remedy, Exception? cause = null) =>
        new(new Failure(FailureKind.Environment, code, what, remedy), cause);

    /// <summary>A guard says no.</summary>
    public static HexException Refused(string code, string what, string remedy, Exception? cause = null) =>
        new(new Failure(FailureKind.Refused, code, what, remedy), cause);

    /// <summary>The command line or a configured value cannot be understood.</summary>
    public static HexException Usage(string code, string what, string remedy) =>
        new(new Failure(FailureKind.Usage, code, what, remedy));
}
