using Hex.Testing.Machine;
using Hex.Testing.Product;

namespace Hex.Exec.Tests.Tools.Checks;

/// <summary>TypeScript compilers for tests: the real one of the machine, or a script in its place.</summary>
internal static class GivenCompiler
{
    private const string Place = "node_modules/.bin/tsc";

    /// <summary>Makes the compiler of the machine that of the project, or skips the test.</summary>
    public static void Real(TempRepository repository)
    {
        var compiler = Programs.Need("tsc");
        Directory.CreateDirectory(repository.At("node_modules/.bin"));
        File.CreateSymbolicLink(repository.At(Place), compiler);
    }

    /// <summary>Makes a shell script the compiler of the project.</summary>
    public static void Script(TempRepository repository, string script)
    {
        repository.Write(Place, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(repository.At(Place), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
