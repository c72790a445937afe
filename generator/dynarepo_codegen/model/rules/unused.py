"""Definitions that nothing uses: probably a name was misspelt, or something is left over."""

from collections.abc import Iterable, Iterator

from ...source.language import AuditSource
from ..types import EnumType, ListType, MapType, Type, UnionRef, ValueRef
from ..values import Service
from .rule import Subject


def unused_definitions(subject: Subject) -> None:
    """Report a service without entities; warn about what none of them uses."""
    source, scope = subject.source, subject.scope
    if not source.entities:
        scope.error(
            "DR216",
            source.name.mark,
            f"service `{source.name}` has no entities",
            "define what is stored under `entities:`",
        )
    if scope.diagnostics.failed:
        return
    used_mixins = {str(name) for entity in source.entities.values() for name in entity.use}
    for name in source.mixins:
        if name not in used_mixins:
            scope.warning("DR215", name.mark, f"no entity uses the mixin `{name}`",
                          "write it under `use:` of an entity, or remove it")  # fmt: skip
    used_types = _used_types(subject.service)
    for name in source.types:
        if name not in used_types:
            scope.warning("DR215", name.mark, f"no attribute has the type `{name}`",
                          "use it or remove it")  # fmt: skip
    used_indexes = {
        (entity.table.name, membership.index.name)
        for entity in subject.service.entities
        for membership in entity.indexes
    }
    for name, table in source.tables.items():
        trails = any(
            isinstance(entity.audit, AuditSource) and entity.audit.table == name
            for entity in source.entities.values()
        )
        if not trails and not any(entity.table == name for entity in source.entities.values()):
            scope.warning("DR318", name.mark, f"no entity is stored in table `{name}`",
                          f"write `table: {name}` in an entity, or remove it")  # fmt: skip
            continue
        for index in table.indexes:
            if (name, index) not in used_indexes:
                scope.warning("DR318", index.mark, f"no entity is found in index `{index}`",
                              f"map its key under `indexes: {{{index}: ...}}` of an entity, "
                              "or remove it")  # fmt: skip


def _used_types(service: Service) -> set[str]:
    used: set[str] = set()
    pending = [a.type for entity in service.entities for a in entity.attributes]
    while pending:
        for name in _names(pending.pop()):
            if name in used:
                continue
            used.add(name)
            pending += _inside(name, service)
    return used


def _names(of: Type) -> Iterator[str]:
    match of:
        case ListType(element=inner) | MapType(value=inner):
            yield from _names(inner)
        case EnumType(name=name) | ValueRef(name=name) | UnionRef(name=name):
            yield name
        case _:
            return


def _inside(name: str, service: Service) -> Iterable[Type]:
    if name in service.values:
        return [attribute.type for attribute in service.values[name].attributes]
    if name in service.unions:
        return [ValueRef(member) for _, member in service.unions[name].members]
    return []
