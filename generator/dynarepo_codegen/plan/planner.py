"""The plan stage: a checked service becomes the methods that will be generated."""

from ..diagnostics import Diagnostics
from ..model.names import snake_case
from ..model.resolve_patterns import table_key_parts
from ..model.values import AccessPattern, Attribute, Entity, Service
from .callers import for_callers, reachable_builtin
from .collections import plan_collections
from .documentation import (
    builtins,
    get_documentation,
    query_documentation,
    update_documentation,
    write_documentation,
)
from .given_parts import asked_arguments
from .index_views import with_index_views
from .moves import plan_move
from .queries import plan_query, projection, query_arguments
from .read_values import GetPlan
from .scan_documentation import scan_documentation
from .scans import plan_scan
from .searches import plan_search, search_arguments, search_documentation
from .sweep_documentation import sweep_documentation
from .transactions import plan_transactions
from .updates import index_parts, plan_update
from .values import (
    Argument,
    EntityPlan,
    MethodPlan,
    OperationPlan,
    ServicePlan,
    SweepPlan,
    WritePlan,
)


def plan_service(service: Service, diagnostics: Diagnostics) -> ServicePlan:
    """Plan every entity; what cannot be planned is reported and left out."""
    return ServicePlan(
        service,
        tuple(_entity(entity, service, diagnostics) for entity in service.entities),
        plan_collections(service, diagnostics),
        plan_transactions(service, diagnostics),
    )


def _entity(entity: Entity, service: Service, diagnostics: Diagnostics) -> EntityPlan:
    entity = with_index_views(entity)
    key_parts = table_key_parts(entity)
    changeable = tuple(
        a
        for a in entity.attributes
        if a.name not in key_parts and not a.read_only and not a.in_key and not a.server_set
    )
    methods = [_method(pattern, entity, service, diagnostics) for pattern in entity.patterns]
    return EntityPlan(
        entity=entity,
        module=snake_case(entity.name),
        key_attributes=tuple(entity.attribute(name) for name in key_parts),
        create=tuple(a for a in entity.attributes if a.server_set is None),
        server_set=tuple(a for a in entity.attributes if a.server_set is not None),
        changeable=changeable,
        builtins=tuple(
            reachable_builtin(builtin, entity) for builtin in builtins(entity, changeable)
        ),
        methods=tuple(method for method in methods if method is not None),
        givable=_givable(entity),
    )


def _givable(entity: Entity) -> tuple[Attribute, ...]:
    """What callers of `update` may say that an item has: all that DynamoDB can compare."""
    if not any(m.on_partial == "require" and index_parts(m, entity) for m in entity.indexes):
        return ()
    keys = table_key_parts(entity)
    return tuple(
        a for a in entity.attributes if a.name not in keys and not a.in_key and not a.encrypted
    )


def _method(
    pattern: AccessPattern, entity: Entity, service: Service, diagnostics: Diagnostics
) -> MethodPlan | None:
    keys = tuple(Argument(name, entity.attribute(name).type, "key") for name in pattern.keys)
    match pattern.operation:
        case "query":
            planned = plan_query(pattern, entity, service, diagnostics)
            if planned is None:
                return None
            plan, route = planned
            documentation = query_documentation(pattern, entity, plan, route)
            arguments = query_arguments(pattern, entity)
            return _plan(pattern, entity, arguments, plan, documentation)
        case "scan":
            scanned = plan_scan(pattern, entity, service, diagnostics)
            if scanned is None:
                return None
            scan, route = scanned
            return _plan(
                pattern, entity, (), scan, scan_documentation(pattern, entity, scan, route)
            )
        case "delete_all":
            planned = plan_query(pattern, entity, service, diagnostics)
            if planned is None:
                return None
            plan, route = planned
            documentation = sweep_documentation(pattern, entity, plan, route)
            arguments = query_arguments(pattern, entity)
            return _plan(pattern, entity, arguments, SweepPlan(plan), documentation)
        case "search":
            search = plan_search(pattern, entity, service, diagnostics)
            if search is None:
                return None
            documentation = search_documentation(pattern, entity, search)
            arguments = search_arguments(pattern, entity, search)
            return _plan(pattern, entity, arguments, search, documentation)
        case "get":
            get = GetPlan(projection(pattern, entity), pattern.consistent, pattern.batch)
            documentation = get_documentation(pattern, entity)
            return _plan(pattern, entity, () if pattern.batch else keys, get, documentation)
        case "update":
            update = plan_update(pattern, entity, diagnostics)
            if update is None:
                return None
            arguments = (*keys, *asked_arguments(update.given, entity, upsert=update.upsert))
            documentation = update_documentation(pattern, entity, update)
            return _plan(pattern, entity, arguments, update, documentation)
        case "move":
            move, arguments, documentation = plan_move(pattern, entity, keys)
            return _plan(pattern, entity, arguments, move, documentation)
        case "create" | "put" | "delete":
            write = WritePlan(pattern.operation, pattern.when)
            return _plan(pattern, entity, keys, write, write_documentation(pattern, entity))


def _plan(
    pattern: AccessPattern,
    entity: Entity,
    arguments: tuple[Argument, ...],
    operation: OperationPlan,
    documentation: tuple[str, ...],
) -> MethodPlan:
    taken = {argument.name for argument in arguments}
    expressions = tuple(
        Argument(
            parameter.name,
            parameter.type,
            "expression",
            parameter.optional,
            parameter.many,
            parameter.default,
            parameter.description,
        )
        for parameter in pattern.parameters
        if parameter.name not in taken
    )
    method = MethodPlan(
        pattern.name,
        (*arguments, *expressions),
        operation,
        pattern.result,
        pattern.view,
        documentation,
        pattern.including_deleted,
    )
    return for_callers(method, pattern, entity)
