"""Last placeholders that another template continues are closed, so that keys stay apart.

In `user#{name}` the name may hold anything, unless `user#{name}#order#{id}` exists on the same key
attribute: then a name with `#` in it could read as the other one's beginning.
"""

from collections.abc import Iterator
from dataclasses import replace

from .values import Entity, KeyTemplate, LiteralPart, PlaceholderPart


def close_continued(entities: list[Entity]) -> list[Entity]:
    """The entities with every last placeholder closed that a template beside it continues."""
    groups: dict[tuple[str, str], list[KeyTemplate]] = {}
    for entity in entities:
        for template in _templates(entity):
            groups.setdefault((entity.table.name, template.key_attribute.name), []).append(template)

    def closed(table: str, template: KeyTemplate) -> KeyTemplate:
        return _closed(template, groups[table, template.key_attribute.name])

    return [
        replace(
            entity,
            partition=closed(entity.table.name, entity.partition),
            sort=None if entity.sort is None else closed(entity.table.name, entity.sort),
            indexes=tuple(
                replace(
                    index,
                    partition=tuple(closed(entity.table.name, item) for item in index.partition),
                    sort=tuple(closed(entity.table.name, item) for item in index.sort),
                )
                for index in entity.indexes
            ),
        )
        for entity in entities
    ]


def _templates(entity: Entity) -> Iterator[KeyTemplate]:
    yield entity.partition
    if entity.sort is not None:
        yield entity.sort
    for index in entity.indexes:
        yield from index.partition
        yield from index.sort


def _closed(template: KeyTemplate, others: list[KeyTemplate]) -> KeyTemplate:
    last = template.parts[-1]
    if template.native or not isinstance(last, PlaceholderPart) or last.follow != "open":
        return template
    for other in others:
        delimiter = _continuation(template, other)
        if delimiter:
            part = replace(last, follow="closed", delimiter=delimiter)
            return replace(template, parts=(*template.parts[:-1], part))
    return template


def _continuation(template: KeyTemplate, other: KeyTemplate) -> str:
    """The first character with which another template goes on where this one ends."""
    count = len(template.parts)
    if len(other.parts) <= count:
        return ""
    for mine, theirs in zip(template.parts, other.parts, strict=False):
        if isinstance(mine, LiteralPart) != isinstance(theirs, LiteralPart):
            return ""
        if isinstance(mine, LiteralPart) and mine != theirs:
            return ""
    following = other.parts[count]
    return following.text[0] if isinstance(following, LiteralPart) else ""
