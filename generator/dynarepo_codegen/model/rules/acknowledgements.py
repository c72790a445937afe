"""`unsafe:` acknowledges rules that exist, and that are broken."""

from collections.abc import Iterator

from ...source.language import KeySource, UniqueSource
from ..names import shown
from .rule import Subject

_INDEX_KEY = ("DR332", "DR333", "DR334", "DR339", "DR346", "DR347", "DR348")
_TABLE_KEY = ("DR331", *_INDEX_KEY)
_UNIQUE_KEY = ("DR332", "DR333", "DR580", "DR582", "DR810")


def _keys(subject: Subject) -> Iterator[tuple[KeySource, tuple[str, ...], bool]]:
    """Every key as written, the codes it can acknowledge, and whether its entity is whole."""
    known = {entity.name for entity in subject.service.entities}
    for name, entity in subject.source.entities.items():
        whole = name in known and name not in subject.scope.faulty
        if entity.key is not None:
            yield entity.key, _TABLE_KEY, whole
        for index in entity.indexes.values():
            yield index, _INDEX_KEY, whole
        for rule in entity.unique:
            if isinstance(rule, UniqueSource) and rule.key is not None:
                yield rule.key, _UNIQUE_KEY, whole


def known_acknowledgements(subject: Subject) -> None:
    """Report codes that no key can acknowledge."""
    for key, usable, _ in _keys(subject):
        for code in key.unsafe:
            if code not in usable:
                subject.scope.error(
                    "DR336",
                    code.mark,
                    f"`{shown(code)}` cannot be acknowledged here",
                    "write one of: " + ", ".join(f"`{known}`" for known in usable),
                )


def needed_acknowledgements(subject: Subject) -> None:
    """Warn about codes that the key does not break: they would hide a later mistake."""
    for key, usable, whole in _keys(subject):
        for code in key.unsafe:
            needed = (key.place.mark, str(code)) in subject.scope.acknowledged
            if whole and code in usable and not needed:
                subject.scope.warning(
                    "DR337",
                    code.mark,
                    f"this key does not break `{code}`",
                    "leave the code out of `unsafe:`",
                )
