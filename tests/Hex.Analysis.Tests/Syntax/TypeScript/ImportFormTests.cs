namespace Hex.Analysis.Tests.Syntax.TypeScript;

public sealed class ImportFormTests
{
    [Theory]
    [InlineData("import './a';", "Static ./a []")]
    [InlineData("import a from './a';", "Static ./a [default>a]")]
    [InlineData("import * as a from \"./a\";", "Static ./a [*>a]")]
    [InlineData("import { a, b as c } from './a';", "Static ./a [a,b>c]")]
    [InlineData("import a, { b } from './a';", "Static ./a [default>a,b]")]
    [InlineData("import a, * as b from './a';", "Static ./a [default>a,*>b]")]
    [InlineData("import { default as a, 'b-c' as d } from './a';", "Static ./a [default>a,b-c>d]")]
    [InlineData("import {\n  a,\n  b,\n}\nfrom\n  './a';", "Static ./a [a,b]")]
    [InlineData("import a from './a.json' with { type: 'json' };", "Static ./a.json [default>a]")]
    [InlineData("import type { a } from './a';", "TypeOnly ./a [a]")]
    [InlineData("import type a from './a';", "TypeOnly ./a [default>a]")]
    [InlineData("import { type a, type b as c } from './a';", "TypeOnly ./a [a,b>c]")]
    [InlineData("import { type a, b } from './a';", "Static ./a [a,b]")]
    [InlineData("import type from './a';", "Static ./a [default>type]")]
    [InlineData("import { type } from './a';", "Static ./a [type]")]
    [InlineData("import {} from './a';", "Static ./a []")]
    [InlineData("import a = require('./a');", "Static ./a [*>a]")]
    [InlineData("import type a = require('./a');", "TypeOnly ./a [*>a]")]
    [InlineData("/// <reference path=\"b.d.ts\" />", "TypeOnly ./b.d.ts []")]
    [InlineData("/// <reference types='node' />", "TypeOnly node []")]
    public void AnImportStatement(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.ts"));

    [Theory]
    [InlineData("export { a, b as c } from './a';", "ReExport ./a [a,b>c]")]
    [InlineData("export { default } from './a';", "ReExport ./a [default]")]
    [InlineData("export * from './a';", "ReExport ./a [*]")]
    [InlineData("export * as a from './a';", "ReExport ./a [*>a]")]
    [InlineData("export type { a } from './a';", "ReExport type ./a [a]")]
    [InlineData("export type * from './a';", "ReExport type ./a [*]")]
    [InlineData("export { type a } from './a';", "ReExport type ./a [a]")]
    [InlineData("import { a as b } from './a';\nexport { b as c };", "Static ./a [a>b]; ReExport ./a [a>c]")]
    [InlineData("import * as a from './a';\nexport default a;", "Static ./a [*>a]; ReExport ./a [*>default]")]
    [InlineData("module.exports = require('./a');", "ReExport ./a [*]")]
    [InlineData("module.exports.b = require('./a').c;", "ReExport ./a [c>b]")]
    [InlineData("exports.b = require('./a');", "ReExport ./a [*>b]")]
    [InlineData("exports.b = module.exports.c = require('./a').d;", "ReExport ./a [d>c,d>b]")]
    [InlineData("module.exports = require('./a').b;", "ReExport ./a [b>default]")]
    [InlineData("module.exports = { a: require('./a').b, ...require('./c') };", "ReExport ./a [b>a]; ReExport ./c [*]")]
    [InlineData("export import b = require('./a');", "ReExport ./a [*>b]")]
    [InlineData("export import type b = require( './a' );", "ReExport type ./a [*>b]")]
    public void AReExport(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.ts"));

    [Theory]
    [InlineData("const a = require('./a');", "Static ./a [*>a]")]
    [InlineData("const { a, b: c, d = 1, ...e } = require('./a');", "Static ./a [a,b>c,d,*>...e]")]
    [InlineData("require('./a');", "Static ./a []")]
    [InlineData("module.require('./a');", "Static ./a []")]
    [InlineData("require('./\\u0061\\x62\\u{63}\\\nd');", "Static ./abcd []")]
    [InlineData("const r = createRequire(import.meta.url); const { b } = r('./a');", "Static ./a [b]")]
    [InlineData("import { createRequire as c } from 'node:module'; let r; r = c(__filename); r('./a');", "Static node:module [createRequire>c]; Static ./a []")]
    [InlineData("import m from 'module'; const r = m.createRequire(import.meta.url); function f() { r('./a'); }", "Static module [default>m]; Dynamic ./a []")]
    [InlineData("const { createRequire: c } = require('module'); c(__filename)('./a');", "Static module [createRequire>c]; Static ./a []")]
    [InlineData("const r = createRequire(root); r('./a'); r('b');", "Static computed ./a []; Static b []")]
    [InlineData("require.context('./a', false, /\\.ts$/);", "Static ./a/* /\\.ts$/ [*]")]
    [InlineData("const a = require.context('./a');", "Static ./a/**/* [*]")]
    [InlineData("require.context(a, true, /b/);", "Static computed a [*]")]
    [InlineData("const a = import.meta.glob('./a/*.ts');", "Dynamic ./a/*.ts [*]")]
    [InlineData("import.meta.glob<A>(['./a/*.ts', '!./a/b.ts'], { eager: true });", "Static ./a/*.ts !./a/b.ts [*]")]
    [InlineData("import.meta.glob(`./a/${b}`);", "Dynamic computed `./a/${b}` [*]")]
    [InlineData("const b = require('./a').b;", "Static ./a [b]")]
    [InlineData("if (x) { y = require('./a'); }", "Static ./a [*]")]
    [InlineData("function f() { return require('./a'); }", "Dynamic ./a [*]")]
    [InlineData("const f = () => require('./a');", "Dynamic ./a [*]")]
    [InlineData("class A { m() { require('./a'); } }", "Dynamic ./a []")]
    [InlineData("import('./a');", "Dynamic ./a []")]
    [InlineData("const { a } = await import('./a');", "Dynamic ./a [a]")]
    [InlineData("const b = (await import('./a')).b;", "Dynamic ./a [b]")]
    [InlineData("import('./a').then(a => a.b());", "Dynamic ./a [*]")]
    [InlineData("const a = `${await import('./a')}`;", "Dynamic ./a [*]")]
    [InlineData("import(`./a`);", "Dynamic ./a []")]
    [InlineData("import(/* webpackChunkName: 'a' */ './a');", "Dynamic ./a []")]
    [InlineData("import(`./a/${b}`);", "Dynamic computed `./a/${b}` []")]
    [InlineData("import(a);", "Dynamic computed a []")]
    [InlineData("require(a + '.js');", "Static computed a + '.js' []")]
    [InlineData("let a: import('./a').B;", "TypeOnly ./a [B]")]
    [InlineData("type A = typeof import('./a');", "TypeOnly ./a [*]")]
    [InlineData("const a = b as import('./a').B;", "TypeOnly ./a [B]")]
    [InlineData("export const load = () => import('./a');", "Dynamic ./a [*]")]
    [InlineData("export default { load: () => import('./a') };", "Dynamic ./a [*]")]
    [InlineData("a(() => { b(function () { require('./c'); }); }); require('./d');", "Dynamic ./c []; Static ./d []")]
    public void ACall(string source, string expected) => Assert.Equal(expected, Reading.Imports(source, "a.ts"));

    [Theory]
    [InlineData("// import a from './a'")]
    [InlineData("const a = \"import b from './b'\";")]
    [InlineData("const a = { require: 1 }; a.require('./b'); important('./c');")]
    [InlineData("const a = import.meta.url;")]
    public void WhatOnlyLooksLikeOneIsNone(string source) => Assert.Empty(Reading.Imports(source, "a.ts"));

    [Theory]
    [InlineData("a.js", "const { a } = require('./a'); export const b = <div>{import('./b')}</div>;")]
    [InlineData("a.jsx", "const { a } = require('./a'); export const b = <div>{import('./b')}</div>;")]
    [InlineData("a.mjs", "const { a } = require('./a'); import('./b');")]
    [InlineData("a.cjs", "const { a } = require('./a'); import('./b');")]
    [InlineData("a.tsx", "const { a } = require<A>('./a'); export const b: B = <div>{import('./b')}</div>;")]
    [InlineData("a.mts", "const { a } = <A>require('./a'); import('./b');")]
    [InlineData("a.cts", "const { a } = require('./a')!; import('./b');")]
    public void EveryEndingHasItsGrammar(string path, string source)
    {
        var syntax = Reading.Of(source, path);

        Assert.Equal(["./a", "./b"], syntax.Imports.Select(import => import.Specifier));
        Assert.Null(syntax.ErrorLine);
    }

    [Fact]
    public void AnImportStandsWhereItsSpecifierIs()
    {
        var import = Reading.Of("/* ä */\nimport {\n  a,\n} from './a';\n", "a.ts").Imports[0];

        Assert.Equal((4, 8), (import.Line, import.Column));
    }

    [Fact]
    public void AroundASyntaxErrorTheRestIsRead()
    {
        var syntax = Reading.Of("import { a } from './a';\nconst = = ;\nexport function b() {}\nimport('./c');\n", "a.ts");

        Assert.Equal(2, syntax.ErrorLine);
        Assert.Equal(["./a", "./c"], syntax.Imports.Select(import => import.Specifier));
        Assert.Equal("b", Assert.Single(syntax.Declarations).Name);
    }

    [Fact]
    public void DeepNestingIsNoDanger()
    {
        var syntax = Reading.Of($"const a = {new string('(', 20_000)}import('./a'){new string(')', 20_000)};", "a.ts");

        Assert.Equal("./a", Assert.Single(syntax.Imports).Specifier);
    }
}
