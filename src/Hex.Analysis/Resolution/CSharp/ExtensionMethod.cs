using Hex.Analysis.Syntax;

namespace Hex.Analysis.Resolution.CSharp;

/// <summary>An extension method in its place.</summary>
/// <param name="Syntax">The method.</param>
/// <param name="Namespace">The namespace of its class.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Project">The project of that file, or null.</param>
internal sealed record ExtensionMethod(MethodSyntax Syntax, string Namespace, string File, CSharpProject? Project);
