namespace Hex.Exec.Architecture.Formats;

/// <summary>What a report is written as, for other programs and for people elsewhere than at a terminal.</summary>
public enum ReportFormat
{
    /// <summary>One JSON document with everything.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>JUnit's XML, for test reports of CI servers.</summary>
    JUnit,

    /// <summary>Annotations of GitHub Actions.</summary>
    GitHub,

    /// <summary>Markdown, for comments and summaries.</summary>
    Markdown,

    /// <summary>The layers as a graph for Graphviz.</summary>
    Dot,

    /// <summary>The layers as a Mermaid flowchart.</summary>
    Mermaid,

    /// <summary>One self-contained page.</summary>
    Html,
}
