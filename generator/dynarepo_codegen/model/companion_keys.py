"""The keys of what stands beside items: claims on unique values, and rows of trails."""

from collections.abc import Iterable, Iterator

from .key_language import ANYTHING, Language, language, literal
from .values import Entity


def companion_keys(table: str, entities: Iterable[Entity]) -> Iterator[tuple[Language, ...]]:
    """The languages of the key attributes of each kind of them in a table."""
    for entity in entities:
        if entity.table.name == table:
            attributes = {attribute.name: attribute for attribute in entity.attributes}
            for rule in entity.unique:
                yield tuple(language(template, attributes) for template in rule.templates)
        if entity.trail is not None and entity.trail.table.name == table:
            yield (*literal(entity.trail.beginning), *ANYTHING), ANYTHING
