"""Which index entries an update touches, and the changes that keep them true."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from ..entity import EntitySpec, IndexEntry
from ..expressions.changes import Change, RemoveChange, SetChange
from ..expressions.operands import Given, Path
from ..values import Value
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


class Touched(Value, frozen=True):
    """What changes of some attributes touch.

    `entries` are those that are built from one of the attributes, and those that share an attribute
    with one of them: what one entry drops, another may need. `names` are the stored names of all
    that is changed.
    """

    entries: tuple[IndexEntry, ...]
    names: frozenset[str]


def touched_by(
    entity: EntitySpec[Any, Any], roots: tuple[str, ...], *, all_entries: bool
) -> Touched:
    """What changes of these attributes touch; all entries where an item may be created."""
    # The attributes of an entity are changed together in few combinations.
    known = entity.once("touched", _none_yet)
    found = known.get((roots, all_entries))
    if found is None:
        candidates = tuple(entry for entry in entity.indexes if kept_attributes(entity, entry))
        entries = candidates if all_entries else _touched(entity, candidates, roots)
        names = {*roots, *(name for entry in entries for name in kept_attributes(entity, entry))}
        found = Touched(entries, frozenset(names))
        if len(known) < _MOST_COMBINATIONS:
            known[roots, all_entries] = found
    return found


def _none_yet() -> dict[tuple[tuple[str, ...], bool], Touched]:
    return {}


def _touched(
    entity: EntitySpec[Any, Any], candidates: tuple[IndexEntry, ...], roots: tuple[str, ...]
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
