"""The only way by which text of a user's reaches generated code: as a literal or a comment."""

import re
import textwrap
from collections.abc import Sequence

from .code import Code

LINE_LENGTH = 100
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def quoted(text: str) -> Code:
    """A string literal in ASCII, in the quotes that black would choose."""
    # Double quotes, unless single ones need fewer backslashes.
    quote = "'" if text.count('"') > text.count("'") else '"'
    return Code(quote + _escaped(text, quote) + quote)


def inside_f_string(text: str) -> str:
    """Text as it stands between the double quotes of an f-string."""
    return _escaped(text, '"').replace("{", "{{").replace("}", "}}")


def quoted_bytes(value: bytes) -> Code:
    """A bytes literal."""
    body = "".join(_byte(byte) for byte in value)
    return Code(f'b"{body}"')


def docstring(paragraphs: Sequence[str], indent: int = 4) -> Code:
    """A docstring: the first paragraph alone, the others below it, each from a line of its own.

    Line breaks and other white space inside a paragraph become spaces.
    """
    texts = [text for text in map(_for_docstring, paragraphs) if text]
    if not texts:
        return Code('""""""')
    margin = " " * indent
    if len(texts) == 1 and len(texts[0]) + 6 + indent <= LINE_LENGTH:
        return Code(f'"""{texts[0]}"""')
    lines = _wrapped(texts[0], indent, first=3)
    if len(texts) > 1:
        lines.append("")
    for text in texts[1:]:
        lines += _wrapped(text, indent, first=0)
    body = "\n".join(f"{margin}{line}" if line else "" for line in lines).removeprefix(margin)
    return Code(f'"""{body}\n{margin}"""')


def comment(text: str) -> Code:
    """A comment of one line, whatever the text holds."""
    return Code(f"# {_one_line(text)}".rstrip())


def _wrapped(text: str, indent: int, *, first: int) -> list[str]:
    """Lines no longer than the rest of the code's; `first` characters stand before the first."""
    lines = textwrap.wrap(
        text,
        width=LINE_LENGTH - indent,
        initial_indent=" " * first,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [lines[0][first:], *lines[1:]]


def _for_docstring(text: str) -> str:
    # Quotes side by side, or one at the end, could close the docstring.
    return re.sub(r'""+|"\Z', lambda run: '\\"' * len(run[0]), _one_line(text, backslash="\\\\"))


def _one_line(text: str, backslash: str = "\\") -> str:
    joined = " ".join(text.split())
    return "".join(
        backslash if character == "\\" else character if character.isprintable() else _code_point(character)
        for character in joined
    )  # fmt: skip


def _escaped(text: str, quote: str) -> str:
    escapes = {**_ESCAPES, quote: f"\\{quote}"}
    return "".join(
        escapes.get(character) or (character if " " <= character <= "~" else _code_point(character))
        for character in text
    )


def _code_point(character: str) -> str:
    number = ord(character)
    if number <= 0xFF:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"


def _byte(byte: int) -> str:
    character = chr(byte)
    if character in ('"', "\\"):
        return f"\\{character}"
    return character if 32 <= byte < 127 else f"\\x{byte:02x}"
