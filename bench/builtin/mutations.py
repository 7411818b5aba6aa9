"""The mutation operators of seed.py: where in a source text each applies, and what stands there afterwards."""

import re

BOUNDARY = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
FLIP = {"==": "!=", "!=": "==", "===": "!==", "!==": "===", "<": ">", ">": "<", "<=": ">=", ">=": "<=", "eq": "ne", "ne": "eq"}
ARITHMETIC = {"+": "-", "-": "+", "*": "/", "/": "*", "//": "*", "%": "*"}
LOGIC = {"&&": "||", "||": "&&", "and": "or", "or": "and"}
BITS = {"<<": ">>", ">>": "<<", "&": "|", "|": "&"}
ASSIGNMENT = {"+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=", "|=": "&=", "<<=": ">>=", ">>=": "<<=", "++": "--", "--": "++"}
TRUTH = {"true": "false", "false": "true", "True": "False", "False": "True"}
JUMP = {"break": "continue", "continue": "break"}
JUMP_OF_PERL = {"last": "next", "next": "last"}
EXTREME = {"min": "max", "max": "min"}

NEAR = 40

KEYWORDS = set(
    "if else elif elsif unless for foreach while do done then fi case esac in switch return break continue and or not is None null "
    "nullptr NULL undef undefined true false True False let mut const var my our local def fn fun sub function class struct enum impl "
    "new delete static final public private int long char double float bool void unsigned signed size_t auto string String self this "
    "super import from use package throw throws try catch except raise lambda match where as pub mod crate eq ne lt gt le ge cmp".split())

STRING = r'"(?:\\.|[^"\\\n])*"'
QUOTED = r"'(?:\\.|[^'\\\n])*'"
BLOCK_COMMENTS = r"//[^\n]*|/\*.*?\*/"
PERL_PATTERN = r"/(?:\\.|[^/\\\n])*/"
NO_CODE = {
    "python": rf'#[^\n]*|[rbfu]*""".*?"""|[rbfu]*{STRING}|[rbfu]*{QUOTED}',
    "javascript": rf"{BLOCK_COMMENTS}|{STRING}|{QUOTED}|`(?:\\.|[^`\\])*`|(?<=[(=,] )/(?:\\.|[^/\\\n])+/\w*|(?<=\()/(?:\\.|[^/\\\n])+/\w*",
    "perl": rf"(?<!\$)#[^\n]*|{STRING}|{QUOTED}|q[wq]\([^)]*\)|(?<=~ )m\{{(?:[^{{}}]|\{{[^{{}}]*\}})*\}}\w*"
            rf"|(?<=~ )s{PERL_PATTERN}(?:\\.|[^/\\\n])*/\w*|(?<=~ ){PERL_PATTERN}\w*|(?<=split ){PERL_PATTERN}|(?<=\{{ ){PERL_PATTERN}",
    "bash": rf"(?:(?<=\s)|\A)#[^\n]*|{STRING}|'[^']*'",
}
FOR_C = rf"{BLOCK_COMMENTS}|\#\s*include[^\n]*|{STRING}|'(?:\\.|[^'\\\n])'"

SIGNS = (
    r"<=>|<<=|>>=|===|!==|\*\*=|\.\.\.|\.\.=|//=|->|=>|::|=~|!~|\+\+|--|&&|\|\||<<|>>|\*\*|//|\.\.|\?\?|[-+*/%&|^<>=!.]=|.")
TOKEN = re.compile(rf"(?P<number>\d[\w.]*)|(?P<name>[$@]?[A-Za-z_]\w*|\$\d)|(?P<sign>{SIGNS})", re.S)


class Token:
    def __init__(self, kind, text, start):
        self.kind, self.text, self.start, self.end = kind, text, start, start + len(text)


