namespace Hex.Analysis.Tests.Resolution.TypeScript;

public sealed class TypeScriptResolverTests
{
    [Theory]
    [InlineData("./b", "b.ts")]
    [InlineData("./b.js", "b.ts")]
    [InlineData("./b.ts", "b.ts")]
    [InlineData("./c", "c.tsx")]
    [InlineData("./c.js", "c.tsx")]
    [InlineData("./c.jsx", "c.tsx")]
    [InlineData("./d", "d.d.ts")]
    [InlineData("./d.js", "d.d.ts")]
    [InlineData("./e.mjs", "e.mts")]
    [InlineData("./f.cjs", "f.cts")]
    [InlineData("./g", "g.js")]
    [InlineData("./h", "h/index.ts")]
    [InlineData("./h/", "h/index.ts")]
    [InlineData("./h/index.js", "h/index.ts")]
    [InlineData("./b/", "b/index.ts")]
    [InlineData("./i.service", "i.service.ts")]
    [InlineData(".", "index.ts")]
    [InlineData("./", "index.ts")]
    [InlineData("./data.json", "asset data.json")]
    [InlineData("./data", "asset data.json")]
    [InlineData("./style.css", "asset style.css")]
    [InlineData("./style.css?inline", "asset style.css")]
    [InlineData("./b?worker", "b.ts")]
    [InlineData("./nowhere", "unresolved: there is no such file")]
    [InlineData("../outside", "unresolved: it leads out of the folder that is read")]
    [InlineData("./node_modules/x/index.js", "unresolved: it lies in what is left out")]
    [InlineData("/b", "b.ts")]
    [InlineData("/nowhere", "unresolved: it is an absolute path")]
    [InlineData("fs", "external fs")]
    [InlineData("node:fs/promises", "external fs/promises")]
    [InlineData("fs/promises", "external fs/promises")]
    [InlineData("react", "external react")]
    [InlineData("react/jsx-runtime", "external react")]
    [InlineData("@scope/name/deep/er", "external @scope/name")]
    [InlineData("https://deno.land/x/a.ts", "external https://deno.land/x/a.ts")]
    [InlineData("@/b", "unresolved: no configuration says what '@' stands for")]
    [InlineData("~/b", "unresolved: no configuration says what '~' stands for")]
    [InlineData("", "unresolved: it has no name")]
    public void ASpecifierLeadsSomewhere(string specifier, string expected)
    {
        using var tree = new CodeTree(
            ("a.ts", $"import '{specifier}';"), ("b.ts", ""), ("b/index.ts", ""), ("c.tsx", ""), ("d.d.ts", ""), ("e.mts", ""), ("f.cts", ""), ("g.js", ""), ("h/index.ts", ""),
            ("i.service.ts", ""), ("index.ts", ""), ("data.json", "{}"), ("style.css", ""), ("node_modules/x/index.js", ""));

        Assert.Equal(expected, tree.Target("a.ts"));
    }

    [Theory]
    [InlineData("a.ts", "b.ts")]
    [InlineData("a.js", "b.js")]
    public void ASourceAndItsOutputAreEachFoundByTheirOwn(string from, string expected)
    {
        using var tree = new CodeTree((from, "import './b.js';"), ("b.ts", ""), ("b.js", ""));

        Assert.Equal(expected, tree.Target(from));
    }

    [Fact]
    public void WhatTheProgramWorksOutIsComputed()
    {
        using var tree = new CodeTree(("a.ts", "import(`./${b}`);"));

        Assert.Equal("computed", tree.Target("a.ts"));
    }

    [Theory]
    [InlineData("import.meta.glob('./b/*.ts')", "b/c.ts b/d.ts")]
    [InlineData("import.meta.glob(['./b/*.ts', '!**/d.ts'])", "b/c.ts")]
    [InlineData("import.meta.glob('./**/{c,e}.{ts,tsx}')", "b/c.ts b/x/e.tsx")]
    [InlineData("import.meta.glob('/b/**/*.tsx')", "b/x/e.tsx")]
    [InlineData("import.meta.glob('@b/*.ts')", "b/c.ts b/d.ts")]
    [InlineData("import.meta.glob('./b/*.md')", "asset b/f.md")]
    [InlineData("import.meta.glob('./c/*')", "unresolved: no file is as it says")]
    [InlineData("import.meta.glob('none/*')", "computed")]
    [InlineData("import.meta.glob(b)", "computed")]
    [InlineData("require.context('./b', true, /\\/[de]\\.tsx?$/)", "b/d.ts b/x/e.tsx")]
    [InlineData("require.context('./b', false)", "b/c.ts b/d.ts")]
    [InlineData("require.context('./b', true, /(?=d)/)", "computed")]
    public void APatternLeadsToAllFilesThatAreSo(string call, string expected)
    {
        using var tree = new CodeTree(
            ("tsconfig.json", """{ "compilerOptions": { "paths": { "@b/*": ["./b/*"] } } }"""), ("a.ts", $"{call};"), ("b/c.ts", ""), ("b/d.ts", ""), ("b/x/e.tsx", ""), ("b/f.md", ""));

        Assert.Equal(expected, tree.Target("a.ts"));
    }

