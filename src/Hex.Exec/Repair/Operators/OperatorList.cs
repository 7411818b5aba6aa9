namespace Hex.Exec.Repair.Operators;

/// <summary>Every operator of the built-in repairer.</summary>
internal static class OperatorList
{
    /// <summary>The operators, in the order in which equals are tried.</summary>
    public static IReadOnlyList<IMutationOperator> All { get; } =
    [
        new ComparisonSwap(),
        new NumberShift(),
        new BoundShift(),
        new LogicSwap(),
        new ArithmeticSwap(),
        new AssignmentSwap(),
        new FamilySwap(),
        new OperandSwap(),
        new ConstantSwap(),
        new Negation(),
        new SignFlip(),
        new KeywordSwap(),
        new NameSwap(),
        new IndentShift(),
        new Parenthesise(),
        new CallWrap(),
        new CallUnwrap(),
        new ReturnSwap(),
        new LineOrder(),
        new TextSwap(),
        new LineRemoval(),
    ];
}
