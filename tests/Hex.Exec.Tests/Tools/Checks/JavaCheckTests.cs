using Hex.Exec.Tools.Checks;
using Hex.Testing.Machine;

namespace Hex.Exec.Tests.Tools.Checks;

public sealed class JavaCheckTests : IDisposable
{
    private readonly ToolScene _scene = new();

    [Fact]
    public async Task FilesThatCompileAreOkAndThoseThatDoNotAreNot_T5()
    {
        Programs.Need("javac");
        _scene.Repository.Write("src/shop/Cart.java", "package shop;\npublic class Cart { int total() { return new Item().price; } }\n");
        _scene.Repository.Write("src/shop/Item.java", "package shop;\nclass Item { int price; }\n");
        _scene.Repository.Write("other/Item.java", "class Item { String broken = 1; }\n");

        var good = await _scene.Call("java_check", new { path = "src/shop/Cart.java" });
        _scene.Repository.Write("src/shop/Item.java", "package shop;\nclass Item { int cost; }\n");
        var bad = await _scene.Call("java_check", new { path = "src" });

        Assert.Equal((true, "src/shop/Cart.java: no errors (javac)."), (good.IsOk, good.Content));
        Assert.Equal((false, "2 Java files: 1 error\nsrc/shop/Cart.java:2: cannot find symbol (variable price)"), (bad.IsOk, bad.Content));
    }

    [Fact]
    public async Task AMavenProjectIsBuiltOfflineInACopyOrSaysWhatItLacks_T10()
    {
        Programs.Need("mvn");
        _scene.Repository.Write("pom.xml", "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId><version>1</version></project>");
        _scene.Repository.Write("src/main/java/A.java", "class A { int x = ; }\n");

        var answer = await _scene.Call("java_check");

        Assert.False(answer.IsOk);
        Assert.True(answer.Content.StartsWith("unavailable: the build of pom.xml needs something", StringComparison.Ordinal) || answer.Content.Contains("src/main/java/A.java:1:", StringComparison.Ordinal), answer.Content);
        Assert.False(Directory.Exists(_scene.Repository.At("target")));
    }

    [Fact]
    public void WhatMavenAndGradlePrintIsRead_DocumentedUnrecorded()
    {
        const string output = """
            [INFO] BUILD FAILURE
            [ERROR] /r/app/src/main/java/A.java:[3,5] ';' expected
            [ERROR] /r/app/src/main/java/B.java:[7,16] cannot find symbol
            [ERROR]   symbol:   class Missing
            [ERROR]   location: class B
            [ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.11.0:compile (default-compile) on project app
            /r/app/src/main/java/C.java:9: error: incompatible types: int cannot be converted to String
                    String s = 1;
                               ^
            """;

        var found = JavaOutput.Errors(output, new CheckPlace("/r", "app")).Select(error => error.ToString());

        Assert.Equal(
            [
                "app/src/main/java/A.java:3: ';' expected",
                "app/src/main/java/B.java:7: cannot find symbol (class Missing)",
                "app/src/main/java/C.java:9: incompatible types: int cannot be converted to String",
            ],
            found);
    }

    [Theory]
    [InlineData("app/core/pom.xml", "app", "-pl core -am")]
    [InlineData("app/pom.xml", "app", "")]
    [InlineData("lone/pom.xml", "lone", "")]
    public void AModuleIsBuiltFromTheOutermostProject(string project, string folder, string arguments)
    {
        var build = JavaBuild.Maven(project, ["app/pom.xml", "app/core/pom.xml", "lone/pom.xml"]);

        Assert.Equal((folder, arguments), (build.Folder, string.Join(' ', build.Arguments)));
    }

    public void Dispose() => _scene.Dispose();
}
