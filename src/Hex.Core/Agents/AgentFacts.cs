namespace Hex.Core.Agents;

/// <summary>What is known of an agent's program on this machine.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Version">Its version, as it names it.</param>
/// <param name="IsLoggedIn">Whether somebody is logged in or a key is there; null where it does not tell. It says nothing of whether the key is good.</param>
public sealed record AgentFacts(string Path, string Version, bool? IsLoggedIn);
