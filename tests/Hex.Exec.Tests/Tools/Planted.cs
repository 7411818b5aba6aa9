namespace Hex.Exec.Tests.Tools;

/// <summary>Invented credentials, put together here so that no scan of this repository finds one.</summary>
internal static class Planted
{
    public static string AwsKey { get; } = "AKIA" + "QX7ZP2LM9KJ4TR8W";

    public static string GitHubToken { get; } = "ghp_" + "a8Kd02mZq7Lw5TnXc3Vb9RyUe1Hs6GpJf4Oi";

    public static string Random { get; } = "q7Lw5TnXc3Vb9RyUe1Hs" + "6GpJf4OiA8Kd02mZ+KeWQ";

    public static string Jwt { get; } = "eyJhbGciOiJIUzI1NiJ9." + "eyJzdWIiOiIxMjM0NTY3ODkwIn0." + "dozjgNryP4J3jVmNHl0w5N";
}
