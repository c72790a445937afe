"""One tenant's data: who is the tenant, and that keys, items and requests are the tenant's own.

Nothing of an entity with a tenant is sent without one. Repositories of one tenant have it in their
context, and those for all tenants have `EVERY_TENANT` there; without either, each request of such
an entity is refused.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Any, Final, TypeVar, cast

from .context import Context
from .entity import EntitySpec
from .errors import InvalidValue, TenantMismatch

T = TypeVar("T")


class Tenants(Enum):
    """Stands in a context for no tenant in particular."""

    EVERY = "every tenant"


EVERY_TENANT: Final = Tenants.EVERY
"""The tenant of a context whose requests reach the items of all tenants, deliberately."""


def checked_caller(value: T, of: type[T], what: str) -> T:
    """A tenant or an owner, unless it is none: not of its type, or empty."""
    given = cast("object", value)
    if not isinstance(given, of) or isinstance(given, bool):
        raise InvalidValue(f"is of type {type(value).__name__}, not {of.__name__}", attribute=what)
    if given == "":
        raise InvalidValue("is empty", attribute=what)
    return value


def tenant_of(context: Context, of: type[T]) -> T:
    """The tenant that a context is bound to; TenantMismatch where there is none."""
    if context.tenant is None or context.tenant is EVERY_TENANT:
        raise TenantMismatch(
            "this request is for one tenant, and none is chosen",
            code="TENANT_MISSING",
            hint="use the repositories of `db.for_tenant(...)`",
        )
    return checked_caller(cast("T", context.tenant), of, "tenant")


def require_tenant(
    entity: EntitySpec[Any, Any], context: Context, source: object | None = None
) -> None:
    """Refuse a request of an entity with a tenant unless it is the context's own.

    `source` is a key, an item, or the attributes of one by name; one that does not hold the tenant
    is left to the item itself. Called for every key and item of a request, and for each item that
    is read.
    """
    if entity.tenant is None or context.tenant is EVERY_TENANT:
        return
    if context.tenant is None:
        raise TenantMismatch(
            f"{entity.name} items belong to tenants, and no tenant is chosen",
            code="TENANT_MISSING",
            entity=entity.name,
            hint="use the repositories of `db.for_tenant(...)`",
        )
    if source is None:
        return
    if isinstance(source, Mapping):
        attributes = cast("Mapping[str, object]", source)
        found = attributes.get(entity.tenant, context.tenant)
    else:
        found = getattr(source, entity.tenant, context.tenant)
    if isinstance(found, bool) or found != context.tenant:
        raise TenantMismatch("this belongs to another tenant", entity=entity.name)
