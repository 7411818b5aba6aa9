namespace Hex.Analysis.Tests.Syntax.TypeScript;

public sealed class ComponentFormTests
{
    [Theory]
    [InlineData("<script>import 'a'</script>", "Static a []")]
    [InlineData("<script setup lang=\"ts\" generic=\"T extends A<B>\">import type { C } from 'a'</script>", "TypeOnly a [C]")]
    [InlineData("<script lang=ts>\nimport 'a'\n</script>\n<script setup lang=ts>\nimport 'b'\n</script>", "Static a []; Static b []")]
    [InlineData("<SCRIPT type=\"module\">import 'a'</SCRIPT >", "Static a []")]
    [InlineData("<script context='module'>const a = import('a')</script><p>it's {a}</p>", "Dynamic a [*>a]")]
    [InlineData("<script lang=\"ts\" src=\"./a.ts\"></script>", "Static ./a.ts []")]
    [InlineData("<script src='./a.js' />\n<template>import 'b'</template>", "Static ./a.js []")]
    [InlineData("<svelte:head><script src=\"https://a.org/b.js\"></script></svelte:head>", "")]
    [InlineData("<script type=\"application/ld+json\">{ \"a\": import('b') }</script>", "")]
    [InlineData("<script lang=\"coffee\">import 'a'</script>", "")]
    [InlineData("<!-- <script>import 'a'</script> --><script>import 'b'</script>", "Static b []")]
    [InlineData("<scripted>import 'a'</scripted><style>@import 'a';</style>", "")]
    [InlineData("<script>import 'a'", "Static a []")]
    [InlineData("<script", "")]
    [InlineData("<script src='./a.js'", "")]
    [InlineData("<script lang='ts", "")]
    [InlineData("<!-- <script>import 'a'</script>", "")]
    public void AScriptIsReadAndNothingElse(string source, string expected)
    {
        Assert.Equal(expected, Reading.Imports(source, "a.vue"));
        Assert.Equal(expected, Reading.Imports(source, "a.svelte"));
        Assert.Null(Reading.Of(source, "a.vue").ErrorLine);
    }

    [Fact]
    public void AnImportStandsWhereItStandsInTheWholeFile()
    {
        var import = Reading.Of("<template>ä</template>\r\n<script>\r\n  import 'a'\r\n</script>", "a.vue").Imports[0];

        Assert.Equal((3, 10), (import.Line, import.Column));
    }
}
