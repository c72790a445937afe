"""Entities as written, resolved: attributes with their mixins, keys, index entries and views."""

import keyword
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..diagnostics import Text, closest
from ..expressions.parser import parse_condition
from ..expressions.tree import Condition
from ..expressions.walk import parameters
from ..source.language import AttributeSource, EntitySource, IndexMappingSource, MixinSource
from ..source.services import ServiceSource
from .callers import owner_of, tenant_of
from .expression_checker import ExpressionChecker
from .names import FACADE_NAMES, check_class, check_snake, index_view, plural, shown, snake_case
from .resolve_attributes import resolve_attributes
from .resolve_encryption import encrypted
from .resolve_keys import KeyPlace, resolve_key, unknown_parts
from .resolve_soft_delete import resolve_soft_delete
from .resolve_unique import resolve_unique
from .scope import EVERYTHING, Scope
from .soft_delete_values import SoftDelete
from .tables import Index, KeyAttribute, Table
from .values import (
    AccessPattern,
    Attribute,
    Entity,
    IndexMembership,
    KeyTemplate,
    LiteralPart,
    View,
)


@dataclass(frozen=True, slots=True)
class EntityDraft:
    """An entity whose attributes are known, before its table is."""

    name: Text
    source: EntitySource
    attributes: tuple[Attribute, ...]
    soft_delete: SoftDelete | None = None


def draft_entity(
    name: Text, source: EntitySource, service: ServiceSource, scope: Scope
) -> EntityDraft | None:
    """The attributes of an entity: its own first, then those of its mixins."""
    if not check_class(name, "entity", scope.diagnostics):
        return None
    sources: dict[Text, Text | AttributeSource] = {}
    origins: dict[str, str] = {}
    for mixin_name in source.use:
        mixin = _mixin(mixin_name, name, service.mixins, scope)
        for attribute, attribute_source in mixin.attributes.items() if mixin else ():
            if attribute in origins and attribute not in source.attributes:
                scope.error(
                    "DR209",
                    mixin_name.mark,
                    f"`{attribute}` comes from the mixins `{origins[attribute]}` and `{mixin_name}`",
                    "define it in the entity itself, or use one of the mixins",
                )
                continue
            origins[attribute] = str(mixin_name)
            sources[attribute] = attribute_source
    # The entity's own attributes come first, and hide those of its mixins.
    merged = {**source.attributes}
    merged.update((name, mixed) for name, mixed in sources.items() if name not in merged)
    case = source.stored_case or service.stored_case or "snake"
    attributes = resolve_attributes(merged, str(name), case, scope)
    attributes = encrypted(attributes, source, str(name), scope)
    table = next((t for other, t in service.tables.items() if other == source.table), None)
    ttl = None if table is None else table.ttl
    soft_delete, attributes = resolve_soft_delete(source, attributes, ttl, case, scope)
    _claim(name, source, scope)
    return EntityDraft(name, source, attributes, soft_delete)


def _mixin(
    name: Text, entity: Text, mixins: Mapping[Text, MixinSource], scope: Scope
) -> MixinSource | None:
    if name not in mixins:
        hint = closest(name, list(mixins)) or "define it under `mixins:`"
        scope.error("DR210", name.mark, f"there is no mixin `{shown(name)}`", hint)
        scope.left_out(str(entity), (EVERYTHING,))
        return None
    return mixins[name]


_SUFFIXES = ("", "Create", "Key", "Changes", "Given", "Fields")
_HALVES = ("Reader", "Writer", "Repository", "Writes")


def _claim(name: Text, source: EntitySource, scope: Scope) -> None:
    for index in source.indexes:
        # What a read of an index returns that does not hold whole items.
        scope.classes.claim(
            [index_view(name, index)], f"index `{index}` of the entity `{name}`", index.mark
        )
    names = [f"{name}{suffix}" for suffix in _SUFFIXES]
    halves = [f"{reach}{half}" for reach in ("", "CrossTenant") for half in _HALVES]
    names += [f"{name}{half}" for half in halves] + [f"Async{name}{half}" for half in halves]
    scope.classes.claim(names, f"the entity `{name}`", name.mark)
    for view in source.views:
        if check_class(view, "view", scope.diagnostics):
            scope.classes.claim([view], f"the view `{view}`", view.mark)


def resolve_entity(
    draft: EntityDraft,
    table: Table,
    patterns: tuple[AccessPattern, ...],
    service: ServiceSource,
    scope: Scope,
) -> Entity:
    """The whole entity; one whose key is faulty is remembered as keyless."""
    name, source = draft.name, draft.source
    mark = source.key.place.mark if source.key else name.mark
    place = KeyPlace.of(str(name), draft.attributes, source.key, mark, scope, table_key=True)
    keys = (table.partition,) if table.sort is None else (table.partition, table.sort)
    unknown_parts(keys, f"table `{table.name}`", place)
    partition = resolve_key(table.partition, "partition", place)
    sort = None if table.sort is None else resolve_key(table.sort, "sort", place)
    if partition is None or (table.sort is not None and sort is None):
        scope.keyless.add(str(name))
        # What else the entity says is checked against a key that says nothing.
        partition = partition or KeyTemplate(table.partition, (LiteralPart(""),), "")
    indexes = _memberships(draft, table, partition, sort, service, scope)
    return Entity(
        name=str(name),
        table=table,
        attributes=draft.attributes,
        partition=partition,
        sort=sort,
        repository=_repository(draft, scope),
        mark=name.mark,
        indexes=indexes,
        views=_views(draft, scope),
        patterns=patterns,
        operations=source.operations or ("get", "create", "put", "update", "delete"),
        type_value=str(source.type_value or name),
        recognised_by=_condition(source.recognised_by, draft, scope),
        soft_delete=draft.soft_delete,
        unknown=source.unknown,
        description=str(source.description or ""),
        tenant=tenant_of(draft.attributes, source, service),
        cross_tenant=tuple(source.cross_tenant),
        owner=owner_of(draft.attributes, source),
        unique=resolve_unique(
            source.unique, name, str(source.type_value or name), draft.attributes, table, scope
        ),
    )


