"""What a read returns of an index that does not hold whole items: a view of what it does hold."""

from collections.abc import Iterator
from dataclasses import replace

from ..model.names import index_view
from ..model.readable_keys import why_unreadable
from ..model.values import AccessPattern, Entity, View
from .route_choice import unprojected, unserved
from .routes import Route, routes


def with_index_views(entity: Entity) -> Entity:
    """The entity with the views of indexes that access patterns return without naming one."""
    views: dict[str, View] = {}
    patterns: list[AccessPattern] = []
    for pattern in entity.patterns:
        view = _view(pattern, entity)
        if view is not None:
            views[view.name] = view
            pattern = replace(pattern, view=view.name)
        patterns.append(pattern)
    return replace(entity, patterns=tuple(patterns), views=(*entity.views, *views.values()))


def _view(pattern: AccessPattern, entity: Entity) -> View | None:
    if pattern.operation not in ("query", "scan") or pattern.view or pattern.hydrate:
        return None
    if pattern.result in ("exists", "count"):
        return None
    serving = [route for route in routes(entity) if _serves(route, pattern)]
    if any(not unprojected(route, pattern, entity) for route in serving) or len(serving) != 1:
        return None
    (route,) = serving
    assert route.index is not None
    from_keys = dict(_from_keys(route, entity))
    held = tuple(
        attribute.name
        for attribute in entity.attributes
        if attribute.in_key or route.projects(attribute.stored_name) or attribute.name in from_keys
    )
    name = index_view(entity.name, route.index.name)
    return View(name, held, tuple(from_keys.items())) if held else None


def _from_keys(route: Route, entity: Entity) -> Iterator[tuple[str, str]]:
    """The attributes that the index holds in the text of a key alone, each with the first one that
    can be taken apart."""
    keys = [entity.partition, *([entity.sort] if entity.sort else [])]
    templates = [*keys, *route.partition, *route.sort]
    readable = [t for t in templates if not t.native and not why_unreadable(t, entity)]
    for attribute in entity.attributes:
        if attribute.in_key or route.projects(attribute.stored_name):
            continue
        for template in readable:
            if attribute.name in template.attributes:
                yield attribute.name, template.key_attribute.name
                break


def _serves(route: Route, pattern: AccessPattern) -> bool:
    name = "" if route.index is None else route.index.name
    if pattern.operation == "scan":
        return name == pattern.index
    if pattern.index:
        return name == pattern.index and not unserved(route, pattern)
    return not unserved(route, pattern)
