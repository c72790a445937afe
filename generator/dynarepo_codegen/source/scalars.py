"""Single values: text, truth, whole numbers and words of the language."""

import re
from dataclasses import dataclass

from ..diagnostics import Diagnostics, Mark, Text, closest
from .kinds import BoolKind, ChoiceKind, IntKind, Kind, ScalarKind, TextKind, alternatives, needs
from .yaml_nodes import Scalar

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TRUTHS = {"true": True, "false": False}
_MEANT_TRUTHS = {"yes": "true", "on": "true", "y": "true", "1": "true", "true": "true"} | {
    "no": "false",
    "off": "false",
    "n": "false",
    "0": "false",
    "false": "false",
}
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_MEANT_WHOLE = re.compile(r"[+-]?[0-9][0-9_,]*(\.0*)?")


@dataclass(frozen=True, slots=True)
class Spot:
    """What a message calls the value being read, where it is reported, how it could look."""

    name: str
    mark: Mark
    example: str = ""
    required: bool = False

    def suggestion(self) -> str:
        """How the value could be written."""
        return f"write, for example, `{self.name}: {self.example}`" if self.example else ""


def is_null(scalar: Scalar) -> bool:
    """Whether nothing was written, or YAML's word for nothing."""
    return scalar.plain and scalar.text in _NULLS


def fitting(kinds: tuple[Kind, ...], scalar: Scalar) -> ScalarKind | None:
    """The kind among several that a single value is meant as."""
    possible = [kind for kind in kinds if isinstance(kind, ScalarKind)]
    for kind in possible:
        match kind:
            case BoolKind() if scalar.plain and scalar.text in _TRUTHS:
                return kind
            case IntKind() if scalar.plain and _WHOLE.fullmatch(scalar.text):
                return kind
            case ChoiceKind(words) if scalar.text in words:
                return kind
            case _:
                continue
    texts = [kind for kind in possible if isinstance(kind, TextKind)]
    return next(iter(texts or possible), None)


def read_scalar(
    kind: ScalarKind, scalar: Scalar, spot: Spot, diagnostics: Diagnostics
) -> Text | bool | int | None:
    """The value of a scalar that is not null, or None where it is reported."""
    match kind:
        case TextKind():
            return scalar.text
        case BoolKind():
            return _truth(scalar, spot, diagnostics)
        case IntKind():
            return _whole(scalar, spot, diagnostics)
        case ChoiceKind(words):
            if scalar.text in words:
                return scalar.text
            message = f"`{spot.name}` cannot be `{_shown(scalar)}`"
            hint = closest(scalar.text, words)
            if spot.example and spot.example not in words and not hint.startswith("did you mean"):
                # A word is only one of the ways to write it.
                hint += f", or, for example, `{spot.name}: {spot.example}`"
            diagnostics.error("DR126", scalar.text.mark, message, hint)
            return None


def report_null(scalar: Scalar, kind: Kind, spot: Spot, diagnostics: Diagnostics) -> None:
    """Report a key without a value."""
    mark = scalar.text.mark if scalar.text else spot.mark
    if scalar.text and TextKind() in alternatives(kind):
        hint = f"write '{scalar.text}' in quotes where the word is meant"
        if not spot.required:
            hint = f"leave it out, or {hint}"
    else:
        hint = spot.suggestion() or f"give it {needs(kind)}"
        if not spot.required:
            hint += ", or leave it out"
    diagnostics.error("DR123", mark, f"`{spot.name}` has no value", hint)


def _truth(scalar: Scalar, spot: Spot, diagnostics: Diagnostics) -> bool | None:
    if scalar.plain and scalar.text in _TRUTHS:
        return _TRUTHS[scalar.text]
    meant = _MEANT_TRUTHS.get(scalar.text.strip().lower())
    hint = "write `true` or `false`"
    if meant:
        hint = f"write `{meant}`" + ("" if scalar.plain else ", without quotes")
    message = f"`{spot.name}` needs `true` or `false`, this is `{_shown(scalar)}`"
    diagnostics.error("DR124", scalar.text.mark, message, hint)
    return None


def _whole(scalar: Scalar, spot: Spot, diagnostics: Diagnostics) -> int | None:
    if scalar.plain and _WHOLE.fullmatch(scalar.text):
        return int(scalar.text)
    hint = "write plain digits"
    written = scalar.text.strip()
    if _MEANT_WHOLE.fullmatch(written):
        digits = re.sub("[_,+]", "", written.split(".")[0])
        digits = re.sub("^(-?)0+(?=[0-9])", r"\1", digits)
        hint = f"write `{digits}`" + ("" if scalar.plain else ", without quotes")
        if not _WHOLE.fullmatch(digits):
            hint = "write at most 18 digits"
    message = f"`{spot.name}` needs a whole number, this is `{_shown(scalar)}`"
    diagnostics.error("DR125", scalar.text.mark, message, hint)
    return None


def _shown(scalar: Scalar) -> str:
    """The text as one short line, since it stands inside a message."""
    line = " ".join(scalar.text.split())
    line = line if len(line) <= 60 else f"{line[:57]}..."
    return line if scalar.plain else f"'{line}'"
