"""Chooses the table or index that serves a query, and says why none does."""

from collections.abc import Iterable

from ..diagnostics import Diagnostics, closest
from ..expressions.walk import paths
from ..model.values import AccessPattern, Attribute, Entity
from .hydration import needless_hydration
from .routes import Route, routes


def choose_route(pattern: AccessPattern, entity: Entity, diagnostics: Diagnostics) -> Route | None:
    """The pinned index; else the table; else the one index that serves the pattern."""
    known = list(routes(entity))
    if pattern.index:
        pinned = [route for route in known if route.index and route.index.name == pattern.index]
        if not pinned:
            _unmapped_index(pattern, entity, diagnostics)
            return None
        return _checked(pinned[0], pattern, entity, diagnostics)
    serving = [route for route in known if not unserved(route, pattern)]
    complete = [route for route in serving if not unprojected(route, pattern, entity)]
    if any(route.index is None for route in serving):
        return _checked(serving[0], pattern, entity, diagnostics)
    if len(complete) == 1:
        return _checked(complete[0], pattern, entity, diagnostics)
    if len(complete) > 1:
        names = " and ".join(f"`{route.index.name}`" for route in complete if route.index)
        diagnostics.error(
            "DR520",
            pattern.mark,
            f"`{pattern.name}` can be served by the indexes {names}",
            f"choose one: `index: {complete[0].index.name if complete[0].index else ''}`",
        )
        return None
    nearest = serving[0] if serving else min(known, key=lambda route: _distance(route, pattern))
    return _checked(nearest, pattern, entity, diagnostics)


def scanned_route(pattern: AccessPattern, entity: Entity, diagnostics: Diagnostics) -> Route | None:
    """The pinned index, or the table; None after reporting what speaks against it."""
    known = list(routes(entity))
    chosen = known[:1]
    if pattern.index:
        chosen = [route for route in known if route.index and route.index.name == pattern.index]
    if not chosen:
        _unmapped_index(pattern, entity, diagnostics)
        return None
    (route,) = chosen
    problems = unprojected(route, pattern, entity) or _inconsistent(route, pattern)
    for code, message, hint in problems:
        diagnostics.error(code, pattern.mark, message, hint)
    return None if problems else route


def _unmapped_index(pattern: AccessPattern, entity: Entity, diagnostics: Diagnostics) -> None:
    mapped = [membership.index.name for membership in entity.indexes]
    exists = any(index.name == pattern.index for index in entity.table.indexes)
    if exists:
        message = f"`{entity.name}` is not found in index `{pattern.index}`"
        hint = f"map its key under `indexes: {pattern.index}:` of `{entity.name}`"
    else:
        message = f"table `{entity.table.name}` has no index `{pattern.index}`"
        hint = closest(pattern.index, mapped) or "define it under `indexes:` of the table"
    diagnostics.error("DR521", pattern.mark, message, hint)


def _checked(
    route: Route, pattern: AccessPattern, entity: Entity, diagnostics: Diagnostics
) -> Route | None:
    """The route, when nothing speaks against it; otherwise everything that does is reported."""
    problems = unserved(route, pattern) or unprojected(route, pattern, entity)
    problems = problems or _misused(route, pattern, entity)
    for code, message, hint in problems:
        diagnostics.error(code, pattern.mark, message, hint)
    return None if problems else route


Problem = tuple[str, str, str]


