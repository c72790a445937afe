"""Expressions that write values into the text of keys, and read them back."""

import re
from dataclasses import dataclass

from ..model.types import EnumType, ScalarType
from ..model.values import Attribute, KeyTemplate, LiteralPart, PlaceholderPart
from .code import Code
from .imports import Imports
from .quoting import inside_f_string, quoted
from .wire_forms import epoch_unit

# What may stand between the braces of an f-string, once its quotes are single ones.
_EMBEDDABLE = re.compile(r"[^'\\{}\n]*")


@dataclass(frozen=True, slots=True)
class PartText:
    """The text of one placeholder: as an expression, and between the braces of an f-string."""

    code: Code
    embedded: str | None

    @classmethod
    def of(cls, code: str, embedded: str = "") -> "PartText":
        """The same expression in both places, where its quotes allow it."""
        if not embedded and _EMBEDDABLE.fullmatch(code):
            embedded = code.replace('"', "'")
        return cls(Code(code), embedded or None)


def placeholder_text(
    part: PlaceholderPart,
    following: str,
    attribute: Attribute,
    value: str,
    imports: Imports,
    *,
    ranged: bool,
) -> PartText:
    """The text of a value in a key; `following` is the literal after it, if one follows."""
    of, name = attribute.type, quoted(attribute.name)
    match of:
        case ScalarType(kind="datetime") if part.format == "padded":
            number = f"int({_call('epoch_text', imports, value, epoch_unit(of), name)})"
            return PartText.of(_call("padded", imports, number, str(part.width), name))
        case ScalarType() if part.format == "padded":
            return PartText.of(_call("padded", imports, value, str(part.width), name))
        case ScalarType() if part.format == "ordered":
            return PartText.of(_call("ordered_text", imports, value, name))
        case EnumType(values=values):
            # A caller without a type checker may pass any text.
            safe = following and not any(following[0] in option for option in values)
            return _guarded(value, following[0] if safe else "", attribute, imports)
        case ScalarType(kind="ulid"):
            return PartText.of(_call("ulid_text", imports, *_arguments(attribute, value)))
        case ScalarType(kind="string"):
            return _free_text(part, value, attribute, imports, ranged)
        case ScalarType(kind="uuid"):
            return PartText.of(_call("uuid_text", imports, value, name))
        case ScalarType(kind="datetime", encoding="epoch_seconds" | "epoch_milliseconds"):
            return PartText.of(_call("epoch_text", imports, value, epoch_unit(of), name))
        case ScalarType(kind="datetime", precision=precision):
            return PartText.of(_call("datetime_text", imports, value, quoted(precision), name))
        case ScalarType(kind="date"):
            return PartText.of(_call("date_text", imports, value, name))
        case ScalarType(kind="boolean"):
            return PartText.of(_call("boolean_text", imports, value, name))
        case ScalarType(kind="float"):
            return PartText.of(_call("float_text", imports, value, name))
        case ScalarType(kind="integer" | "decimal"):
            return PartText.of(_call("number_text", imports, value, name))
        case _:
            raise AssertionError(f"`{attribute.name}` has no text in a key")


def _guarded(value: str, delimiter: str, attribute: Attribute, imports: Imports) -> PartText:
    if delimiter:
        arguments = _arguments(attribute, value, quoted(delimiter))
        return PartText.of(_call("closed", imports, *arguments))
    return PartText.of(_call("open_text", imports, *_arguments(attribute, value)))


def _free_text(
    part: PlaceholderPart, value: str, attribute: Attribute, imports: Imports, ranged: bool
) -> PartText:
    match part.follow:
        case "closed":
            function = "ranged" if ranged else "closed"
        case "escaped":
            function = "escaped_in_order" if ranged else "escaped"
        case "open" | "fixed":
            return PartText.of(_call("open_text", imports, *_arguments(attribute, value)))
    arguments = _arguments(attribute, value, quoted(part.delimiter))
    return PartText.of(_call(function, imports, *arguments))


