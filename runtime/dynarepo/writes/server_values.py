"""What the server sets on an item: creation and write times, its version and its write id."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

from ..context import Context
from ..entity import EntitySpec
from ..expressions.changes import SetChange
from ..expressions.operands import Arithmetic, IfNotExists
from ..fields import Field

FIRST_VERSION: Final = 1
_FINE: Final = datetime(2000, 1, 1, microsecond=999_999, tzinfo=UTC)


def stamp(entity: EntitySpec[Any, Any], name: str, moment: datetime) -> Any:
    """The clock's moment as an attribute holds it, no finer than it is stored."""
    coarsen = entity.fields[name].codec.stamp
    return moment if coarsen is None else coarsen(moment)


def stamps(
    entity: EntitySpec[Any, Any], names: Iterable[str], moment: datetime
) -> dict[str, object]:
    """One moment for several attributes."""
    found: dict[str, object] = dict.fromkeys(names, moment)
    for name, coarsen in coarsenings(entity, tuple(found)):
        found[name] = coarsen(moment)
    return found


def coarsenings(
    entity: EntitySpec[Any, Any], names: tuple[str, ...]
) -> tuple[tuple[str, Callable[[datetime], Any]], ...]:
    """Those of the attributes that may hold a moment less finely than the clock tells it, and what
    makes their value of it."""

    def found() -> "tuple[tuple[str, Callable[[datetime], Any]], ...]":
        stamps = ((name, entity.fields[name].codec.stamp) for name in names)
        return tuple((name, s) for name, s in stamps if s is not None and s(_FINE) is not _FINE)

    return entity.once(("coarsenings", names), found)


def set_by_server(
    entity: EntitySpec[Any, Any], context: Context, names: Iterable[str], moment: datetime
) -> dict[str, object]:
    """What a write sets on a whole item beside the version: these times, and its own id."""
    found = stamps(entity, names, moment)
    if entity.write_id is not None:
        found[entity.write_id] = context.token()
    return found


def server_values(
    entity: EntitySpec[Any, Any], context: Context, names: tuple[str, ...]
) -> Callable[[datetime], dict[str, object]]:
    """The same for many items, by the moment of each."""
    coarsened, write_id = coarsenings(entity, names), entity.write_id
    if not coarsened and write_id is None:
        same: Callable[..., dict[str, object]] = dict.fromkeys
        return partial(same, names)

    def values(moment: datetime) -> dict[str, object]:
        found: dict[str, object] = dict.fromkeys(names, moment)
        for name, coarsen in coarsened:
            found[name] = coarsen(moment)
        if write_id is not None:
            found[write_id] = context.token()
        return found

    return values


def has_precise_time(entity: EntitySpec[Any, Any], names: Iterable[str]) -> bool:
    """Whether one of these write times is stored finer than to a second: what then equals the
    work of one write is hardly that of another."""
    found = tuple(names)

    def precise() -> tuple[bool]:
        moments = stamps(entity, found, _FINE).values()
        return (any(isinstance(moment, datetime) and moment.microsecond for moment in moments),)

    return entity.once(("precise time", found), precise)[0]


def written_changes(
    entity: EntitySpec[Any, Any], moment: datetime, expect_version: int | None
) -> tuple[SetChange, ...]:
    """What every update sets by itself: the write times, and the next version."""
    changes: list[SetChange] = []
    for name in entity.set_on_write:
        field = entity.fields[name]
        coarsen = field.codec.stamp
        value = moment if coarsen is None else coarsen(moment)
        changes.append(SetChange(field.path, field.given(value)))
    if entity.version is not None:
        field = entity.fields[entity.version]
        if expect_version is not None:
            changes.append(SetChange(field.path, field.given(expect_version + 1)))
        else:
            changes.append(entity.once("next version", lambda: _next_version(field)))
    return tuple(changes)


def _next_version(field: Field[Any]) -> SetChange:
    # An item from before versions were introduced has none.
    stored = IfNotExists(field.path, field.given(FIRST_VERSION - 1))
    return SetChange(field.path, Arithmetic(stored, "+", field.given(1)))


def created_changes(
    entity: EntitySpec[Any, Any], key: object, moment: datetime, changed: frozenset[str]
) -> tuple[SetChange, ...]:
    """What an upsert sets besides, so that an item it creates is whole; on an item that is there
    it changes nothing. `changed` are stored names that the update changes anyway."""
    given: dict[str, Any] = {
        name: getattr(key, name) for name in entity.key_parts if name in entity.fields
    }
    fallbacks: dict[str, Any] = stamps(entity, entity.set_on_create, moment)
    for name, make in entity.defaults.items():
        value = make()
        fallbacks[name] = stamp(entity, name, value) if isinstance(value, datetime) else value
    changes: list[SetChange] = []
    for name, value in {**given, **fallbacks}.items():
        field = entity.fields[name]
        if field.path.root in changed or field.path.root in entity.key_attributes:
            continue
        change = field.set(value) if name in given else field.set_if_missing(value)
        # An empty set is stored as no attribute, so there is nothing to set.
        if isinstance(change, SetChange):
            changes.append(change)
    return tuple(changes)
