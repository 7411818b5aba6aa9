using Hex.Exec.Repair.Source;

namespace Hex.Exec.Repair;

/// <summary>One way in which small bugs come about, undone.</summary>
internal interface IMutationOperator
{
    /// <summary>The changes it proposes for one line, in no particular order.</summary>
    IEnumerable<Mutation> On(SourceLine line);
}