class Source:
    """A text with its tokens; comments, strings and patterns hold none."""

    def __init__(self, text, language):
        self.text, self.language = text, language
        self.code = re.sub(NO_CODE.get(language, FOR_C), lambda found: re.sub(r"[^\n]", "\0", found.group()), text, flags=re.S)
        self.tokens = [Token(found.lastgroup, found.group(), found.start())
                       for found in TOKEN.finditer(self.code) if not found.group().isspace() and found.group() != "\0"]

    def line(self, place):
        start = self.text.rfind("\n", 0, place) + 1
        end = self.text.find("\n", place)
        return start, len(self.text) if end < 0 else end

    def is_spaced(self, token):
        return self.text[token.start - 1:token.start] == " " and self.text[token.end:token.end + 1] in (" ", "\n")

    def is_expression(self, token):
        """Whether a sign is an operator here: in the shell only within arithmetic and tests."""
        start, end = self.line(token.start)
        return self.language != "bash" or "((" in self.text[start:end] or "[[" in self.text[start:end]

    def closing(self, index):
        """The index of the bracket that closes the one at the index, or None."""
        depth = 0
        for i in range(index, len(self.tokens)):
            depth += (self.tokens[i].text in "([{") - (self.tokens[i].text in ")]}")
            if depth == 0:
                return i
        return None

    def is_variable(self, index):
        token = self.tokens[index]
        before = self.tokens[index - 1].text if index > 0 else ""
        after = self.code[token.end:token.end + 1]
        return (token.kind == "name" and token.text not in KEYWORDS and before not in (".", "->", "::") and after not in ("(", "!", ":")
                and not (token.text[0].isupper() and self.language != "bash"))


def exchange(table, spaced=True):
    """The operator that exchanges tokens by a table."""
    def places(source):
        for token in source.tokens:
            if token.text in table and (not spaced or source.is_spaced(token)) and (token.kind == "name" or source.is_expression(token)):
                yield token.start, token.end, table[token.text]
    return places


def extremes(source):
    for token in source.tokens:
        if token.text in EXTREME and source.code[token.end:token.end + 1] == "(":
            yield token.start, token.end, EXTREME[token.text]


def jumps(source):
    table = JUMP_OF_PERL if source.language == "perl" else JUMP
    for token in source.tokens:
        if token.text in table and (source.language != "perl" or source.code[token.end:token.end + 4].startswith((";", " if"))):
            yield token.start, token.end, table[token.text]


def constants(source):
    for token in source.tokens:
        is_parameter = source.text[token.start - 1] == "$" or source.text[token.start - 2:token.start] == "${"
        if token.kind == "number" and token.text.isdigit() and not is_parameter:
            yield token.start, token.end, str(int(token.text) + 1)
            if int(token.text) > 0:
                yield token.start, token.end, str(int(token.text) - 1)


def condition_ends(source, index):
    """Where the condition behind an if or a while begins and ends, or None."""
    token = source.tokens[index]
    _, line_end = source.line(token.start)
    ending = {"python": ":", "rust": " {", "bash": "; "}.get(source.language)
    if ending is None:
        if index + 1 >= len(source.tokens) or source.tokens[index + 1].text != "(":
            return None
        close = source.closing(index + 1)
        return None if close is None else (source.tokens[index + 1].end, source.tokens[close].start)
    end = (source.code.rfind if source.language == "python" else source.code.find)(ending, token.end, line_end)
    return None if end < 0 else (token.end + 1, end)


def conditions(source):
    negation = {"python": "not ({})", "bash": "! {}"}.get(source.language, "!({})")
    for index, token in enumerate(source.tokens):
        if token.text not in ("if", "elif", "while", "unless", "elsif"):
            continue
        start, _ = source.line(token.start)
        is_postfix = source.language == "perl" and source.text[start:token.start].strip(" }") != ""
        if is_postfix:
            yield token.start, token.end, "if" if token.text == "unless" else "unless"
        elif (ends := condition_ends(source, index)) and not source.text[ends[0]:ends[1]].startswith("let "):
            yield *ends, negation.format(source.text[ends[0]:ends[1]])


