namespace Hex.Exec.Repair;

/// <summary>
/// How likely each kind of change is to be the wanted one, as a cost: the negative natural logarithm of a prior, so that the
/// costs of a change and of its place add up. One unit is a factor of 2.7.
/// </summary>
/// <remarks>
/// The order follows what studies of one-statement fixes in open repositories agree on: wrong names, wrong literals, wrong
/// operators and missing calls lead, in that order; but a place has many other names and only one or two other bounds, so a
/// single change of a bound is likelier than a single change of a name. What the evidence cannot tell from a real fix is dear
/// beyond its frequency: deleting, constant results and switched-off conditions make tests pass without mending anything.
/// </remarks>
internal static class Priors
{
    /// <summary><c>&lt;</c> for <c>&lt;=</c>: a bound that is one off.</summary>
    public const double Boundary = 0.5;

    /// <summary>A comparison turned round or negated.</summary>
    public const double Comparison = 1.0;

    /// <summary>Another comparison altogether.</summary>
    public const double FarComparison = 2.2;

    /// <summary>A number, an index or a bound that is one off.</summary>
    public const double OffByOne = 1.0;

    /// <summary><c>and</c> for <c>or</c>.</summary>
    public const double Logic = 0.8;

    /// <summary>A minus for a plus and the like.</summary>
    public const double Arithmetic = 1.0;

    /// <summary>Another arithmetic operator altogether.</summary>
    public const double FarArithmetic = 2.0;

    /// <summary>A constant that is the other one.</summary>
    public const double Constant = 1.2;

    /// <summary>A condition or a value negated.</summary>
    public const double Negation = 1.3;

    /// <summary>Two arguments in the wrong order.</summary>
    public const double Arguments = 1.3;

    /// <summary>A function of the same family: <c>min</c> for <c>max</c>.</summary>
    public const double Family = 1.0;

    /// <summary>Another name of the same scope.</summary>
    public const double Name = 1.8;

    /// <summary>A line one level further in or out.</summary>
    public const double Indentation = 1.5;

    /// <summary>A jump of the other kind.</summary>
    public const double Jump = 1.2;

    /// <summary>Parentheses that are missing.</summary>
    public const double Parentheses = 1.6;

    /// <summary>A call that is missing or too much.</summary>
    public const double Wrapper = 2.4;

    /// <summary>Two statements in the wrong order.</summary>
    public const double Order = 2.4;

    /// <summary>A value that is returned in place of another.</summary>
    public const double Return = 2.4;

    /// <summary>A part of an expression or a condition that is too much.</summary>
    public const double Removal = 3.0;

    /// <summary>A string for another one that stands nearby.</summary>
    public const double OtherText = 2.6;

    /// <summary>A check that is missing at the head of a function.</summary>
    public const double Guard = 3.6;

    /// <summary>A statement that is too much. Tests that check little pass without it, so it is tried late.</summary>
    public const double Deletion = 4.0;
}
