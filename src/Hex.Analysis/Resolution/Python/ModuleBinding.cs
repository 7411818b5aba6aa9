namespace Hex.Analysis.Resolution.Python;

/// <summary>A name in a file that stands for a module.</summary>
/// <param name="Start">The module the name stands for.</param>
/// <param name="Module">The module that was imported, which lies in that one where the name has points.</param>
/// <param name="Lead">The import.</param>
internal readonly record struct ModuleBinding(PythonModule Start, PythonModule Module, ImportLead Lead);
