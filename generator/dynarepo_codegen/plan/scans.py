"""Plans a scan: its table or index, and how it tells items of other entities apart."""

from ..diagnostics import Diagnostics
from ..expressions.absence import can_hold_without
from ..expressions.walk import paths
from ..model.companion_keys import companion_keys
from ..model.key_language import ANYTHING, Language, intersects, language, literal
from ..model.values import AccessPattern, Entity, KeyTemplate, LiteralPart, Service
from .callers import fits_callers
from .hiding import unseen_marks
from .isolation import shares_keys
from .queries import projection
from .read_values import ScanPlan
from .route_choice import scanned_route
from .routes import Route, routes


def plan_scan(
    pattern: AccessPattern, entity: Entity, service: Service, diagnostics: Diagnostics
) -> tuple[ScanPlan, Route] | None:
    """The plan of a scan and what it reads; None after reporting why there is none."""
    route = scanned_route(pattern, entity, diagnostics)
    if route is None or not fits_callers(pattern, entity, route, diagnostics):
        return None
    others = shares_keys(route, (), None, service)
    typed = _has_type(route) or _recognised(route)
    # Indexes hold none of what stands beside items, unless the schema acknowledges it.
    beside = () if route.index else tuple(companion_keys(entity.table.name, service.entities))
    mixed = bool(others or beside)
    untold = bool(beside) and _recognises_what_is_beside(route)
    told_by_key = mixed and (not typed or untold)
    prefixes = _prefixes(route, () if typed else others, beside) if told_by_key else ()
    if told_by_key and not prefixes:
        _alike(pattern, route, () if typed else others, diagnostics)
        return None
    plan = ScanPlan(
        index=route.index,
        equals=(),
        sort=None,
        type_filter=typed and mixed,
        where=pattern.where,
        projection=projection(pattern, entity),
        lacks=unseen_marks(pattern, entity, route, diagnostics),
        descending=False,
        limit=pattern.limit,
        consistent=pattern.consistent,
        on_invalid=pattern.on_invalid,
        per_owner=pattern.owned is not False,
        hydrate=pattern.hydrate,
        prefixes=prefixes,
        segments=pattern.segments,
    )
    return plan, route


def _has_type(route: Route) -> bool:
    name = route.entity.table.type_attribute
    return bool(name) and route.projects(name)


def _recognised(route: Route) -> bool:
    condition = route.entity.recognised_by
    if condition is None or route.entity.table.type_attribute:
        return False
    names = (route.entity.attribute(path.name).stored_name for path in paths(condition))
    return all(route.projects(name) for name in names)


def _recognises_what_is_beside(route: Route) -> bool:
    """Whether `recognised_by` may hold of claims and rows of trails, which have keys alone."""
    entity = route.entity
    condition = entity.recognised_by
    if condition is None or not _recognised(route):
        return False
    absent = {a.name for a in entity.attributes if a.stored_name not in route.key_names}
    return can_hold_without(condition, absent)


def _prefixes(
    route: Route, others: tuple[Entity, ...], beside: tuple[tuple[Language, ...], ...]
) -> tuple[tuple[str, str], ...]:
    """What key attributes begin with, so that nothing else's do; nothing if they may."""
    left, found = list(others), list[tuple[str, str]]()
    left_beside = list(beside)
    for place, template in enumerate((*route.partition, *route.sort)):
        text = _beginning(template)
        if not text:
            continue
        alike = [other for other in left if _may_begin(other, route, place, text)]
        mine = (*literal(text), *ANYTHING)
        alike_beside = [keys for keys in left_beside if intersects(mine, keys[place])]
        if len(alike) < len(left) or len(alike_beside) < len(left_beside):
            found.append((template.key_attribute.name, text))
            left, left_beside = alike, alike_beside
    return () if left or left_beside else tuple(found)


def _beginning(template: KeyTemplate) -> str:
    first = template.parts[0] if template.parts else None
    if template.native or template.key_attribute.type != "S" or not isinstance(first, LiteralPart):
        return ""
    match template.case:
        case "keep":
            return first.text
        case "lower":
            return first.text.lower()
        case "upper":
            return first.text.upper()


def _may_begin(other: Entity, route: Route, place: int, text: str) -> bool:
    """Whether a key attribute of another entity can begin with this text."""
    attributes = {attribute.name: attribute for attribute in other.attributes}
    theirs = [
        (*candidate.partition, *candidate.sort)[place]
        for candidate in routes(other)
        if candidate.index == route.index
    ]
    mine = (*literal(text), *ANYTHING)
    return any(intersects(mine, language(template, attributes)) for template in theirs)


def _alike(
    pattern: AccessPattern, route: Route, others: tuple[Entity, ...], diagnostics: Diagnostics
) -> None:
    named = ", ".join(f"`{other.name}`" for other in others) or "what stands beside them"
    table = route.entity.table
    what, hint = "nothing tells them apart", (
        f"write `recognised_by:` for `{route.entity.name}`, or give the table a `type_attribute`"
    )
    if table.type_attribute:
        what = f"{route.label} does not project `{table.type_attribute}`, which tells them apart"
        hint = f"add `{table.type_attribute}` to `project:` of the index"
    elif route.entity.recognised_by is not None and _recognised(route):
        what = "`recognised_by` can hold of that too, since it has none of the attributes"
        hint = f"ask in `recognised_by:` for an attribute that every `{route.entity.name}` has"
    elif route.entity.recognised_by is not None:
        what = f"{route.label} does not project what `recognised_by` needs"
        hint = "project it, or recognise items by what is projected"
    diagnostics.error(
        "DR831", pattern.mark, f"`{pattern.name}` also reads items of {named}, and {what}", hint
    )
