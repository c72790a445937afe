"""Whether the keys that a query reads belong to one entity alone."""

from ..model.key_language import ANYTHING, Language, intersects, language
from ..model.values import Entity, KeyTemplate, LiteralPart, Service
from .routes import Route, routes


def shares_keys(route: Route, fixed_sort_parts: int | None, service: Service) -> tuple[Entity, ...]:
    """The other entities whose items the query can meet.

    `fixed_sort_parts` is how many parts of the (last) sort template the query fixes; None when it
    fixes the whole key.
    """
    found: list[Entity] = []
    mine = {attribute.name: attribute for attribute in route.entity.attributes}
    for other in service.entities:
        if other.name == route.entity.name or other.table.name != route.entity.table.name:
            continue
        theirs = {attribute.name: attribute for attribute in other.attributes}
        for candidate in routes(other):
            if candidate.index != route.index:
                continue
            pairs = list(zip(route.partition, candidate.partition, strict=True))
            if not all(_meet(a, language(a, mine), b, language(b, theirs)) for a, b in pairs):
                continue
            if _sorts_meet(route, candidate, fixed_sort_parts):
                found.append(other)
    return tuple(found)


def _sorts_meet(route: Route, candidate: Route, fixed: int | None) -> bool:
    mine = {attribute.name: attribute for attribute in route.entity.attributes}
    theirs = {attribute.name: attribute for attribute in candidate.entity.attributes}
    for position, (a, b) in enumerate(zip(route.sort, candidate.sort, strict=True)):
        read = language(a, mine)
        if fixed is not None and position == len(route.sort) - 1:
            read = (*language(a, mine, fixed), *ANYTHING)
        if not _meet(a, read, b, language(b, theirs)):
            return False
    return True


def _meet(a: KeyTemplate, left: Language, b: KeyTemplate, right: Language) -> bool:
    if a.key_attribute.type != "S" or b.key_attribute.type != "S":
        return True
    return intersects(left, right)


def fixed_parts(template: KeyTemplate, placeholders: int) -> int:
    """How many parts of a template come before its first placeholder that is not fixed."""
    count = 0
    for position, part in enumerate(template.parts):
        if not isinstance(part, LiteralPart):
            if count == placeholders:
                return position
            count += 1
    return len(template.parts)
