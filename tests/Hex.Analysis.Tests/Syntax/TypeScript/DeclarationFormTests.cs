namespace Hex.Analysis.Tests.Syntax.TypeScript;

public sealed class DeclarationFormTests
{
    [Theory]
    [InlineData("function a() {}", "Function a")]
    [InlineData("export async function* a() {}", "Function a as a")]
    [InlineData("export class A extends B.C<D> implements E, F<G> {}", "Class A as A : B.C,E,F")]
    [InlineData("export abstract class A {}", "Class A as A")]
    [InlineData("@Dec() export class A {}", "Class A as A")]
    [InlineData("export interface A extends B, C<D> {}", "Interface A as A : B,C")]
    [InlineData("export type A = B;", "Type A as A")]
    [InlineData("export const enum A { B }", "Enum A as A")]
    [InlineData("export const a = 1, b = () => 1;", "Value a as a; Function b as b")]
    [InlineData("export var a = class {};", "Class a as a")]
    [InlineData("export const { a, b: c, d = 1, e: { f }, ...g } = h, [i, , j = 2] = k;", "Value a as a; Value c as c; Value d as d; Value f as f; Value g as g; Value i as i; Value j as j")]
    [InlineData("export declare function a(): void;", "Function a as a")]
    [InlineData("declare global { interface Window {} }", "")]
    [InlineData("declare module 'a' { export const b: number; }", "Module a")]
    [InlineData("export function a(): void; export function a(b?: 1) {}", "Function a as a; Function a as a")]
    public void ADeclaration(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "a.ts"));

    [Theory]
    [InlineData("export namespace A.B { export const c = 1; const d = 2; }", "Module A.B as A.B; Value A.B.c as A.B.c; Value A.B.d")]
    [InlineData("namespace A { export class B {} }", "Module A; Class A.B")]
    [InlineData("export declare namespace A { function b(): void; }", "Module A as A; Function A.b as A.b")]
    [InlineData("export namespace A { export namespace B { export type C = 1 } }", "Module A as A; Module A.B as A.B; Type A.B.C as A.B.C")]
    [InlineData("export import a = b.c;", "Value a as a")]
    public void ANamespace(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "a.ts"));

    [Theory]
    [InlineData("const a = 1; export { a };", "Value a as a")]
    [InlineData("export { a as b }; class a {}", "Class a as b")]
    [InlineData("const a = 1; export { a, a as b };", "Value a as a; Value a as b")]
    [InlineData("type A = 1; export type { A };", "Type A as A")]
    [InlineData("export { a as 'b-c' }; let a;", "Value a as b-c")]
    [InlineData("export default function a() {}", "Function a as default")]
    [InlineData("export default function () {}", "Function default as default")]
    [InlineData("export default class A extends B {}", "Class A as default : B")]
    [InlineData("export default class {}", "Class default as default")]
    [InlineData("export default () => 1;", "Function default as default")]
    [InlineData("export default { a: 1 };", "Value default as default")]
    [InlineData("const a = 1; export default a;", "Value a as default")]
    [InlineData("export default interface A {}", "Interface A as default")]
    [InlineData("class A {} export = A;", "Class A as default")]
    [InlineData("export { unknown };", "Value unknown as unknown")]
    public void AnExportByName(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "a.ts"));

    [Theory]
    [InlineData("module.exports = class A {};", "Class default as default")]
    [InlineData("function a() {} module.exports = a;", "Function a as default")]
    [InlineData("const a = 1; module.exports = { a, b: a, c: 2, d() {}, 'e-f': () => 1 };", "Value a as a; Function d as d; Value a as b; Value c as c; Function e-f as e-f")]
    [InlineData("exports.a = 1; module.exports.b = function () {};", "Value a as a; Function b as b")]
    [InlineData("exports.a = exports.b = () => 1;", "Function b as b; Function a as a")]
    [InlineData("exports = module.exports = a; function a() {}", "Function a as default")]
    public void AModuleOfCommonJs(string source, string expected)
    {
        var found = Reading.Declarations(source, "a.js").Split("; ").Order(StringComparer.Ordinal);

        Assert.Equal(expected.Split("; ").Order(StringComparer.Ordinal), found);
    }

    [Theory]
    [InlineData("/** @public */\nexport const a = 1;", "Value a as a public")]
    [InlineData("// @hex:public\nexport class A {}", "Class A as A public")]
    [InlineData("/** @public */\nconst a = 1;\nexport const b = 2;", "Value a public; Value b as b")]
    [InlineData("/** @public */\nexport default function a() {}", "Function a as default public")]
    [InlineData("const a = 1;\n/** @public */\nexport { a };", "Value a as a public")]
    [InlineData("/** republic */\nexport const a = 1;", "Value a as a")]
    public void AMark(string source, string expected) => Assert.Equal(expected, Reading.Declarations(source, "a.ts"));

    [Fact]
    public void ADeclarationStandsWhereItsNameIs()
    {
        var declaration = Reading.Of("\nexport   class  A {}", "a.ts").Declarations[0];

        Assert.Equal((2, 17), (declaration.Line, declaration.Column));
    }

    [Theory]
    [InlineData("#!/usr/bin/env node\nimport './a';", true)]
    [InlineData("import './a';", false)]
    public void AShebangStartsAProgram(string source, bool expected) => Assert.Equal(expected, Reading.Of(source, "a.ts").IsEntryPoint);
}