def _condition(text: Text | None, draft: EntityDraft, scope: Scope) -> Condition | None:
    """A condition on the item alone, which nobody gives parameters to."""
    condition = None if text is None else parse_condition(text, scope.diagnostics)
    if text is None or condition is None:
        return None
    attributes = {attribute.name: attribute for attribute in draft.attributes}
    ExpressionChecker(str(draft.name), attributes, scope).condition(condition, text)
    for parameter in list(parameters(condition))[:1]:
        scope.error(
            "DR354",
            text.at(parameter.offset),
            f"nobody gives `:{parameter.name}` here: the condition is about the item alone",
            "compare the attribute with a literal, for example `status = 'open'`",
        )
    return condition


def _repository(draft: EntityDraft, scope: Scope) -> str:
    written = draft.source.repository
    name = plural(snake_case(draft.name)) if written is None else str(written)
    mark = draft.name.mark if written is None else written.mark
    if written is not None:
        check_snake(written, "repository", scope.diagnostics)
    if written is None and keyword.iskeyword(name):
        scope.error(
            "DR202",
            mark,
            f"`{name}`, the repository of `{draft.name}`, is a reserved word of Python",
            "choose another one with `repository:`",
        )
    if name in FACADE_NAMES:
        scope.error(
            "DR205",
            mark,
            f"repository `{name}` has the name of something that every service has",
            "choose another one with `repository:`",
        )
    return name


def _views(draft: EntityDraft, scope: Scope) -> tuple[View, ...]:
    known = {attribute.name: attribute for attribute in draft.attributes}
    views: list[View] = []
    for name, attributes in draft.source.views.items():
        if not attributes:
            scope.error("DR211", name.mark, f"view `{name}` is empty", "list its attributes")
        for position, attribute in enumerate(attributes):
            if attribute not in known:
                scope.no_attribute("DR212", attribute.mark, draft.name, attribute, known)
            elif attribute in attributes[:position]:
                scope.error(
                    "DR212",
                    attribute.mark,
                    f"view `{name}` lists `{attribute}` twice",
                    "keep it once",
                )
        views.append(View(str(name), tuple(str(item) for item in attributes if item in known)))
    return tuple(views)


def _memberships(
    draft: EntityDraft,
    table: Table,
    partition: KeyTemplate,
    sort: KeyTemplate | None,
    service: ServiceSource,
    scope: Scope,
) -> tuple[IndexMembership, ...]:
    by_name = {index.name: index for index in table.indexes}
    table_templates = {partition.key_attribute.name: partition}
    if sort is not None:
        table_templates[sort.key_attribute.name] = sort
    found: list[IndexMembership] = []
    for name, source in draft.source.indexes.items():
        index = by_name.get(name)
        if index is None and name in service.tables[draft.source.table].indexes:
            continue
        if index is None:
            hint = (
                closest(name, list(by_name)) or f"define it under `tables: {table.name}: indexes:`"
            )
            scope.error(
                "DR341", name.mark, f"table `{table.name}` has no index `{shown(name)}`", hint
            )
            continue
        membership = _membership(draft, index, source, table_templates, service, scope)
        if membership is not None:
            found.append(membership)
    return tuple(found)


def _writing(key: KeyAttribute, draft: EntityDraft, place: KeyPlace) -> KeyPlace:
    """Where the template of a key attribute is written that several indexes may share."""
    if place.source is not None and key.name in place.source.parts:
        return place
    for source in draft.source.indexes.values():
        if key.name in source.parts:
            return replace(place, source=source, mark=source.place.mark)
    return place


def _membership(
    draft: EntityDraft,
    index: Index,
    source: IndexMappingSource,
    table_templates: Mapping[str, KeyTemplate],
    service: ServiceSource,
    scope: Scope,
) -> IndexMembership | None:
    place = KeyPlace.of(str(draft.name), draft.attributes, source, source.place.mark, scope)
    keys = (*index.partition, *index.sort)
    own = tuple(key for key in keys if key.name not in table_templates)
    unknown_parts(own, f"index `{index.name}`", place)
    templates: dict[str, list[KeyTemplate]] = {"partition": [], "sort": []}
    faulty = False
    for role, attributes in (("partition", index.partition), ("sort", index.sort)):
        for key in attributes:
            template = table_templates.get(key.name) or resolve_key(
                key, role, _writing(key, draft, place)
            )
            faulty = faulty or template is None
            if template is not None:
                templates[role].append(template)
    when = _condition(source.when, draft, scope)
    made = [t for t in templates["partition"] + templates["sort"] if not t.native]
    if when is not None and all(t.key_attribute.name in table_templates for t in made):
        scope.error(
            "DR342",
            source.place.of("when"),
            f"`when` cannot keep items out of `{index.name}`: its keys are plain attributes",
            "give the index a key attribute of its own with a template",
        )
    if faulty:
        return None
    return IndexMembership(
        index=index,
        partition=tuple(templates["partition"]),
        sort=tuple(templates["sort"]),
        when=when,
        on_partial=source.on_partial or draft.source.on_partial or service.on_partial or "read",
        mark=source.place.mark,
    )
