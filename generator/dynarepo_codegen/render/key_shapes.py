"""The form of an entity's key as regular expressions: the language by which keys were told apart."""

from itertools import groupby
from typing import Final

from ..model.companion_keys import companion_keys
from ..model.key_language import Characters, Language, Piece, language
from .code import Code, tuple_of
from .context import EntityContext
from .key_functions import table_templates
from .quoting import quoted

_WORTH_COUNTING: Final = 4


def key_shape(context: EntityContext) -> Code | None:
    """The texts of the table key by attribute; None where the table holds nothing else."""
    entity = context.entity
    sharing = [e for e in context.service.entities if e.table.name == entity.table.name]
    shapes = tuple(
        tuple_of(
            (
                quoted(template.key_attribute.name),
                quoted(_expression(language(template, context.keys.attributes))),
            )
        )
        for template in table_templates(entity)
        if template.key_attribute.type == "S"
    )
    return tuple_of(shapes) if shapes and (len(sharing) > 1 or _has_companions(context)) else None


def _has_companions(context: EntityContext) -> bool:
    """Whether the table holds claims on unique values, or rows of a trail."""
    found = companion_keys(context.entity.table.name, context.service.entities)
    return next(found, None) is not None


def _expression(pieces: Language) -> str:
    written: list[str] = []
    for piece, run in groupby(pieces):
        count = len(list(run))
        text = _characters(piece.characters)
        # Double letters read better as they are.
        short = count < _WORTH_COUNTING and not piece.repeats
        written.append(text * count if short else text + _times(piece, count))
    return "".join(written)


def _times(piece: Piece, count: int) -> str:
    if not piece.repeats:
        return f"{{{count}}}"
    return "+" if count == 1 else f"{{{count},}}"


def _characters(characters: Characters) -> str:
    # A hyphen at the end stands for itself.
    listed = sorted(characters.listed, key=lambda character: (character == "-", character))
    if characters.inverted:
        return f"[^{''.join(map(_inside, listed))}]" if listed else "."
    if len(listed) == 1:
        return _alone(listed[0])
    return f"[{''.join(map(_ranged, _runs(listed)))}]"


def _runs(characters: list[str]) -> list[tuple[str, str]]:
    """Characters that follow each other, as the first and the last of each row."""
    found: list[tuple[str, str]] = []
    for character in characters:
        if found and ord(character) == ord(found[-1][1]) + 1:
            found[-1] = (found[-1][0], character)
        else:
            found.append((character, character))
    return found


def _ranged(run: tuple[str, str]) -> str:
    first, last = run
    if first != last and ord(last) - ord(first) > 1:
        return f"{_inside(first)}-{_inside(last)}"
    return "".join(_inside(character) for character in dict.fromkeys(run))


def _alone(character: str) -> str:
    # Only what means something outside of brackets: `#` and `-` stay readable.
    return f"\\{character}" if character in r"\.^$*+?{}[]|()" else character


def _inside(character: str) -> str:
    return f"\\{character}" if character in r"\]^[&~|" else character
