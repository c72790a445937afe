"""Key templates: text such as `account#{account_id}` taken apart into literals and placeholders."""

import re
from dataclasses import dataclass

from ..diagnostics import Diagnostics, Text
from .names import shown

_FORMAT = re.compile(r"0([1-9][0-9]?)d|ordered")
_WIDEST = 38


@dataclass(frozen=True, slots=True)
class TemplateLiteral:
    """Fixed text."""

    text: str


@dataclass(frozen=True, slots=True)
class TemplatePlaceholder:
    """An attribute's name and format, as written; `offset` is where the name begins."""

    attribute: str
    format: str
    width: int
    offset: int


TemplatePart = TemplateLiteral | TemplatePlaceholder


def parse_template(text: Text, diagnostics: Diagnostics) -> tuple[TemplatePart, ...] | None:
    """The parts of a template, adjacent literals joined; None after reporting what is wrong."""
    parts: list[TemplatePart] = []
    literal = ""
    position = 0
    while position < len(text):
        character = text[position]
        if text.startswith(("{{", "}}"), position):
            literal += character
            position += 2
        elif character == "{":
            end = text.find("}", position)
            if end < 0 or "{" in text[position + 1 : end]:
                diagnostics.error(
                    "DR321",
                    text.at(position),
                    "this `{` has no `}`",
                    "close the placeholder, or write `{{` for a brace in the key",
                )
                return None
            placeholder = _placeholder(text, position + 1, end, diagnostics)
            if placeholder is None:
                return None
            if literal:
                parts.append(TemplateLiteral(literal))
                literal = ""
            parts.append(placeholder)
            position = end + 1
        elif character == "}":
            diagnostics.error(
                "DR321",
                text.at(position),
                "this `}` has no `{`",
                "open the placeholder, or write `}}` for a brace in the key",
            )
            return None
        else:
            literal += character
            position += 1
    if literal:
        parts.append(TemplateLiteral(literal))
    if not parts:
        diagnostics.error(
            "DR322", text.mark, "this key template is empty", "write text or a `{placeholder}`"
        )
        return None
    return tuple(parts)


def _placeholder(
    text: Text, start: int, end: int, diagnostics: Diagnostics
) -> TemplatePlaceholder | None:
    name, colon, form = text[start:end].partition(":")
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        diagnostics.error(
            "DR323",
            text.at(start),
            f"`{{{shown(text[start:end])}}}` does not name an attribute",
            "write `{attribute}` or `{attribute:format}`",
        )
        return None
    matched = _FORMAT.fullmatch(form)
    if colon and (matched is None or (matched[1] and int(matched[1]) > _WIDEST)):
        diagnostics.error(
            "DR324",
            text.at(start + len(name) + 1),
            f"there is no format `{shown(form)}`",
            f"write `{{{name}:06d}}` for a zero-padded integer, "
            f"or `{{{name}:ordered}}` for any number",
        )
        return None
    width = int(matched[1]) if matched is not None and matched[1] else 0
    return TemplatePlaceholder(name, "padded" if width else form, width, start)
