"""What a service stores where and how, as facts: model -> facts."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeGuard

from ..diagnostics import Mark
from ..expressions.rendering import render
from ..expressions.tree import Condition, Path
from ..model.tables import KeyAttribute, Table
from ..model.values import Attribute, Entity, KeyTemplate, Service
from .attribute_facts import attribute_fact
from .fact_values import Fact, Facts, fact
from .template_facts import policy, template_text
from .trail_facts import trail_fact
from .unique_facts import unique_fact
from .vector_facts import vector_fact


def facts_of(service: Service) -> Facts:
    """The facts about a service, each with the place in the schema that says so."""
    return Facts.of(service.name, _facts(service))


def _facts(service: Service) -> Iterator[Fact]:
    # Tables have no place of their own in the model: their first entity stands for them.
    somewhere = next((entity.mark for entity in service.entities), Mark(service.name, 1, 1))
    for table in service.tables:
        own = (entity.mark for entity in service.entities if entity.table.name == table.name)
        yield from _table(table, next(own, somewhere))
    for entity in service.entities:
        yield from _entity(entity)
    for value in service.values.values():
        for attribute in value.attributes:
            yield attribute_fact(("value", value.name), attribute)
    for union in service.unions.values():
        members = sorted(f"{value}:{type_name}" for value, type_name in union.members)
        yield fact(
            somewhere, "union", union.name, discriminator=[union.discriminator], members=members
        )


def _table(table: Table, mark: Mark) -> Iterator[Fact]:
    key = (table.partition,) if table.sort is None else (table.partition, table.sort)
    yield fact(
        mark,
        "table",
        table.name,
        name=[table.default_name],
        environment=table.environment,
        key=_key(key),
        type_attribute=_known(table.type_attribute),
        ttl=_known(table.ttl),
    )
    for index in table.indexes:
        yield fact(
            mark,
            "table",
            table.name,
            "index",
            index.name,
            partition=_key(index.partition),
            sort=_key(index.sort),
            local=["yes"] if index.local else [],
            project=[index.projection],
            include=sorted(index.include),
        )
    for vectors in table.vector_indexes:
        yield vector_fact(table, vectors, mark)


def _key(attributes: tuple[KeyAttribute, ...]) -> list[str]:
    return [f"{attribute.name}:{attribute.type}" for attribute in attributes]


def _known(text: str) -> list[str]:
    return [text] if text else []


def _entity(entity: Entity) -> Iterator[Fact]:
    names = {attribute.name: _stored(attribute) for attribute in entity.attributes}
    yield fact(
        entity.mark,
        "entity",
        entity.name,
        table=[entity.table.name],
        # Where a table has no type attribute, the value is not stored.
        type_value=[entity.type_value] if entity.table.type_attribute else [],
        recognised_by=_condition(entity.recognised_by, names),
        soft_delete=_known(entity.deletion_mark),
    )
    for attribute in entity.attributes:
        yield attribute_fact(("entity", entity.name), attribute)
    keys: dict[str, Fact] = {}
    templates = [(entity.mark, entity.partition)]
    if entity.sort is not None:
        templates.append((entity.mark, entity.sort))
    for membership in entity.indexes:
        templates += [(membership.mark, key) for key in (*membership.partition, *membership.sort)]
        yield fact(
            membership.mark,
            "entity",
            entity.name,
            "index",
            membership.index.name,
            when=_condition(membership.when, names),
        )
    for mark, template in templates:
        # Indexes can share a key attribute with each other and with the table.
        keys.setdefault(template.key_attribute.name, _template(entity, template, names, mark))
    yield from keys.values()
    for rule in entity.unique:
        yield unique_fact(entity, rule, names)
    if entity.trail is not None:
        yield trail_fact(entity, entity.trail)


def _stored(attribute: Attribute) -> str:
    """What an attribute is called in stored data; in a key alone it has no name but its own."""
    return attribute.name if attribute.in_key else attribute.stored_name


def _template(entity: Entity, template: KeyTemplate, names: dict[str, str], mark: Mark) -> Fact:
    return fact(
        mark,
        "entity",
        entity.name,
        "key",
        template.key_attribute.name,
        template=[template_text(template, names)],
        case=[] if template.case == "keep" else [template.case],
        escaped=policy(template, "escaped", names),
        refused=policy(template, "closed", names),
    )


def _condition(condition: Condition | None, names: dict[str, str]) -> list[str]:
    """A condition with stored names, so that another name in Python changes nothing."""
    return [] if condition is None else [render(_with_stored_names(condition, names))]


def _with_stored_names(node: Any, names: dict[str, str]) -> Any:
    if isinstance(node, Path):
        return replace(node, steps=(names.get(node.name, node.name), *node.steps[1:]))
    if _is_several(node):
        return tuple(_with_stored_names(each, names) for each in node)
    if is_dataclass(node) and not isinstance(node, type):
        parts = {part.name: getattr(node, part.name) for part in fields(node)}
        return replace(
            node, **{key: _with_stored_names(part, names) for key, part in parts.items()}
        )
    return node


def _is_several(node: object) -> TypeGuard[tuple[Any, ...]]:
    return isinstance(node, tuple)
