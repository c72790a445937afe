"""The model stage: from a service as written to a checked service, or to what is wrong with it."""

from dataclasses import replace

from ..diagnostics import Diagnostics, closest
from ..source.services import ServiceSource
from .callers import has_tenants
from .continuations import close_continued
from .names import ClassNames, check_service_name, pascal_case, shown
from .resolve_collections import resolve_collections
from .resolve_entities import EntityDraft, draft_entity, resolve_entity
from .resolve_named_types import resolve_named_types
from .resolve_patterns import resolve_patterns
from .resolve_tables import resolve_table
from .resolve_trail import resolve_trail
from .resolve_transactions import resolve_transactions
from .rules import check_service
from .scope import Scope
from .tables import Table
from .values import AccessPattern, Attribute, Entity, Service


def build_service(source: ServiceSource, diagnostics: Diagnostics) -> Service | None:
    """The checked model of one service; None when a finding leaves no model to speak of."""
    scope = Scope(diagnostics, ClassNames(diagnostics))
    if not check_service_name(source.name, diagnostics):
        return None
    facade = pascal_case(source.name)
    reaches = ("", "Tenant", "CrossTenant") if has_tenants(source) else ("",)
    facades = [f"{kind}{reach}{facade}" for kind in ("", "Async") for reach in reaches]
    blocks = ("Transaction", "Batch")
    facades += [f"{facade}Stream", *(f"{r}{facade}{block}" for r in reaches for block in blocks)]
    scope.classes.claim(facades, f"the service `{source.name}`", source.name.mark)
    resolve_named_types(source, scope)
    drafts = [
        draft
        for name, entity in source.entities.items()
        if (draft := draft_entity(name, entity, source, scope)) is not None
    ]
    tables = _tables(source, drafts, scope)
    entities = _entities(source, drafts, tables, scope)
    entities = close_continued(entities)
    entities = [
        replace(
            entity,
            patterns=_patterns(entity, _draft(entity, drafts), source, scope),
            trail=resolve_trail(entity, _draft(entity, drafts).source, tables, scope),
        )
        for entity in entities
    ]
    service = Service(
        name=str(source.name),
        tables=tuple(tables.values()),
        entities=tuple(entities),
        values=dict(scope.values),
        unions=dict(scope.unions),
        enums=dict(scope.enums),
        description=str(source.description or ""),
        collections=resolve_collections(source, entities, scope),
        transactions=resolve_transactions(source, entities, scope),
    )
    check_service(service, source, scope)
    return service


def _patterns(
    entity: Entity, draft: EntityDraft, source: ServiceSource, scope: Scope
) -> tuple[AccessPattern, ...]:
    """The entity's access patterns; without those whose indexes may be at fault."""
    table = next(written for name, written in source.tables.items() if name == entity.table.name)
    mapped = len(entity.indexes) == len(draft.source.indexes)
    complete = {
        "query": mapped,
        "scan": mapped,
        "delete_all": mapped,
        "search": len(entity.table.vector_indexes) == len(table.vector_indexes),
    }
    patterns = resolve_patterns(entity, draft.source, scope)
    return tuple(pattern for pattern in patterns if complete.get(pattern.operation, True))


def _draft(entity: Entity, drafts: list[EntityDraft]) -> EntityDraft:
    return next(draft for draft in drafts if draft.name == entity.name)


def _tables(source: ServiceSource, drafts: list[EntityDraft], scope: Scope) -> dict[str, Table]:
    tables: dict[str, Table] = {}
    for name, table_source in source.tables.items():
        attributes: list[Attribute] = []
        for draft in drafts:
            if draft.source.table == name:
                attributes.extend(draft.attributes)
        table = resolve_table(name, table_source, attributes, scope)
        if table is not None:
            tables[str(name)] = table
    return tables


def _entities(
    source: ServiceSource, drafts: list[EntityDraft], tables: dict[str, Table], scope: Scope
) -> list[Entity]:
    found: list[Entity] = []
    for draft in drafts:
        name = draft.source.table
        table = tables.get(name)
        if table is None:
            if name not in source.tables:
                hint = closest(name, list(source.tables)) or "define it under `tables:`"
                scope.error("DR340", name.mark, f"there is no table `{shown(name)}`", hint)
            continue
        entity = resolve_entity(draft, table, (), source, scope)
        if entity.name in scope.keyless:
            resolve_patterns(entity, draft.source, scope)
        else:
            found.append(entity)
    return found