def negations(source):
    for token in source.tokens:
        if token.text == "not" or token.text == "!" and source.code[token.end:token.end + 1] != "=":
            blank = source.code[token.end:token.end + 1] == " "
            yield token.start, token.end + blank, ""


def arguments(source):
    for found in re.finditer(r"\w\(([^(),\[\]\n\0]+), ([^(),\[\]\n\0]+)\)", source.code):
        yield found.start(1), found.end(2), f"{found[2]}, {found[1]}"


def variables(source):
    """A variable becomes another one of its line; both are known from the lines before."""
    by_line, last_seen = {}, {}
    for index, token in enumerate(source.tokens):
        if source.is_variable(index):
            by_line.setdefault(source.line(token.start), []).append(token)
    for place, tokens in by_line.items():
        number = source.text.count("\n", 0, place[0])
        known = {name for name, line in last_seen.items() if number - line <= NEAR}
        names = [name for name in dict.fromkeys(token.text for token in tokens) if name in known]
        for token in tokens:
            for name in names:
                is_same_kind = (name[0] in "$@" or token.text[0] in "$@") <= (name[0] == token.text[0])
                if name != token.text and token.text in known and is_same_kind:
                    yield token.start, token.end, name
        last_seen.update({token.text: number for token in tokens})


def calls(source):
    for index, token in enumerate(source.tokens[:-1]):
        opening = source.tokens[index + 1]
        if token.kind != "name" or token.text in KEYWORDS or opening.text != "(" or opening.start != token.end:
            continue
        close = source.closing(index + 1)
        inner = source.text[opening.end:source.tokens[close].start] if close else ""
        before = source.tokens[index - 1] if index else token
        is_one_value = inner and not re.search(r"[\n,]|(?<![=!<>])=(?!=)", inner)
        is_plain = before.text not in (".", "->", "::") and before.kind != "name" and not token.text.startswith("@")
        if is_one_value and is_plain:
            yield token.start, source.tokens[close].end, inner


STATEMENT = {
    "python": r"(?!(?:return|raise|def|class|if|elif|else|for|while|with|try|except|import|from|pass|yield)\b)[\w.\[\]]+(?: [-+*/|]?= |\().*[^:,(\[{]",
    "bash": r"(?:\w+=|\(\(\w+ ?[-+=]|\w+\+=).*",
}
STATEMENT_OF_C = r"(?!(?:return|throw|die|croak|use|import|package|let|const|my|our|if|for|while|else|case|default)\b)[$@\w*({][^{}]*;"


def statements(source):
    pattern = re.compile(STATEMENT.get(source.language, STATEMENT_OF_C))
    for found in re.finditer(r"^[ \t]+(\S.*)\n", source.text, re.M):
        line = found[1]
        before = source.text[:found.start()].rstrip("\n").rsplit("\n", 1)[-1].rstrip()
        is_whole = line.count("(") == line.count(")") and not before.endswith(")") and not before.endswith(("else", "=", ",", "||", "&&"))
        if pattern.fullmatch(line) and is_whole:
            yield found.start(), found.end(), ""


OPERATORS = {
    "comparison-boundary": exchange(BOUNDARY),
    "comparison-flip": exchange(FLIP),
    "arithmetic-swap": exchange(ARITHMETIC),
    "logical-swap": exchange(LOGIC),
    "bitwise-swap": exchange(BITS),
    "assignment-operator": exchange(ASSIGNMENT, spaced=False),
    "boolean-swap": exchange(TRUTH, spaced=False),
    "break-continue": jumps,
    "min-for-max": extremes,
    "constant-change": constants,
    "negated-condition": conditions,
    "missing-negation": negations,
    "swapped-arguments": arguments,
    "identifier-swap": variables,
    "missing-call": calls,
    "missing-statement": statements,
}


def mutations(text, language):
    """All edits of a text by operator, each as (start, end, replacement), in the order of the text."""
    source = Source(text, language)
    found = {name: sorted(set(places(source))) for name, places in OPERATORS.items()}
    return {name: edits for name, edits in found.items() if edits}
