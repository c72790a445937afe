"""What the text of a placeholder looks like inside a key: its characters and its width."""

import string
from dataclasses import dataclass

from .types import EnumType, ScalarType, Type

_DIGITS = frozenset(string.digits)
_ISO_WIDTHS = {"seconds": 20, "milliseconds": 24, "microseconds": 27}


@dataclass(frozen=True, slots=True)
class TextForm:
    """The text a type takes in a key.

    `characters` is None for unrestricted text. `width` is set for text of one length. `values`
    lists the only possible texts. `prefix_free` text never begins another value's text.
    """

    characters: frozenset[str] | None
    width: int | None = None
    values: tuple[str, ...] = ()
    prefix_free: bool = False

    @property
    def ends_itself(self) -> bool:
        """Whether a reader knows where it ends without a delimiter."""
        return self.width is not None or self.prefix_free

    def avoids(self, delimiter: str) -> bool:
        """Whether its text never holds the delimiter."""
        return self.characters is not None and delimiter not in self.characters


ORDERED = TextForm(frozenset("+0123456789NOPZ"), prefix_free=True)
ANYTHING = TextForm(None)


def text_form(of: Type, form: str, width: int) -> TextForm | None:
    """The form of a type in a template with a format; None where it has no text in a key."""
    if isinstance(of, EnumType):
        return _listed(of.values)
    if not isinstance(of, ScalarType):
        return None
    if form == "padded":
        fits = of.kind == "integer" or (of.kind == "datetime" and of.encoding != "iso")
        return TextForm(_DIGITS, width) if fits else None
    if form == "ordered":
        return ORDERED if of.kind in ("integer", "decimal") else None
    match of:
        case ScalarType(kind="string"):
            return ANYTHING
        case ScalarType(kind="integer"):
            return TextForm(_DIGITS | {"-"})
        case ScalarType(kind="boolean"):
            return _listed(("false", "true"))
        case ScalarType(kind="uuid"):
            return TextForm(frozenset("0123456789abcdef-"), 36)
        case ScalarType(kind="ulid"):
            return TextForm(frozenset("0123456789ABCDEFGHJKMNPQRSTVWXYZ"), 26)
        case ScalarType(kind="date"):
            return TextForm(_DIGITS | {"-"}, 10)
        case ScalarType(kind="datetime", encoding="iso", precision=precision):
            return TextForm(_DIGITS | frozenset("-:.TZ"), _ISO_WIDTHS[precision])
        case _:
            return None


def _listed(values: tuple[str, ...]) -> TextForm:
    widths = {len(value) for value in values}
    free = not any(a != b and b.startswith(a) for a in values for b in values)
    return TextForm(
        frozenset("".join(values)), widths.pop() if len(widths) == 1 else None, values, free
    )
