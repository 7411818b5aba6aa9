"""Reads and writes single lines of comma-separated values with double-quote quoting."""


class CsvError(ValueError):
    """A line that cannot be read."""


def parse_line(line, separator=","):
    """Cuts a line into fields; a doubled quote inside a quoted field stands for one quote."""
    fields = []
    field = []
    quoted = False
    index = 0
    while index < len(line):
        char = line[index]
        if quoted:
            if char != '"':
                field.append(char)
            elif line[index + 1:index + 2] == '"':
                field.append('"')
                index += 1
            else:
                quoted = False
        elif char == '"' and field:
            quoted = True
        elif char == separator:
            fields.append("".join(field))
            field = []
        else:
            field.append(char)
        index += 1
    if quoted:
        raise CsvError("quote is never closed")
    fields.append("".join(field))
    return fields


def format_line(fields, separator=","):
    return separator.join(_quote(field, separator) for field in fields)


def _quote(field, separator):
    if separator in field or '"' in field:
        return '"' + field.replace('"', '""') + '"'
    return field
