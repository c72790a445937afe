"""Rows of trails meet no other item, and names stay free for reading them."""

from ..key_language import ANYTHING, intersects, language, literal
from ..trail_values import ROW_ATTRIBUTES, ROW_TYPE, Trail
from ..values import Entity
from .rule import Subject


def trails_apart(subject: Subject) -> None:
    """Report trails whose rows could be met among items, and indexes that would hold them."""
    for entity in subject.service.entities:
        trail = entity.trail
        if trail is None:
            continue
        _apart(entity, trail, subject)
        key = {trail.table.partition.name, trail.table.sort.name if trail.table.sort else ""}
        stored = {*key, trail.table.type_attribute, trail.table.ttl, *ROW_ATTRIBUTES}
        for index in trail.table.indexes:
            if {each.name for each in (*index.partition, *index.sort)} <= stored:
                subject.scope.error(
                    "DR588",
                    trail.mark,
                    f"index `{index.name}` would also hold the trail of `{entity.name}`",
                    "give the index a key attribute of its own, or write `audit: {table: ...}`",
                )
        for pattern in entity.patterns:
            if pattern.name == "history":
                subject.scope.error(
                    "DR584",
                    pattern.mark,
                    f"`history` reads the trail of `{entity.name}`",
                    "give the access pattern another name",
                )


def _apart(entity: Entity, trail: Trail, subject: Subject) -> None:
    rows = (*literal(trail.beginning), *ANYTHING)
    for other in subject.entities_of(trail.table):
        attributes = {attribute.name: attribute for attribute in other.attributes}
        partitions = [other.partition, *(rule.partition for rule in other.unique)]
        meets = any(intersects(rows, language(each, attributes)) for each in partitions)
        other_row = (
            other is not entity and other.trail is not None and other.trail.table == trail.table
        )
        same_row = (
            other_row and other.trail is not None and other.trail.beginning == trail.beginning
        )
        if meets or same_row or (trail.table.type_attribute and other.type_value == ROW_TYPE):
            subject.scope.error(
                "DR588",
                trail.mark,
                f"the trail of `{entity.name}` is stored where items of `{other.name}` can be",
                f"let no other partition begin with `{trail.beginning}`, "
                "or write `audit: {table: ...}`",
            )
