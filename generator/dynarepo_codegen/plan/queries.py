"""Plans a query: its route, key condition, filters, projection and arguments."""

from ..diagnostics import Diagnostics
from ..expressions.tree import Condition
from ..expressions.walk import paths
from ..model.types import ScalarType
from ..model.values import AccessPattern, Entity, KeyTemplate, Service
from .callers import fits_callers, names_tenant
from .hiding import unseen_marks
from .isolation import fixed_parts, shares_keys
from .read_values import QueryPlan, RangePlan, SortPlan
from .route_choice import choose_route
from .routes import Route
from .values import Argument


def plan_query(
    pattern: AccessPattern, entity: Entity, service: Service, diagnostics: Diagnostics
) -> tuple[QueryPlan, Route] | None:
    """The plan of a query and the route it takes; None after reporting why there is none."""
    if not names_tenant(pattern, entity, diagnostics):
        return None
    route = choose_route(pattern, entity, diagnostics)
    if (
        route is None
        or not fits_callers(pattern, entity, route, diagnostics)
        or not _range_fits(pattern, entity, route, diagnostics)
    ):
        return None
    equals, sort = _key_condition(pattern, route)
    if _asks_more(pattern, sort):
        diagnostics.error(
            "DR528",
            pattern.mark,
            f"`{pattern.name}` narrows over several key attributes of {route.label}",
            "`narrow:` stays within one key attribute: declare an access pattern for each",
        )
        return None
    shared = shares_keys(route, equals, sort, service)
    if shared and not _tells_apart(pattern, entity, route, shared, diagnostics):
        return None
    plan = QueryPlan(
        index=route.index,
        equals=equals,
        sort=sort,
        type_filter=bool(shared),
        where=pattern.where,
        projection=projection(pattern, entity),
        lacks=unseen_marks(pattern, entity, route, diagnostics),
        descending=pattern.descending,
        limit=pattern.limit,
        consistent=pattern.consistent,
        on_invalid=pattern.on_invalid,
        owner=entity.owner if entity.owner in pattern.keys else "",
        per_owner=pattern.owned is not False,
        hydrate=pattern.hydrate,
    )
    return plan, route


def _key_condition(
    pattern: AccessPattern, route: Route
) -> tuple[tuple[KeyTemplate, ...], SortPlan | None]:
    """The key attributes compared with `=`, and what is asked of the first one that is not."""
    equals = list(route.partition)
    following = pattern.range.path.name if pattern.range else pattern.prefix
    for template in route.sort:
        names = template.attributes
        # `=` on a template without placeholders is what tells its items from others.
        if all(name in pattern.keys for name in names):
            equals.append(template)
            continue
        given = tuple(name for name in names if name in pattern.keys)
        narrow = tuple(name for name in pattern.narrow if name in names)
        ranged = pattern.range is not None and pattern.range.path.name in names
        fixed = fixed_parts(template, len(given))
        if not given and not narrow and following not in names and fixed == 0:
            break
        plan = SortPlan(
            template=template,
            given=given,
            narrow=narrow,
            range=_range(pattern) if ranged else None,
            prefix=pattern.prefix if pattern.prefix in names else "",
        )
        return tuple(equals), plan
    return tuple(equals), None


def _range(pattern: AccessPattern) -> RangePlan | None:
    if pattern.range is None:
        return None
    names = tuple(parameter.name for parameter in pattern.range.parameters)
    return RangePlan(pattern.range.path.name, pattern.range.operator, names)


def _asks_more(pattern: AccessPattern, sort: SortPlan | None) -> bool:
    """Whether the pattern restricts several key attributes where one plan restricts one."""
    following = pattern.range.path.name if pattern.range else pattern.prefix
    asked = [*pattern.narrow, *([following] if following else [])]
    within = sort.template.attributes if sort is not None else ()
    return any(name not in within for name in asked)


