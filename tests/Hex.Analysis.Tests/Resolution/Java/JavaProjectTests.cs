namespace Hex.Analysis.Tests.Resolution.Java;

public sealed class JavaProjectTests
{
    [Theory]
    [InlineData("pom.xml", "<project xmlns='http://maven.apache.org/POM/4.0.0'><parent><artifactId>parent</artifactId></parent><artifactId> own </artifactId></project>", "m/pom.xml", "<project><artifactId>inner</artifactId></project>", "inner")]
    [InlineData("pom.xml", "<project><parent><artifactId>parent</artifactId></parent><artifactId>own</artifactId></project>", "m/other.xml", "", "own")]
    [InlineData("pom.xml", "<project><artifactId>own</artifactId></project>", "m/pom.xml", "<project>", "m")]
    [InlineData("settings.gradle", "include 'x', ':m'\n", "m/build.gradle", "", "m")]
    [InlineData("settings.gradle.kts", "include(\n  \":x\", // the x\n  \":lib:deep\",\n)\nproject(\":lib:deep\").projectDir = file(\"m\")", "m/build.gradle.kts", "", "lib:deep")]
    [InlineData("settings.gradle", "rootProject.name = 'whole'\nincludeBuild 'm'", "m/none.txt", "", "whole")]
    [InlineData("settings.gradle", "/* include 'm' */ // include 'm'", "m/m.gradle", "", "m")]
    [InlineData("readme.md", "", "m/none.txt", "", "")]
    public void AModuleHasAName(string file, string text, string inner, string innerText, string expected)
    {
        using var tree = new CodeTree((file, text), (inner, innerText), ("m/src/main/java/A.java", "class A {}"));

        Assert.Equal(expected, tree.Read().Files.Single().Unit);
    }

    [Theory]
    [InlineData("<project><artifactId>")]
    [InlineData("<!DOCTYPE project [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><project><artifactId>&a;</artifactId></project>")]
    [InlineData("")]
    public void ABrokenProjectFileIsToldAndTheRestGoesOn(string pom)
    {
        using var tree = new CodeTree(("m/pom.xml", pom), ("m/src/main/java/p/A.java", "package p; class A { B b; }"), ("m/src/test/java/p/B.java", "package p; class B {}"));

        Assert.Equal("m/src/test/java/p/B.java", tree.Target("m/src/main/java/p/A.java"));
        Assert.Equal(["m/pom.xml broken_project_file"], tree.Read().Problems.Select(problem => $"{problem.Path} {problem.Kind}"));
    }

    [Theory]
    [InlineData("src/test/java/p/A.java", true)]
    [InlineData("m/src/testFixtures/java/p/A.java", true)]
    [InlineData("src/integrationTest/java/p/A.java", true)]
    [InlineData("src/jmh/java/p/A.java", true)]
    [InlineData("src/androidTest/java/p/A.java", true)]
    [InlineData("test/p/A.java", true)]
    [InlineData("p/ATest.java", true)]
    [InlineData("p/ATests.java", true)]
    [InlineData("p/AnIT.java", true)]
    [InlineData("p/ATestCase.java", true)]
    [InlineData("src/p/ATest.java", true)]
    [InlineData("src/main/java/p/ATest.java", false)]
    [InlineData("src/main/java24/p/ATest.java", false)]
    [InlineData("src/main/java/p/test/A.java", false)]
    [InlineData("src/contest/java/p/A.java", false)]
    [InlineData("contests/p/A.java", false)]
    [InlineData("p/AUDIT.java", false)]
    [InlineData("p/Contest.java", false)]
    [InlineData("p/A.java", false)]
    public void ATestIsToldByItsPlaceOrName(string path, bool expected)
    {
        var package = path.Contains("/p/test/", StringComparison.Ordinal) ? "p.test" : "p";
        using var tree = new CodeTree((path, $"package {package}; class A {{}}"));

        Assert.Equal(expected, tree.Read().Files.Single().IsTest);
    }

    [Fact]
    public void AFolderThatGradleWritesToIsLeftOutWhateverItsBuildFileIsCalled()
    {
        using var tree = new CodeTree(("m/m.gradle", ""), ("m/build/generated/A.java", "class A {}"), ("m/src/main/java/build/B.java", "package build; class B {}"));

        Assert.Equal(["m/src/main/java/build/B.java"], tree.Paths());
    }
}
