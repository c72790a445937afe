"""What is wrong with text that is not YAML, in plain words and with what to write instead."""

import re

import yaml

from ..diagnostics import Diagnostics, Mark

_BRACES = "put text that holds `{`, `}`, `[`, `]`, `: ` or ` #` in quotes"

# The parser's context and problem as a pattern, then our words, then what to write instead.
_EXPLANATIONS: tuple[tuple[str, str, str], ...] = (
    (
        r"character '[@`]' that cannot start",
        "a value cannot start with this character",
        "put the value in quotes",
    ),
    (
        r"character '%' that cannot start",
        "a value cannot start with `%`",
        "put the value in quotes",
    ),
    (r"cannot start any token", "a value cannot start with this character", _BRACES),
    (
        r"could not find expected ':'",
        "this line is neither `key: value` nor a part of the line above",
        "write `key: value`, with a space after the colon",
    ),
    (
        r"(sequence entries|mapping keys) are not allowed here",
        "a list or a key cannot start here",
        "put it on a line of its own, indented below its key",
    ),
    (
        r"mapping values are not allowed here",
        "a second `: ` in one value, or a line indented deeper than its neighbours",
        "put a value that holds `: ` in quotes; give keys of one mapping the same indentation",
    ),
    (
        r"unknown escape character",
        "this backslash escape does not exist",
        "write two backslashes, or use single quotes",
    ),
    (
        r"expected escape sequence of",
        "this escape needs more hexadecimal digits",
        "write two backslashes, or use single quotes",
    ),
    (
        r"quoted scalar.*unexpected (end of stream|document separator)",
        "this quote is never closed",
        "close it with the same kind of quote",
    ),
    (
        r"block collection.*block end",
        "this line does not belong to the list above",
        "start each item with `- `, all with the same indentation",
    ),
    (
        r"block mapping.*block end.*'(<block sequence start>|-)'",
        "a list item stands where a key is needed",
        "write `key: value`, or indent the item below its key",
    ),
    (
        r"block mapping.*block end",
        "this does not belong to the mapping above",
        "give keys of one mapping the same indentation, and close every quote where its value ends",
    ),
    (
        r"flow sequence.*stream end",
        "this `[` is never closed",
        "close it with `]`",
    ),
    (
        r"flow mapping.*stream end",
        "this `{` is never closed",
        "close it with `}`",
    ),
    (
        r"flow sequence",
        "expected `,` or `]` here",
        f"separate items with `,` and close the list with `]`; {_BRACES}",
    ),
    (
        r"flow mapping",
        "expected `,` or `}` here",
        f"separate keys with `,` and close the mapping with `}}`; {_BRACES}",
    ),
    (
        r"expected the node content",
        "a value is missing before this",
        f"write the value; {_BRACES}",
    ),
    (r"scanning a block scalar", "only a comment may follow `|` or `>`", "start on the next line"),
    (
        r"scanning an (alias|anchor)",
        "a name of letters and digits must follow `&` or `*`",
        "put a value that starts with `&` or `*` in quotes",
    ),
    (r"tag|URI|expected '!'", "a value cannot start with `!`", "put the value in quotes"),
    (
        r"directive|incompatible YAML document|document start",
        "this is not a YAML document",
        "remove lines that start with `%`, `---` or `...`",
    ),
)

# Where the parser points at the place it gave up, but the mistake is where the construct began.
_NEVER_CLOSED = re.compile(
    r"(quoted scalar.*unexpected (end of stream|document separator))|flow .*stream end", re.DOTALL
)

_CONFLICT = re.compile(r"^(<<<<<<<|\|\|\|\|\|\|\||>>>>>>>)( |$)", re.MULTILINE)


def report_syntax_error(file: str, text: str, error: Exception, diagnostics: Diagnostics) -> None:
    """Report what the YAML parser could not read, at its place."""
    if isinstance(error, yaml.reader.ReaderError):
        _report_character(file, text, int(error.position), diagnostics)
        return
    conflict = _CONFLICT.search(text)
    if conflict:
        mark = Mark(file, text[: conflict.start()].count("\n") + 1, 1)
        hint = "keep one of the two sides, and delete the marks around them"
        diagnostics.error("DR101", mark, "a merge conflict is not resolved here", hint)
        return
    if not isinstance(error, yaml.MarkedYAMLError):
        hint = "look for an escape such as `\\U` that is not a character"
        diagnostics.error("DR101", Mark(file, 1, 1), "this file cannot be read as YAML", hint)
        return
    words = f"{error.context or ''}: {error.problem or ''}"
    place = error.problem_mark
    if _NEVER_CLOSED.search(words) and error.context_mark is not None:
        place = error.context_mark
    mark = Mark(file, place.line + 1, place.column + 1) if place else Mark(file, 1, 1)
    if place and _is_tab(text, place.line, place.column):
        diagnostics.error("DR102", mark, "a tab cannot stand here", "write spaces instead")
        return
    for pattern, message, hint in _EXPLANATIONS:
        if re.search(pattern, words, re.DOTALL):
            diagnostics.error("DR101", mark, message, hint)
            return
    diagnostics.error("DR101", mark, "this cannot be read as YAML", _BRACES)


def _is_tab(text: str, line: int, column: int) -> bool:
    lines = re.split("\r\n|[\r\n\x85\u2028\u2029]", text)
    return line < len(lines) and lines[line][column : column + 1] == "\t"


def _report_character(file: str, text: str, index: int, diagnostics: Diagnostics) -> None:
    before = text[:index]
    line = before.count("\n") + 1
    column = index - (before.rfind("\n") + 1) + 1
    character = f"U+{ord(text[index]):04X}" if index < len(text) else "this character"
    diagnostics.error(
        "DR112",
        Mark(file, line, column),
        f"the character {character} cannot stand in YAML",
        "remove it, or write it as an escape in double quotes",
    )