def _range_fits(
    pattern: AccessPattern, entity: Entity, route: Route, diagnostics: Diagnostics
) -> bool:
    """Whether the placeholder a range is asked on has an order to ask about."""
    name = pattern.range.path.name if pattern.range else pattern.prefix
    if not name:
        return True
    of = entity.attribute(name).type
    raw = bool(pattern.prefix) or (pattern.range and pattern.range.operator == "begins_with")
    if raw and not (isinstance(of, ScalarType) and of.kind in ("string", "binary")):
        kind = of.kind if isinstance(of, ScalarType) else "not text"
        diagnostics.error(
            "DR529",
            pattern.mark,
            f"`{name}` is {kind}, which has no beginning to look for",
            "use `range:` with a comparison or BETWEEN",
        )
        return False
    return True


def _tells_apart(
    pattern: AccessPattern,
    entity: Entity,
    route: Route,
    shared: tuple[Entity, ...],
    diagnostics: Diagnostics,
) -> bool:
    others = ", ".join(f"`{other.name}`" for other in shared)
    table = entity.table
    if not table.type_attribute:
        if entity.recognised_by is not None:
            return _recognisable(pattern, entity, route, entity.recognised_by, others, diagnostics)
        diagnostics.error(
            "DR530",
            pattern.mark,
            f"`{pattern.name}` also reads items of {others}, and nothing tells them apart",
            f"write `recognised_by:` for `{entity.name}`, or give the table a `type_attribute`",
        )
        return False
    if not route.projects(table.type_attribute):
        diagnostics.error(
            "DR530",
            pattern.mark,
            f"`{pattern.name}` also reads items of {others}, and {route.label} does not "
            f"project `{table.type_attribute}`, which tells them apart",
            f"add `{table.type_attribute}` to `project:` of the index",
        )
        return False
    return True


def _recognisable(
    pattern: AccessPattern,
    entity: Entity,
    route: Route,
    condition: Condition,
    others: str,
    diagnostics: Diagnostics,
) -> bool:
    """Whether `recognised_by` can filter what is read on a route."""
    for path in paths(condition):
        name = entity.attribute(path.name).stored_name
        if route.projects(name) and name not in route.key_names:
            continue
        where = "has it in its key" if name in route.key_names else "does not project it"
        diagnostics.error(
            "DR530",
            pattern.mark,
            f"`{pattern.name}` also reads items of {others}, and `recognised_by` cannot filter "
            f"`{path.name}`: {route.label} {where}",
            "recognise items by an attribute that the index projects outside its key",
        )
        return False
    return True


def projection(pattern: AccessPattern, entity: Entity) -> tuple[str, ...]:
    """The stored names to fetch for a view, empty for a whole item."""
    view = next((view for view in entity.views if view.name == pattern.view), None)
    if view is None or pattern.result in ("exists", "count"):
        return ()
    names: list[str] = []
    from_keys = dict(view.from_keys)
    for name in view.attributes:
        attribute = entity.attribute(name)
        if name in from_keys:
            names.append(from_keys[name])
            continue
        if not attribute.in_key:
            names.append(attribute.stored_name)
            continue
        keys = (entity.partition, *((entity.sort,) if entity.sort else ()))
        names += [t.key_attribute.name for t in keys if name in t.attributes]
    return tuple(dict.fromkeys(names))


def query_arguments(pattern: AccessPattern, entity: Entity) -> tuple[Argument, ...]:
    """The arguments of a query: its equalities, then what may restrict it further."""
    arguments = [Argument(name, entity.attribute(name).type, "key") for name in pattern.keys]
    arguments += [
        Argument(name, entity.attribute(name).type, "narrow", optional=True)
        for name in pattern.narrow
    ]
    if pattern.range is not None and pattern.range.operator is None:
        name = pattern.range.path.name
        arguments.append(Argument(name, entity.attribute(name).type, "range", optional=True))
    if pattern.prefix:
        binary = entity.attribute(pattern.prefix).type == ScalarType("binary")
        start = ScalarType("binary" if binary else "string")
        arguments.append(Argument(pattern.prefix, start, "prefix", optional=True))
    return tuple(arguments)
