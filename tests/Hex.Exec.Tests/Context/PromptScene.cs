using System.Text;
using Hex.Core.Commands;
using Hex.Core.Conversation;
using Hex.Core.Evidence;
using Hex.Core.Ports;
using Hex.Core.Repositories;
using Hex.Core.Runs;
using Hex.Exec.Context;
using Hex.Exec.Edits;
using Hex.Exec.Edits.Protocols;
using Hex.Exec.Evidence;
using Hex.Exec.Runs;
using Hex.Exec.Tests.Context.Doubles;
using Hex.Testing.State;

namespace Hex.Exec.Tests.Context;

/// <summary>A small project with a failing test, and the prompt hex makes of it.</summary>
internal sealed class PromptScene
{
    public const string Secret = "canary-0123456789";

    private static readonly ToolDescription[] SomeTools =
    [
        new("repo_read", "Reads a file of the project.", """{"type":"object","properties":{"path":{"type":"string"}},"required":["path"]}"""),
        new("repo_grep", "Finds lines that match a regular expression.", """{"type":"object","properties":{"pattern":{"type":"string"}},"required":["pattern"]}"""),
        EditToolbox.Description,
    ];

    public InMemoryFiles Files { get; } = new();

    public PromptKind Kind { get; set; } = PromptKind.React;

    public string Instruction { get; set; } = "total() must round half up to whole cents";

    public string[] Allowed { get; set; } = ["src/price.js"];

    public string Evidence { get; set; } = "npm test";

    public string Output { get; set; } = string.Empty;

    public EvidenceVerdict Verdict { get; set; } = new EvidenceVerdict.Failed(1);

    public Lesson[] Lessons { get; set; } = [];

    public bool IsNative { get; set; } = true;

    public int Budget { get; set; } = 8000;

    public List<ICodeContext> Contexts { get; } = [];

    /// <summary>A lesson of the project, learned some minutes after the first.</summary>
    public static Lesson Lesson(string key, string text, int minute = 0) => Given.Lesson(key, minute) with { Text = text };

    public Task<BuiltPrompt> BuildAsync() =>
        new PromptBuilder(Contexts, new SecretRedaction([Secret])).BuildAsync(Task, TestContext.Current.CancellationToken);

    public PromptTask Task => new()
    {
        Kind = Kind,
        Request = new RunRequest { Id = new RunId(Guid.Empty), Instruction = Instruction, Directory = "/tree", Files = Allowed, Evidence = Evidence },
        Tree = new WorkTree("/tree", "/tree/.git", "/tree/.git"),
        Files = Files,
        AllowedFiles = Allowed,
        Evidence = new EvidenceSpec(Evidence, "/tree", string.Empty, TimeSpan.FromMinutes(1), "test"),
        Baseline = new EvidenceReport(Verdict, Captured(Output), TimeSpan.FromSeconds(1), null, 1),
        Lessons = Lessons,
        Protocol = Kind switch
        {
            PromptKind.Fast => EditTexts.Fenced,
            PromptKind.React => "Hand in your edit by calling `propose_edit`.",
            _ => string.Empty,
        },
        Tools = Kind == PromptKind.React ? SomeTools : [],
        CallsToolsNatively = IsNative,
        BudgetTokens = Budget,
    };

    private static CapturedOutput Captured(string text) => new(Encoding.UTF8.GetBytes(text), ReadOnlyMemory<byte>.Empty, Encoding.UTF8.GetByteCount(text));
}
