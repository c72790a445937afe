"""Items that hold unique values meet no other item: not in the table, in a query, or in an index."""

from collections.abc import Iterator
from itertools import combinations

from ..key_language import ANYTHING, Language, intersects, language
from ..tables import Table
from ..unique_values import Unique
from ..values import Entity, KeyTemplate, LiteralPart
from .rule import Subject


def unique_beyond_the_key(subject: Subject) -> None:
    """Report rules that the table key keeps by itself."""
    for entity in subject.service.entities:
        key = {*entity.partition.attributes, *(entity.sort.attributes if entity.sort else ())}
        for rule in entity.unique:
            if key <= set(rule.attributes):
                subject.scope.error(
                    "DR575",
                    rule.mark,
                    f"`{', '.join(rule.attributes)}` holds the whole key, which is unique already",
                    "leave the rule out, or the key's attributes out of it",
                )


def unique_values_apart(subject: Subject) -> None:
    """Report values in use whose item could be another rule's, or be met among an entity's."""
    for table in subject.service.tables:
        entities = subject.entities_of(table)
        rules = [(entity, rule) for entity in entities for rule in entity.unique]
        for owner, rule in rules:
            mine = _languages(rule.templates, owner)
            for entity in entities:
                if _meets(mine, _read_by(entity)):
                    subject.scope.error(
                        "DR576",
                        rule.mark,
                        f"what keeps `{', '.join(rule.attributes)}` unique is stored where a "
                        f"query of `{entity.name}` can meet it",
                        f"begin `{rule.partition.key_attribute.name}` with a text of its own",
                    )
        for (first, one), (second, other) in combinations(rules, 2):
            if _meets(_languages(one.templates, first), _languages(other.templates, second)):
                subject.scope.error(
                    "DR577",
                    other.mark,
                    f"a value of `{', '.join(other.attributes)}` of `{second.name}` can have the key "
                    f"of one of `{', '.join(one.attributes)}` of `{first.name}`",
                    f"begin `{other.partition.key_attribute.name}` with a text of its own",
                )


def _languages(templates: tuple[KeyTemplate, ...], entity: Entity) -> tuple[Language, ...]:
    attributes = {attribute.name: attribute for attribute in entity.attributes}
    return tuple(
        language(template, attributes) if template.key_attribute.type == "S" else ANYTHING
        for template in templates
    )


def _read_by(entity: Entity) -> tuple[Language, ...]:
    """The keys that queries of an entity read: its partitions, and what begins like its sort key."""
    partition = _languages((entity.partition,), entity)
    if entity.sort is None:
        return partition
    first = entity.sort.parts[0]
    fixed = 1 if isinstance(first, LiteralPart) else 0
    attributes = {attribute.name: attribute for attribute in entity.attributes}
    if entity.sort.key_attribute.type != "S":
        return (*partition, ANYTHING)
    return (*partition, (*language(entity.sort, attributes, fixed), *ANYTHING))


def _meets(mine: tuple[Language, ...], theirs: tuple[Language, ...]) -> bool:
    return all(map(intersects, mine, theirs))


def unique_values_out_of_indexes(subject: Subject) -> None:
    """Report names that something else has already, and indexes that would show values in use."""
    for table in subject.service.tables:
        for entity in subject.entities_of(table):
            for rule in entity.unique:
                _reference_is_free(rule, table, subject)
                stored = set(_stored(rule, table))
                for index in table.indexes:
                    keys = {key.name for key in (*index.partition, *index.sort)}
                    if keys <= stored and not subject.acknowledged(rule.source, "DR580"):
                        subject.scope.error(
                            "DR580",
                            rule.mark,
                            f"index `{index.name}` would also hold what keeps "
                            f"`{', '.join(rule.attributes)}` unique",
                            "give the index a key attribute of its own, or declare the rule's "
                            "`key:` with `unsafe: [DR580]`",
                        )


def _stored(rule: Unique, table: Table) -> Iterator[str]:
    """The stored names that a value in use has."""
    yield from (template.key_attribute.name for template in rule.templates)
    yield from filter(None, (rule.reference, table.type_attribute, table.ttl))


def _reference_is_free(rule: Unique, table: Table, subject: Subject) -> None:
    taken = {key.name for index in table.indexes for key in (*index.partition, *index.sort)}
    taken |= {template.key_attribute.name for template in rule.templates}
    taken |= {table.type_attribute, table.ttl}
    for entity in subject.entities_of(table):
        taken |= {attribute.stored_name for attribute in entity.attributes}
    if rule.reference and rule.reference in taken:
        subject.scope.error(
            "DR579",
            rule.mark,
            f"`{rule.reference}` is stored under that name already",
            "choose another name with `reference:`",
        )
    for entity in subject.entities_of(table):
        if table.type_attribute and rule.type_value == entity.type_value:
            subject.scope.error(
                "DR579",
                rule.mark,
                f"`{rule.type_value}` is the type of `{entity.name}`",
                "choose another one with `type_value:`",
            )


def private_unique_values(subject: Subject) -> None:
    """Warn about sensitive attributes whose values stand in a key as they are."""
    for entity in subject.service.entities:
        for rule in entity.unique:
            for name in rule.attributes:
                hidden = not entity.attribute(name).sensitive or name in rule.hashed
                if not hidden and not subject.acknowledged(rule.source, "DR582"):
                    subject.scope.warning(
                        "DR582",
                        rule.mark,
                        f"`{name}` is sensitive, and the key that keeps it unique shows it",
                        "write `hash: true`, or add `unsafe: [DR582]` to the key",
                    )


UNIQUENESS = (
    unique_beyond_the_key,
    unique_values_apart,
    unique_values_out_of_indexes,
    private_unique_values,
)
