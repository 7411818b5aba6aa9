using Hex.Core.Runs;

namespace Hex.Exec.Context;

/// <summary>The files the run may change: the list of all, and of as many as fit the text or a window on it.</summary>
/// <remarks>Files the output names come first, then those the instruction names, then the others as they were given.</remarks>
internal sealed class FilesPart
{
    private const string NoRoom = "not shown here";
    private const int MostRead = 24;
    private const int MostListed = 60;
    private const int LeastTokens = 60;

    private readonly PromptTexts _texts;
    private readonly TaskWords _words;
    private readonly FailingOutput _output;
    private readonly IReadOnlyList<FileView> _views;
    private readonly int _more;

    private FilesPart(PromptTexts texts, TaskWords words, FailingOutput output, IReadOnlyList<FileView> views, int more) =>
        (_texts, _words, _output, _views, _more) = (texts, words, output, views, more);

    /// <summary>The size of the list at its largest, in tokens.</summary>
    public int ListTokens => TokenEstimate.Of(List(shown: []));

    /// <summary>What showing every file whole would take, in tokens.</summary>
    public int WholeTokens => (int)Math.Min(int.MaxValue, Shown.Sum(view => (long)Whole(view)));

    private IEnumerable<FileView> Shown => _views.Where(view => view.Text is not null);

    /// <summary>Looks at the files.</summary>
    public static FilesPart Of(PromptTask task, PromptTexts texts, TaskWords words, FailingOutput output, Func<string, FileView> look)
    {
        var ordered = task.AllowedFiles
            .OrderBy(path => output.LinesOf(path).Count > 0 ? 0 : IsNamed(task, path) ? 1 : 2)
            .Take(MostListed)
            .Select((path, index) => index < MostRead ? look(path) : new FileView(path, null, NoRoom))
            .ToList();
        return new FilesPart(texts, words, output, ordered, task.AllowedFiles.Count - ordered.Count);
    }

    /// <summary>The lines the output names, of the files that can be shown.</summary>
    public IReadOnlyList<string> NamedLines(int most) =>
    [
        .. Shown.SelectMany(view => _output.LinesOf(view.Path)
            .Where(line => line <= view.Text!.Lines.Count)
            .Select(line => $"{DataBlock.Name(view.Path)}:{line}: {view.Text!.Lines[line - 1].Trim()}")).Take(most),
    ];

    /// <summary>Writes list and files.</summary>
    /// <param name="tokens">What they may take, the list's largest form excluded.</param>
    public IReadOnlyList<(PromptPart Part, string Text)> Write(int tokens)
    {
        var open = Shown.OrderBy(Whole).ToList();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < open.Count; index++)
        {
            // Small files first: what they leave is shared among the larger ones.
            var text = Write(open[index], tokens / (open.Count - index));
            if (text.Length > 0)
            {
                texts[open[index].Path] = text;
                tokens -= TokenEstimate.Of(text);
            }
        }

        var list = List(texts.Keys.ToHashSet(StringComparer.Ordinal));
        return
        [
            (new PromptPart("files", TokenEstimate.Of(list)), list),
            .. _views.Where(view => texts.ContainsKey(view.Path))
                .Select(view => (new PromptPart($"file:{view.Path}", TokenEstimate.Of(texts[view.Path])), texts[view.Path])),
        ];
    }

    private static bool IsNamed(PromptTask task, string path) =>
        task.Request.Instruction.Contains(path[(path.LastIndexOf('/') + 1)..], StringComparison.OrdinalIgnoreCase);

    private string List(HashSet<string> shown)
    {
        var lines = _views.Select(view => (view.Path, Remark: view.Text is null || shown.Contains(view.Path) ? view.Remark : NoRoom))
            .Select(line => line.Remark.Length == 0 ? $"- {DataBlock.Name(line.Path)}" : $"- {DataBlock.Name(line.Path)} ({line.Remark})");
        var more = _more == 0 ? string.Empty : $"\n- and {_more} more";
        return PromptSection.Of(_texts.Fill("files", ("list", string.Join('\n', lines) + more)));
    }

    private int Whole(FileView view) => TokenEstimate.Tokens(TokenEstimate.Units(Section("whole", view, [])) + view.Text!.Units.Sum());

    private string Write(FileView view, int tokens)
    {
        if (view.Text!.IsExact && Whole(view) <= tokens)
        {
            return Section("whole", view, view.Text.Lines);
        }

        var budget = ((long)tokens * TokenEstimate.UnitsPerToken) - TokenEstimate.Units(Section("window", view, []));
        var lines = tokens < LeastTokens ? [] : GroundingWindow.Of(view.Text, _words, _output.LinesOf(view.Path), budget);
        return lines.Count == 0 ? string.Empty : Section("window", view, lines);
    }

    private string Section(string piece, FileView view, IEnumerable<string> lines) =>
        PromptSection.Of(_texts.Fill(piece, ("path", DataBlock.Name(view.Path)), ("text", DataBlock.Of(lines, view.Text!.Fence))));
}
