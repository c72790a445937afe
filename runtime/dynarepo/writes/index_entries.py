"""Which index entries an update touches, and the changes that keep them true."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from ..entity import EntitySpec, IndexEntry
from ..expressions.changes import Change, RemoveChange, SetChange
from ..expressions.operands import Given, Path
from ..wire import WireItem

_MOST_COMBINATIONS: Final = 500


def kept_attributes(entity: EntitySpec[Any, Any], entry: IndexEntry) -> tuple[str, ...]:
    """The entry's attributes that nothing but it stores."""

    def kept() -> tuple[str, ...]:
        own = {field.path.root for field in entity.fields.values()}
        own.update(entity.key_attributes)
        return tuple(attribute for attribute in entry.attributes if attribute not in own)

    return entity.once(("kept", entry.name), kept)


def part_root(entity: EntitySpec[Any, Any], part: str) -> str | None:
    """The stored name of a part; None for one that only the key stores."""
    field = entity.fields.get(part)
    return None if field is None else field.path.root


def touched_entries(
    entity: EntitySpec[Any, Any], roots: tuple[str, ...], *, all_entries: bool
) -> tuple[IndexEntry, ...]:
    """The entries built from one of the changed attributes, and those that share an attribute
    with one of them: what one entry drops, another may need."""
    candidates = entity.once(
        "kept entries",
        lambda: tuple(entry for entry in entity.indexes if kept_attributes(entity, entry)),
    )
    if all_entries or not candidates:
        return candidates
    # The attributes of an entity are changed together in few combinations.
    known = entity.once("touched entries", _none_yet)
    found = known.get(roots)
    if found is None:
        found = _touched(entity, candidates, frozenset(roots))
        if len(known) < _MOST_COMBINATIONS:
            known[roots] = found
    return found


def _none_yet() -> dict[tuple[str, ...], tuple[IndexEntry, ...]]:
    return {}


def _touched(
    entity: EntitySpec[Any, Any], candidates: tuple[IndexEntry, ...], roots: frozenset[str]
) -> tuple[IndexEntry, ...]:
    touched = [
        entry
        for entry in candidates
        if any(part_root(entity, part) in roots for part in entry.parts)
    ]
    while True:
        names = {name for entry in touched for name in kept_attributes(entity, entry)}
        joined = [
            entry
            for entry in candidates
            if entry not in touched and not names.isdisjoint(entry.attributes)
        ]
        if not joined:
            return tuple(touched)
        touched.extend(joined)


def entry_changes(
    entity: EntitySpec[Any, Any], entries: Collection[IndexEntry], parts: Mapping[str, Any]
) -> tuple[Change, ...]:
    """What stores these entries for an item with these parts, or removes them."""
    stored: WireItem = {}
    names: dict[str, None] = {}
    for entry in entries:
        names.update(dict.fromkeys(kept_attributes(entity, entry)))
        stored.update(entry.build(*(parts[part] for part in entry.parts)))
    changes: list[Change] = []
    for name in names:
        path = Path((name,))
        if name in stored:
            changes.append(SetChange(path, Given(stored[name], None)))
        else:
            changes.append(RemoveChange(path))
    return tuple(changes)
