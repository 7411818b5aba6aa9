using System.Text;

namespace Hex.Exec.Evidence.Recognisers.Shell;

/// <summary>Splits a plain shell command into words and operators.</summary>
/// <remarks>Whatever depends on the shell's state (expansion, here-documents, subshells) is not plain: then there is no answer.</remarks>
internal sealed class ShellTokens
{
    private readonly string _command;
    private readonly List<ShellToken> _tokens = [];
    private readonly StringBuilder _word = new();
    private bool _isInWord;
    private int _at;

    private ShellTokens(string command) => _command = command;

    private char Next => _at + 1 < _command.Length ? _command[_at + 1] : '\0';

    /// <summary>The tokens, or null when the command is not plain.</summary>
    public static IReadOnlyList<ShellToken>? Split(string command)
    {
        var reader = new ShellTokens(command);
        for (; reader._at < command.Length; reader._at++)
        {
            if (!reader.TryRead(command[reader._at]))
                return null;
        }

        reader.EndWord();
        return reader._tokens;
    }

    private bool TryRead(char character) => character switch
    {
        '$' or '`' or '(' or ')' => false,
        '\'' or '"' => TryReadQuoted(character),
        '\\' => TryReadEscaped(),
        ' ' or '\t' => EndWord(),
        '#' when !_isInWord => SkipComment(),
        '\n' or ';' => EndWord() && AddOperator(";"),
        '&' when Next == '>' => EndWord() && AddRedirection(),
        '&' or '|' => EndWord() && AddOperator(Next == character ? $"{character}{_command[_at++]}" : character.ToString()),
        '<' when Next == '<' => false,
        '<' => EndWord() && AddOperator("<"),
        '>' => AddRedirection(),
        _ => AddCharacter(character),
    };

    private bool TryReadQuoted(char quote)
    {
        var end = _command.IndexOf(quote, _at + 1);
        if (end < 0)
            return false;

        var text = _command[(_at + 1)..end];
        if (quote == '"' && text.AsSpan().ContainsAny('$', '`', '\\'))
            return false;

        _word.Append(text);
        _isInWord = true;
        _at = end;
        return true;
    }

    private bool TryReadEscaped()
    {
        if (Next == '\0')
            return false;

        _at++;
        return _command[_at] == '\n' || AddCharacter(_command[_at]);
    }

    // "2>&1" mixes the two outputs and hides nothing; any other redirection takes text away.
    private bool AddRedirection()
    {
        if (_word.Length == 1 && char.IsAsciiDigit(_word[0]))
            Forget();
        EndWord();
        _at += _command[_at] == '&' ? 1 : 0;
        if (Next == '&' && _at + 2 < _command.Length && _command[_at + 2] is '1' or '2')
        {
            _at += 2;
            return true;
        }

        _at += Next is '>' or '|' ? 1 : 0;
        return AddOperator(">");
    }

    private bool AddCharacter(char character)
    {
        _word.Append(character);
        return _isInWord = true;
    }

    private bool AddOperator(string text)
    {
        _tokens.Add(new ShellToken(text, true));
        return true;
    }

    private bool SkipComment()
    {
        while (Next is not '\n' and not '\0')
            _at++;
        return true;
    }

    private bool EndWord()
    {
        if (_isInWord)
            _tokens.Add(new ShellToken(_word.ToString(), false));
        Forget();
        return true;
    }

    private void Forget()
    {
        _word.Clear();
        _isInWord = false;
    }
}
