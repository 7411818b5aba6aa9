namespace Hex.Analysis.Tests.Resolution.TypeScript;

public sealed class PackageResolutionTests
{
    [Theory]
    [InlineData("""{ "name": "b", "main": "dist/index.js" }""", "b", "packages/b/src/index.ts")]
    [InlineData("""{ "name": "b", "types": "./dist/esm/index.d.ts" }""", "b", "packages/b/src/index.ts")]
    [InlineData("""{ "name": "b" }""", "b", "packages/b/src/index.ts")]
    [InlineData("""{ "name": "b", "main": "lib/none.js" }""", "b", "packages/b/src/index.ts")]
    [InlineData("""{ "name": "b", "main": "src/deep/x.ts" }""", "b", "packages/b/src/deep/x.ts")]
    [InlineData("""{ "name": "b" }""", "b/deep/x", "packages/b/src/deep/x.ts")]
    [InlineData("""{ "name": "b" }""", "b/src/deep/x", "packages/b/src/deep/x.ts")]
    [InlineData("""{ "name": "b", "exports": "./dist/index.mjs" }""", "b", "packages/b/src/index.ts")]
    [InlineData("""{ "name": "b", "exports": { "import": { "types": "./dist/index.d.ts" } } }""", "b", "packages/b/src/index.ts")]
    [InlineData("""{ "name": "b", "exports": { ".": ["./none.js", "./dist/index.js"] } }""", "b", "packages/b/src/index.ts")]
    [InlineData("""{ "name": "b", "exports": { "./x": { "node": "./dist/deep/x.js" } } }""", "b/x", "packages/b/src/deep/x.ts")]
    [InlineData("""{ "name": "b", "exports": { "./*": "./dist/*.js", "./d/*.js": "./dist/deep/*.js" } }""", "b/d/x.js", "packages/b/src/deep/x.ts")]
    [InlineData("""{ "name": "b", "exports": { ".": "./dist/index.js" } }""", "b/deep/x", "unresolved: the package 'b' of this repository has no source for it")]
    [InlineData("""{ "name": "other" }""", "b", "external b")]
    public void APackageOfTheWorkspaceLeadsToItsSources(string package, string specifier, string expected)
    {
        using var tree = new CodeTree(
            ("package.json", """{ "name": "root", "workspaces": ["packages/*"] }"""), ("packages/b/package.json", package), ("packages/b/src/index.ts", ""), ("packages/b/src/deep/x.ts", ""),
            ("packages/a/package.json", """{ "name": "a" }"""), ("packages/a/a.ts", $"import '{specifier}';"));

        Assert.Equal(expected, tree.Target("packages/a/a.ts"));
    }

    [Theory]
    [InlineData("package.json", """{ "workspaces": { "packages": ["packages/**", "!packages/no/*"] } }""")]
    [InlineData("package.json", """{ "workspaces": ["./packages/b/"] }""")]
    [InlineData("pnpm-workspace.yaml", "catalog:\n  x: 1\npackages:\n  - 'packages/*' # all\n")]
    [InlineData("pnpm-workspace.yaml", "packages: [\"packages/b\"]\n")]
    [InlineData("lerna.json", """{ "packages": ["packages/*"] }""")]
    [InlineData("packages/a/package.json", """{ "name": "a", "dependencies": { "b": "file:../b" } }""")]
    [InlineData("packages/a/package.json", """{ "name": "a", "devDependencies": { "b": "workspace:*" } }""")]
    public void EveryKindOfWorkspaceIsKnown(string file, string text)
    {
        using var tree = new CodeTree(("packages/b/package.json", """{ "name": "b" }"""), ("packages/b/index.ts", ""), ("packages/a/package.json", """{ "name": "a" }"""), ("packages/a/a.ts", "import 'b';"), (file, text));

        Assert.Equal("packages/b/index.ts", tree.Target("packages/a/a.ts"));
    }

