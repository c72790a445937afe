"""Whether two key templates can make the same text: each is a small language, intersected.

A template is a row of pieces: literals, one character each, and placeholders that repeat a set of
characters, with a fixed length where their type has one. Two rows intersect when a walk over both
at once reaches both ends. Lengths are bounded by the templates, so the walk always ends.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from .text_forms import text_form
from .types import Type
from .values import Attribute, Case, KeyTemplate, LiteralPart, PlaceholderPart


@dataclass(frozen=True, slots=True)
class Characters:
    """A set of characters: those listed, or with `inverted` all the others."""

    listed: frozenset[str]
    inverted: bool = False

    def meets(self, other: "Characters") -> bool:
        """Whether some character is in both sets."""
        if self.inverted and other.inverted:
            return True
        if self.inverted:
            return bool(other.listed - self.listed)
        if other.inverted:
            return bool(self.listed - other.listed)
        return bool(self.listed & other.listed)


@dataclass(frozen=True, slots=True)
class Piece:
    """One step of a language: one character of a set, or one and more with `repeats`."""

    characters: Characters
    repeats: bool = False
    optional: bool = False


Language = tuple[Piece, ...]
ANYTHING: Language = (Piece(Characters(frozenset(), True), repeats=True, optional=True),)


# The same few pieces make up all keys of a schema. Each is made once, so that `intersects` can
# pass over a common beginning by identity.
@cache
def _character(character: str) -> Piece:
    return Piece(Characters(frozenset({character})))


@lru_cache(maxsize=4096)
def literal(text: str) -> Language:
    """The language of exactly one text."""
    return tuple(_character(character) for character in text)


def language(
    template: KeyTemplate,
    attributes: Mapping[str, Attribute],
    fixed: int | None = None,
) -> Language:
    """What texts a template makes; with `fixed`, only its first that many parts."""
    pieces: list[Piece] = []
    for part in template.parts[:fixed]:
        if isinstance(part, LiteralPart):
            pieces.extend(literal(_cased(part.text, template.case)))
        else:
            pieces.extend(_placeholder(part, template.case, attributes[part.attribute].type))
    return tuple(pieces)


def _cased(text: str, case: Case) -> str:
    if case == "keep":
        return text
    return text.lower() if case == "lower" else text.upper()


@lru_cache(maxsize=4096)
def _placeholder(part: PlaceholderPart, case: Case, of: Type) -> Language:
    form = text_form(of, part.format, part.width)
    if form is None or form.characters is None:
        excluded = (
            frozenset({part.delimiter})
            if part.follow in ("closed", "escaped")
            else frozenset[str]()
        )
        return (Piece(Characters(excluded, True), repeats=True),)
    characters = frozenset(_cased(character, case) for character in form.characters)
    if len(form.values) == 1:
        return literal(_cased(form.values[0], case))
    if form.width is not None:
        return (Piece(Characters(characters)),) * form.width
    return (Piece(Characters(characters), repeats=True),)


def _common(left: Language, right: Language) -> int:
    """How many single characters both begin with, whatever these are."""
    count = 0
    for mine, theirs in zip(left, right, strict=False):
        if mine is not theirs or mine.repeats or mine.optional:
            break
        count += 1
    return count


def intersects(left: Language, right: Language) -> bool:
    """Whether some text belongs to both languages."""
    seen: set[tuple[int, int]] = set()
    start = _common(left, right)
    pending = [(start, start)]
    while pending:
        state = pending.pop()
        if state in seen:
            continue
        seen.add(state)
        here, there = state
        if here == len(left) and there == len(right):
            return True
        # An optional piece may be passed over without a character.
        if here < len(left) and left[here].optional:
            pending.append((here + 1, there))
        if there < len(right) and right[there].optional:
            pending.append((here, there + 1))
        if here == len(left) or there == len(right):
            continue
        a, b = left[here], right[there]
        if not a.characters.meets(b.characters):
            continue
        pending.append((here + 1, there + 1))
        if a.repeats:
            pending.append((here, there + 1))
        if b.repeats:
            pending.append((here + 1, there))
        if a.repeats and b.repeats:
            pending.append((here, there))
    return False
