"""The trail of an entity's changes as written, resolved: where it is kept, and what it tells."""

from collections.abc import Mapping

from ..diagnostics import Mark, closest
from ..source.language import AuditSource, EntitySource
from .names import shown
from .scope import Scope
from .tables import Table
from .trail_values import Trail
from .types import ListType, MapType, SetType, Type, UnionRef, ValueRef
from .values import Attribute, Entity


def resolve_trail(
    entity: Entity, written: EntitySource, tables: Mapping[str, Table], scope: Scope
) -> Trail | None:
    """The trail; None where none is asked for, or what is asked for is reported."""
    if written.audit is None or written.audit is False:
        return None
    source = written.audit if isinstance(written.audit, AuditSource) else None
    mark = written.place.of("audit")
    table = entity.table if source is None else _table(entity, source, tables, scope)
    if table is None or not _has_room(table, mark, scope):
        return None
    days = None if source is None else source.days
    if days is not None and (days < 1 or not table.ttl):
        scope.error(
            "DR584",
            mark,
            (
                f"rows can expire only in a table with `ttl:`, and `{table.name}` has none"
                if days >= 1
                else "`days` must be at least 1"
            ),
            "give the table `ttl: expires_at`, or leave `days` out" if days >= 1 else "",
        )
    known = {attribute.name: attribute for attribute in entity.attributes}
    left_out: set[str] = set()
    for name in () if source is None else source.without:
        if name in known:
            left_out.add(str(name))
        else:
            scope.no_attribute("DR584", name.mark, entity.name, name, known)
    told = [
        attribute
        for attribute in entity.attributes
        if attribute.name not in left_out and not attribute.in_key
        # Each row has the time and the version anyway.
        and not attribute.is_set_on_every_write
    ]
    return Trail(
        table=table,
        beginning=f"audit#{entity.type_value}#",
        attributes=tuple(attribute.name for attribute in told),
        secret=tuple(attribute.name for attribute in told if _is_secret(attribute, scope)),
        days=days,
        mark=mark,
    )


def _table(
    entity: Entity, source: AuditSource, tables: Mapping[str, Table], scope: Scope
) -> Table | None:
    if source.table is None:
        return entity.table
    table = tables.get(source.table)
    if table is None:
        hint = closest(source.table, list(tables)) or "define it under `tables:`"
        scope.error("DR584", source.table.mark, f"there is no table `{shown(source.table)}`", hint)
    return table


def _has_room(table: Table, mark: Mark, scope: Scope) -> bool:
    if table.partition.type == "S" and table.sort is not None and table.sort.type == "S":
        return True
    scope.error(
        "DR583",
        mark,
        f"table `{table.name}` cannot hold a trail: rows need text in a partition and a sort key",
        "write `audit: {table: ...}` with a table that has both",
    )
    return False


def _is_secret(attribute: Attribute, scope: Scope) -> bool:
    return attribute.sensitive or _hides(attribute.type, scope, set())


def _hides(of: Type, scope: Scope, seen: set[str]) -> bool:
    """Whether a type has a sensitive attribute somewhere inside."""
    match of:
        case ListType(element=inner) | SetType(element=inner) | MapType(value=inner):
            return _hides(inner, scope, seen)
        case UnionRef(name=name):
            members = scope.unions[name].members if name in scope.unions else ()
            return any(_hides(ValueRef(member), scope, seen) for _, member in members)
        case ValueRef(name=name) if name in scope.values and name not in seen:
            seen.add(name)
            attributes = scope.values[name].attributes
            return any(each.sensitive or _hides(each.type, scope, seen) for each in attributes)
        case _:
            return False
