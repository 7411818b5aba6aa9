using System.Text;

namespace Hex.Exec.Loop;

/// <summary>Keeps the last of what a model says while it says it.</summary>
internal sealed class LiveTail
{
    // Long enough for a secret cut in pieces to be seen whole, and for a line on a terminal.
    private const int Longest = 400;

    private readonly StringBuilder _text = new();
    private bool _isThinking;

    /// <summary>Adds a piece.</summary>
    /// <returns>The tail so far, of thought or of speech alone.</returns>
    public string Add(string piece, bool isThinking)
    {
        if (isThinking != _isThinking)
        {
            _text.Clear();
            _isThinking = isThinking;
        }

        _text.Append(piece);
        if (_text.Length > 2 * Longest)
        {
            _text.Remove(0, _text.Length - Longest);
        }

        return _text.ToString();
    }

    /// <summary>Begins again: what was said does not count.</summary>
    public void Clear() => _text.Clear();
}
