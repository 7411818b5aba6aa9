namespace Hex.Core.Repositories;

/// <summary>Who a commit is by.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The address.</param>
public sealed record GitIdentity(string Name, string Email);
