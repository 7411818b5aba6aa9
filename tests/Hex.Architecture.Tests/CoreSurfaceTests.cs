using Hex.Core.Ports;

namespace Hex.Architecture.Tests;

/// <summary>A changed port or domain record shows as a diff of one text file.</summary>
public sealed class CoreSurfaceTests
{
    private const string Approved = "tests/Hex.Architecture.Tests/Hex.Core.approved.txt";

    [Fact]
    public void ThePublicSurfaceOfTheCoreIsAsApproved()
    {
        var surface = PublicSurface.Of(typeof(IRunStore).Assembly);

        if (surface != (House.Has(Approved) ? House.Read(Approved) : string.Empty))
        {
            var received = Path.Combine(AppContext.BaseDirectory, "Hex.Core.received.txt");
            File.WriteAllText(received, surface);
            Assert.Fail($"the surface of Hex.Core changed; compare {received} with {Approved}, and copy it there if the change is meant");
        }
    }
}
