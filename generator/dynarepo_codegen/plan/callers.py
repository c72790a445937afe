"""Which repositories have a method, and what it takes from whoever they act for."""

from dataclasses import replace

from ..diagnostics import Diagnostics
from ..model.collections import Collection
from ..model.values import AccessPattern, Entity
from .common_keys import BoundKey
from .route_choice import unserved
from .routes import Route, routes
from .values import Argument, BuiltinPlan, MethodPlan

# Built-in operations that come with another one, by the first word of their names.
_OPERATIONS = {"iter": "get", "history": "get", "purge": "delete", "restore": "delete"}


def reachable_builtin(builtin: BuiltinPlan, entity: Entity) -> BuiltinPlan:
    """A built-in operation with the repositories that have it.

    One that goes by a key with the tenant is offered to each tenant, whoever else may use it.
    """
    if not entity.tenant:
        return builtin
    if builtin.name == "repair_unique":
        # It reads the whole table.
        return replace(builtin, bound=False, cross_tenant=True)
    first = builtin.name.partition("_")[0]
    operation = _OPERATIONS.get(first, first)
    keyed = entity.tenant in entity.partition.attributes
    if builtin.name == "history" and not keyed:
        # A key that names no tenant cannot be held against one.
        return replace(builtin, bound=False, cross_tenant=True)
    return replace(builtin, bound=keyed, cross_tenant=operation in entity.cross_tenant)


def for_callers(method: MethodPlan, pattern: AccessPattern, entity: Entity) -> MethodPlan:
    """A method with the repositories that have it; the tenant comes from the bound one."""
    arguments, tenant, owner = method.arguments, None, None
    if entity.tenant and not pattern.cross_tenant:
        kept = tuple(a for a in arguments if a.name != entity.tenant or a.many)
        if len(kept) < len(arguments):
            tenant = entity.attribute(entity.tenant)
        arguments = kept
    if entity.owner and pattern.owned:
        owner = entity.attribute(entity.owner)
        checked = Argument(owner.name, owner.type, "expression")
        # A parameter of the same name is the same owner, and cannot be left out.
        others = tuple(a for a in arguments if a.name != owner.name)
        arguments = (*others, checked)
    return replace(
        method,
        arguments=arguments,
        bound=not pattern.cross_tenant,
        cross_tenant=pattern.cross_tenant,
        tenant=tenant,
        owner=owner,
        documentation=(*method.documentation, *_callers(pattern, entity)),
    )


def _callers(pattern: AccessPattern, entity: Entity) -> tuple[str, ...]:
    lines: list[str] = []
    if pattern.cross_tenant:
        lines.append("Reaches the items of all tenants.")
    if entity.owner and pattern.owned:
        lines.append(f"Raises NotAuthorized when the item is not that of `{entity.owner}`.")
    return tuple(lines)


def names_tenant(pattern: AccessPattern, entity: Entity, diagnostics: Diagnostics) -> bool:
    """Whether a query for one tenant has a partition to read that names the tenant."""
    if not entity.tenant or pattern.cross_tenant:
        return True
    known = [
        route
        for route in routes(entity)
        if not pattern.index or (route.index and route.index.name == pattern.index)
    ]
    without = replace(pattern, keys=tuple(k for k in pattern.keys if k != entity.tenant))
    served = [r for r in known if not (unserved(r, pattern) and unserved(r, without))]
    if not served or any(entity.tenant in route.partition_attributes for route in served):
        return True
    return _without_tenant(pattern, entity, served[0], diagnostics)


def fits_callers(
    pattern: AccessPattern, entity: Entity, route: Route, diagnostics: Diagnostics
) -> bool:
    """Whether a route separates tenants, and tells owners apart."""
    if (
        entity.tenant
        and not pattern.cross_tenant
        and entity.tenant not in route.partition_attributes
    ):
        return _without_tenant(pattern, entity, route, diagnostics)
    if not entity.owner or pattern.owned is False or entity.owner in pattern.keys:
        return True
    owner = entity.attribute(entity.owner)
    filtered = route.projects(owner.stored_name) and owner.stored_name not in route.key_names
    if filtered and not owner.in_key:
        return True
    diagnostics.error(
        "DR813",
        pattern.mark,
        f"`{pattern.name}` cannot be asked for one owner: {route.label} has nothing to filter "
        f"`{owner.name}` by",
        f"project `{owner.stored_name}`, give `{owner.name}` in `query:`, or write `owned: false`",
    )
    return False


def tenant_argument(key: BoundKey) -> str:
    """The argument of a collection that is the tenant of a member, "" where there is none."""
    tenant = key.route.entity.tenant
    return key.arguments.get(tenant, "") if tenant in key.route.partition_attributes else ""


def same_tenant(
    keys: tuple[BoundKey, ...], collection: Collection, diagnostics: Diagnostics
) -> bool:
    """Whether the members of a collection belong to one tenant, or none of them to any."""
    named = {tenant_argument(key) for key in keys}
    if len(named) == 1 and ("" not in named or not any(key.route.entity.tenant for key in keys)):
        return True
    diagnostics.error(
        "DR809",
        collection.mark,
        f"collection `{collection.name}` does not name one tenant for all its entities",
        "list entities of one tenant whose partition names it at the same place",
    )
    return False


def _without_tenant(
    pattern: AccessPattern, entity: Entity, route: Route, diagnostics: Diagnostics
) -> bool:
    diagnostics.error(
        "DR804",
        pattern.mark,
        f"`{pattern.name}` reads {route.label}, whose partition lacks the tenant "
        f"`{entity.tenant}`",
        f"put `{{{entity.tenant}}}` into the partition key there, or write `cross_tenant: true` "
        "where all tenants are meant",
    )
    return False