def _arguments(attribute: Attribute, *values: str) -> tuple[str, ...]:
    sensitive = ("sensitive=True",) if attribute.sensitive else ()
    return (*values, quoted(attribute.name), *sensitive)


def _call(function: str, imports: Imports, *arguments: str) -> str:
    return f"{imports.use(function)}({', '.join(arguments)})"


def following_literal(template: KeyTemplate, position: int) -> str:
    """The literal right after a part, if one follows."""
    if position + 1 < len(template.parts):
        part = template.parts[position + 1]
        return part.text if isinstance(part, LiteralPart) else ""
    return ""


def joined(parts: tuple[str | PartText, ...], case: str = "keep") -> Code:
    """Literals and placeholders as one expression: an f-string, or a sum where that cannot be."""
    placeholders = [part for part in parts if isinstance(part, PartText)]
    method = "" if case == "keep" else f".{case}()"
    if not placeholders:
        text = "".join(part for part in parts if isinstance(part, str))
        return quoted(getattr(text, case)() if method else text)
    if len(parts) == 1:
        return Code(f"{placeholders[0].code}{method}")
    if all(part.embedded is not None for part in placeholders):
        body = "".join(
            inside_f_string(part) if isinstance(part, str) else f"{{{part.embedded}}}"
            for part in parts
        )
        return Code(f'f"{body}"{method}')
    pieces = (quoted(part) if isinstance(part, str) else part.code for part in parts)
    total = " + ".join(pieces)
    return Code(f"({total}){method}" if method else total)


def placeholder_pattern(part: PlaceholderPart, attribute: Attribute) -> str:
    """The regular expression of a placeholder's text, as a named group."""
    return f"(?P<{part.attribute}>{_pattern(part, attribute)})"


def _pattern(part: PlaceholderPart, attribute: Attribute) -> str:
    of = attribute.type
    if part.format == "padded":
        return f"[0-9]{{{part.width}}}"
    if part.format == "ordered":
        return r"O|P[0-9]+\+|N[0-9]+Z"
    match of:
        case EnumType(values=values):
            return "|".join(re.escape(v) for v in sorted(values, key=lambda v: (-len(v), v)))
        case ScalarType(kind="uuid"):
            return ".{36}"
        case ScalarType(kind="ulid"):
            return ".{26}"
        case ScalarType(kind="date"):
            return ".{10}"
        case ScalarType(kind="datetime", precision=precision):
            width = {"seconds": 20, "milliseconds": 24, "microseconds": 27}[precision]
            return f".{{{width}}}"
        case ScalarType(kind="boolean"):
            return "true|false"
        case ScalarType(kind="integer"):
            return "-?[0-9]+"
        case _ if part.delimiter:
            return f"[^{re.escape(part.delimiter[0])}]+"
        case _:
            return ".+"


def read_back(
    part: PlaceholderPart, attribute: Attribute, text: Code, imports: Imports, *, ranged: bool
) -> Code:
    """What a model can validate, out of a placeholder's text."""
    of, name = attribute.type, quoted(attribute.name)
    match of:
        case ScalarType(kind="datetime") if part.format == "padded":
            return Code(_call("epoch_from_text", imports, text, epoch_unit(of), name))
        case ScalarType() if part.format == "ordered":
            return Code(_call("number_from_ordered", imports, text, name))
        case ScalarType(kind="integer"):
            return Code(_call("int_from_text", imports, text, name))
        case ScalarType(kind="string") if part.follow == "escaped":
            function = "unescaped_in_order" if ranged else "unescaped"
            return Code(_call(function, imports, text, quoted(part.delimiter), name))
        case ScalarType(kind="date"):
            return Code(_call("date_from_text", imports, text, name))
        case ScalarType(kind="datetime"):
            return Code(_call("datetime_from_text", imports, text, name))
        case ScalarType(kind="boolean"):
            return Code(_call("boolean_from_text", imports, text, name))
        case _:
            return text
