using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Hex.Architecture.Tests;

/// <summary>Use cases reach files, processes, the network, the clock and the environment through ports alone.</summary>
/// <remarks>Read from the compiled assemblies: what is not referenced there cannot be called.</remarks>
public sealed class ExecTouchesNoMachineTests
{
    private static readonly string[] Machine =
    [
        "System.Console", "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.IO.Directory",
        "System.IO.DirectoryInfo", "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.FileSystemInfo",
        "System.IO.FileSystemWatcher", "System.Net.Http.HttpClient", "System.Net.Sockets.Socket", "System.Random",
        "System.Runtime.InteropServices.NativeLibrary",
    ];

    private static readonly string[] Calls =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.IO.Path.GetTempPath", "System.IO.Path.GetTempFileName", "System.IO.Path.Exists",
    ];

    [Fact]
    public void ExecNamesNoTypeOfTheMachine() => Assert.Empty(TypesUsedBy("Hex.Exec").Intersect(Machine));

    [Fact]
    public void ExecAsksNeitherTheClockNorTheTemporaryFolder() => Assert.Empty(MembersUsedBy("Hex.Exec").Intersect(Calls));

    // The compiler's own iterators ask for the thread they are on.
    [Fact]
    public void ExecDoesNotReadTheEnvironment() => Assert.Empty(MembersUsedBy("Hex.Exec")
        .Where(member => member.StartsWith("System.Environment.", StringComparison.Ordinal)).Except(["System.Environment.get_CurrentManagedThreadId"]));

    [Theory]
    [InlineData("Hex.Git")]
    [InlineData("Hex.State")]
    [InlineData("Hex.Graph")]
    [InlineData("Hex.Analysis")]
    [InlineData("Hex.Cli")]
    public void ProcessesAreStartedByTheCommandRunnerAlone(string project) =>
        Assert.DoesNotContain("System.Diagnostics.ProcessStartInfo", TypesUsedBy(project));

    private static List<string> TypesUsedBy(string project) =>
        Read(project, metadata => metadata.TypeReferences.Select(handle => NameOf(metadata, handle)).ToList());

    private static List<string> MembersUsedBy(string project) => Read(project, metadata => metadata.MemberReferences
        .Select(metadata.GetMemberReference)
        .Where(member => member.Parent.Kind == HandleKind.TypeReference)
        .Select(member => $"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}")
        .ToList());

    private static List<string> Read(string project, Func<MetadataReader, List<string>> read)
    {
        using var reader = new PEReader(File.OpenRead(Assembly.Load(project == "Hex.Cli" ? "hex" : project).Location));
        return read(reader.GetMetadataReader());
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
