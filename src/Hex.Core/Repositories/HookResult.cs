using Hex.Core.Commands;

namespace Hex.Core.Repositories;

/// <summary>A hook that ran.</summary>
/// <param name="Hook">Its name.</param>
/// <param name="Result">What became of it.</param>
public sealed record HookResult(string Hook, CommandResult Result);
