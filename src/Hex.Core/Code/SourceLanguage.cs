namespace Hex.Core.Code;

/// <summary>A language hex reads the structure of.</summary>
public enum SourceLanguage
{
    /// <summary>TypeScript, with or without JSX, and the scripts of components of Vue and Svelte.</summary>
    TypeScript,

    /// <summary>JavaScript, with or without JSX.</summary>
    JavaScript,

    /// <summary>C#.</summary>
    CSharp,

    /// <summary>Python.</summary>
    Python,

    /// <summary>Go.</summary>
    Go,

    /// <summary>Rust.</summary>
    Rust,

    /// <summary>Java.</summary>
    Java,
}