    [Fact]
    public void APackageThatOnlyLiesThereIsNotTakenForOneOfTheRegistry()
    {
        using var tree = new CodeTree(("package.json", """{ "name": "a" }"""), ("test/fixtures/package.json", """{ "name": "react" }"""), ("test/fixtures/index.js", ""), ("a.ts", "import 'react';"));

        Assert.Equal("external react", tree.Target("a.ts"));
    }

    [Theory]
    [InlineData("a", "src/index.ts")]
    [InlineData("a/feature", "src/feature.ts")]
    [InlineData("#feature", "src/feature.ts")]
    [InlineData("#lib/feature.js", "src/feature.ts")]
    [InlineData("#dep", "external dep")]
    [InlineData("#gone", "unresolved: the package's imports lead '#gone' to './gone.js', which is not there")]
    [InlineData("#nothing", "unresolved: no configuration says what '#nothing' stands for")]
    public void APackageKnowsItsOwnNames(string specifier, string expected)
    {
        using var tree = new CodeTree(
            ("package.json", """
                {
                  "name": "a", "exports": { ".": "./dist/index.js", "./feature": "./dist/feature.js" },
                  "imports": { "#feature": "./dist/feature.js", "#lib/*": { "default": "./src/*" }, "#dep": "dep/x", "#gone": "./gone.js" }
                }
                """),
            ("src/index.ts", ""), ("src/feature.ts", ""), ("src/x/a.ts", $"import '{specifier}';"));

        Assert.Equal(expected, tree.Target("src/x/a.ts"));
    }

    [Theory]
    [InlineData("""{ "name": "a", "bin": "dist/main.js" }""", true)]
    [InlineData("""{ "name": "a", "bin": { "x": "./build/main.js" } }""", true)]
    [InlineData("""{ "name": "a", "main": "src/main" }""", true)]
    [InlineData("""{ "name": "a", "exports": { ".": { "import": "./dist/esm/main.mjs" } } }""", true)]
    [InlineData("""{ "name": "a", "scripts": { "start": "NODE_ENV=x tsx src/main.ts --port 1" } }""", true)]
    [InlineData("""{ "name": "a", "scripts": { "start": "ts-node -r tsconfig-paths/register src/main" } }""", true)]
    [InlineData("""{ "name": "a", "scripts": { "start": "nodemon --watch src --exec tsx src/main" } }""", true)]
    [InlineData("""{ "name": "a", "scripts": { "start": "node --enable-source-maps dist/main" } }""", true)]
    [InlineData("""{ "name": "a", "scripts": { "lint": "depcruise --config src/main.ts x" } }""", false)]
    [InlineData("""{ "name": "a" }""", false)]
    public void AProgramStartsWhereThePackageSays(string package, bool expected)
    {
        using var tree = new CodeTree(("package.json", package), ("src/main.ts", ""));

        Assert.Equal(expected, tree.Read().Files[0].IsEntryPoint);
    }

    [Fact]
    public void AFileBelongsToTheNearestPackageWithAName()
    {
        using var tree = new CodeTree(("package.json", """{ "name": "root" }"""), ("packages/b/package.json", """{ "name": "@s/b" }"""), ("packages/b/esm/package.json", """{ "type": "module" }"""), ("packages/b/esm/b.ts", ""), ("a.ts", ""));

        Assert.Equal([("a.ts", "root"), ("packages/b/esm/b.ts", "@s/b")], tree.Read().Files.Select(file => (file.Path, file.Unit)));
    }

    [Theory]
    [InlineData("src/a.test.ts", true)]
    [InlineData("src/a.spec.tsx", true)]
    [InlineData("src/__tests__/a.ts", true)]
    [InlineData("test/a.ts", true)]
    [InlineData("packages/x/tests/a.js", true)]
    [InlineData("contests/a.ts", false)]
    [InlineData("src/latest.ts", false)]
    [InlineData("src/test.ts", false)]
    [InlineData("src/attest/a.ts", false)]
    public void ATestIsKnownByItsName(string path, bool expected)
    {
        using var tree = new CodeTree((path, ""));

        Assert.Equal(expected, tree.Read().Files[0].IsTest);
    }
}