    [Theory]
    [InlineData("./b.vue", "b.vue")]
    [InlineData("./b.svelte", "b.svelte")]
    [InlineData("./c", "c.vue")]
    [InlineData("./c/", "c/index.vue")]
    public void AComponentIsASource(string specifier, string expected)
    {
        using var tree = new CodeTree(("a.ts", $"import B from '{specifier}';"), ("b.vue", "<template/>"), ("b.svelte", ""), ("c.vue", ""), ("c/index.vue", ""));

        Assert.Equal(expected, tree.Target("a.ts"));
    }

    [Fact]
    public void WhatAComponentUsesIsKnown()
    {
        using var tree = new CodeTree(("a.vue", "<script setup lang=\"ts\">\nimport { b } from './b';\n</script>\n<template>it's {{ b }}</template>"), ("b.ts", ""));

        Assert.Equal(["Static ./b [b] -> b.ts"], tree.Imports("a.vue"));
        Assert.Empty(tree.Problems());
    }

    [Theory]
    [InlineData("@app/x", "src/app/x.ts")]
    [InlineData("@app/special", "src/special.ts")]
    [InlineData("exact", "src/special.ts")]
    [InlineData("@many/y", "lib/y.ts")]
    [InlineData("src/special", "src/special.ts")]
    [InlineData("@app/nowhere", "external @app/nowhere")]
    [InlineData("@none", "unresolved: no configuration says what '@none' stands for")]
    public void AConfiguredPathLeadsToItsFile(string specifier, string expected)
    {
        using var tree = new CodeTree(
            ("tsconfig.json", """
                {
                  // comments and commas are allowed
                  "extends": "./config/base",
                  "compilerOptions": { "baseUrl": ".", },
                }
                """),
            ("config/base.json", """{ "compilerOptions": { "paths": { "@app/*": ["src/app/*"], "@app/special": ["src/special"], "exact": ["./src/special.ts"], "@many/*": ["none/*", "lib/*"] } } }"""),
            ("src/a.ts", $"import '{specifier}';"), ("src/app/x.ts", ""), ("src/special.ts", ""), ("lib/y.ts", ""));

        Assert.Equal(expected, tree.Target("src/a.ts"));
    }

    [Fact]
    public void PathsWithoutABaseStartWhereTheyAreWritten()
    {
        using var tree = new CodeTree(
            ("packages/a/tsconfig.json", """{ "extends": ["../../none-of-this.json", "../../tsconfig.base.json"] }"""), ("tsconfig.base.json", """{ "compilerOptions": { "paths": { "@b/*": ["./packages/b/src/*"] } } }"""),
            ("none-of-this.json", "{}"), ("packages/a/a.ts", "import '@b/x';"), ("packages/b/src/x.ts", ""));

        Assert.Equal("packages/b/src/x.ts", tree.Target("packages/a/a.ts"));
    }

    [Fact]
    public void AConfigurationThatOnlyBindsOthersTogetherLetsThemSpeak()
    {
        using var tree = new CodeTree(
            ("tsconfig.json", """{ "files": [], "references": [{ "path": "./tsconfig.node.json" }, { "path": "./tsconfig.app.json" }] }"""),
            ("tsconfig.node.json", """{ "compilerOptions": { "paths": { "@/*": ["./other/*"] } }, "include": ["vite.config.ts"] }"""),
            ("tsconfig.app.json", """{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } }, "include": ["src"] }"""),
            ("src/a.ts", "import '@/b';"), ("src/b.ts", ""), ("other/b.ts", ""));

        Assert.Equal("src/b.ts", tree.Target("src/a.ts"));
    }

    [Fact]
    public void RootFoldersAreOne()
    {
        using var tree = new CodeTree(("tsconfig.json", """{ "compilerOptions": { "rootDirs": ["src", "made"] } }"""), ("src/x/a.ts", "import './b';"), ("made/x/b.ts", ""));

        Assert.Equal("made/x/b.ts", tree.Target("src/x/a.ts"));
    }

    [Theory]
    [InlineData("""{ "extends": "./nowhere.json" }""")]
    [InlineData("""{ "extends": "./tsconfig.json" }""")]
    public void AConfigurationThatExtendsNothingIsToldOrLeftAlone(string configuration)
    {
        using var tree = new CodeTree(("tsconfig.json", configuration), ("a.ts", "import './b';"), ("b.ts", ""));

        Assert.Equal("b.ts", tree.Target("a.ts"));
        Assert.Equal(["tsconfig.json: broken_project_file"], tree.Problems());
    }
}
