"""Whether the keys that a query reads belong to one entity alone."""

from ..model.key_language import ANYTHING, Language, intersects, language
from ..model.values import Entity, KeyTemplate, LiteralPart, Service
from .read_values import SortPlan
from .routes import Route, routes


def shares_keys(
    route: Route, equals: tuple[KeyTemplate, ...], sort: SortPlan | None, service: Service
) -> tuple[Entity, ...]:
    """The other entities whose items a query with this key condition can meet."""
    read = _read(route, equals, sort)
    found: list[Entity] = []
    for other in service.entities:
        if other.name == route.entity.name or other.table.name != route.entity.table.name:
            continue
        attributes = {attribute.name: attribute for attribute in other.attributes}
        for candidate in routes(other):
            if candidate.index != route.index:
                continue
            theirs = (*candidate.partition, *candidate.sort)
            if all(
                _meet(template, mine, language(template, attributes))
                for mine, template in zip(read, theirs, strict=True)
            ):
                found.append(other)
    return tuple(found)


def _read(
    route: Route, equals: tuple[KeyTemplate, ...], sort: SortPlan | None
) -> tuple[Language, ...]:
    """What each key attribute of the route may hold in the items that a query reads."""
    attributes = {attribute.name: attribute for attribute in route.entity.attributes}
    read: list[Language] = []
    for template in (*route.partition, *route.sort):
        if template in equals:
            read.append(language(template, attributes))
        elif sort is not None and template == sort.template:
            fixed = fixed_parts(template, len(sort.given))
            read.append((*language(template, attributes, fixed), *ANYTHING))
        else:
            read.append(ANYTHING)
    return tuple(read)


def _meet(template: KeyTemplate, mine: Language, theirs: Language) -> bool:
    # Numbers and binary hold no text to tell entities by.
    return template.key_attribute.type != "S" or intersects(mine, theirs)


def fixed_parts(template: KeyTemplate, placeholders: int) -> int:
    """How many parts of a template come before its first placeholder that is not fixed."""
    count = 0
    for position, part in enumerate(template.parts):
        if not isinstance(part, LiteralPart):
            if count == placeholders:
                return position
            count += 1
    return len(template.parts)