def _named(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def unserved(route: Route, pattern: AccessPattern) -> list[Problem]:
    """Why the key of a route does not fit what the pattern gives."""
    partition, sort = route.partition_attributes, route.sort_attributes
    missing = [name for name in partition if name not in pattern.keys]
    if missing:
        return [
            (
                "DR522",
                (
                    f"`{pattern.name}` leaves {_named(missing)} of the partition key of "
                    f"{route.label} open"
                ),
                (
                    f"a query fixes the whole partition: add {_named(missing)} to `query:`, "
                    "or map an index whose partition is what you have"
                ),
            )
        ]
    given = _given(route, pattern)
    stray = [name for name in pattern.keys if name not in partition and name not in sort[:given]]
    if stray:
        return [_stray(stray[0], route, pattern, given)]
    expected = sort[given:]
    for position, name in enumerate(pattern.narrow):
        if position >= len(expected) or expected[position] != name:
            return [_not_next("narrow", name, expected[position:], route)]
    expected = expected[len(pattern.narrow) :]
    following = pattern.range.path.name if pattern.range else pattern.prefix
    if following and (not expected or expected[0] != following):
        return [_not_next("range" if pattern.range else "prefix", following, expected, route)]
    return []


def _given(route: Route, pattern: AccessPattern) -> int:
    """How many sort placeholders equality fixes."""
    count = 0
    for name in route.sort_attributes:
        if name not in pattern.keys:
            break
        count += 1
    return count


def _stray(name: str, route: Route, pattern: AccessPattern, given: int) -> Problem:
    sort = route.sort_attributes
    if name in sort:
        before = list(sort[given : sort.index(name)])
        return (
            "DR523",
            f"`{name}` comes after {_named(before)} in the sort key of {route.label}",
            f"sort placeholders are given left to right: add {_named(before)} before it",
        )
    return (
        "DR523",
        f"`{name}` is not in the key of {route.label}",
        f'filter it with `where: "{name} = :{name}"`, or map an index that has it',
    )


def _not_next(option: str, name: str, expected: tuple[str, ...], route: Route) -> Problem:
    if not route.sort:
        return (
            "DR524",
            f"`{option}: {name}` on {route.label}, which has no sort key",
            "filter it with `where:`, or query an index with a sort key",
        )
    if not expected:
        return (
            "DR524",
            f"`{option}: {name}`, but no placeholder of the sort key of {route.label} is left",
            f"leave `{option}` out",
        )
    return (
        "DR524",
        (
            f"`{option}: {name}`, but the next placeholder of the sort key of {route.label} "
            f"is `{expected[0]}`"
        ),
        f"write `{option}: {expected[0]}`, or query an index that orders by `{name}`",
    )


def unprojected(route: Route, pattern: AccessPattern, entity: Entity) -> list[Problem]:
    """What the pattern returns or filters that the index does not hold."""
    if route.index is None or route.index.projection == "ALL":
        return needless_hydration(route, pattern)
    needed: list[Attribute] = []
    if pattern.result not in ("exists", "count") and not pattern.hydrate:
        view = next((view for view in entity.views if view.name == pattern.view), None)
        found = () if view is None else tuple(name for name, _ in view.from_keys)
        needed += [
            a
            for a in entity.attributes
            if view is None or (a.name in view.attributes and a.name not in found)
        ]
    filtered = [path.name for path in paths(pattern.where)] if pattern.where else []
    needed += [entity.attribute(name) for name in filtered]
    absent = [a.name for a in needed if not a.in_key and not route.projects(a.stored_name)]
    if not absent:
        return []
    absent = list(dict.fromkeys(absent))
    what = f"the view `{pattern.view}`" if pattern.view else f"a whole `{entity.name}`"
    needs = f"{what} or its filter needs"
    hint = "return a view of what it projects (`returns:`), write `hydrate: true`, or project more"
    if pattern.hydrate:
        needs, hint = "the filter needs", "project more, or filter the items that are returned"
    return [("DR525", f"{route.label} does not project {_named(absent)}, which {needs}", hint)]


def _inconsistent(route: Route, pattern: AccessPattern) -> list[Problem]:
    if not pattern.consistent or pattern.hydrate or route.index is None or route.index.local:
        return []
    hint = "a global index is eventually consistent: leave `consistent` out, or query the table"
    return [("DR526", f"`consistent` on {route.label}, which is global", hint)]


def _misused(route: Route, pattern: AccessPattern, entity: Entity) -> list[Problem]:
    problems = _inconsistent(route, pattern)
    for path in paths(pattern.where) if pattern.where else ():
        attribute = entity.attribute(path.name)
        if attribute.stored_name in route.key_names and not attribute.in_key:
            problems.append(
                (
                    "DR527",
                    f"`where` filters `{path.name}`, which is in the key of {route.label}",
                    f"DynamoDB refuses that: give `{path.name}` in `query:` or `range:`",
                )
            )
    return problems


def _distance(route: Route, pattern: AccessPattern) -> tuple[int, int]:
    """How far a route is from serving, to explain the nearest one."""
    missing = sum(name not in pattern.keys for name in route.partition_attributes)
    known = (*route.partition_attributes, *route.sort_attributes)
    return missing, sum(name not in known for name in pattern.keys)
