"""Which attributes of an entity say to whom an item belongs: its tenant and its owner."""

from collections.abc import Iterable

from ..diagnostics import Text
from ..source.language import EntitySource, PatternSource
from ..source.services import ServiceSource
from .values import Attribute, Entity, Operation

NO_TENANT = "none"
"""What an entity writes whose items belong to no tenant though they name one."""

OPERATIONS_BY_TABLE_KEY: frozenset[str] = frozenset(
    {"get", "create", "put", "update", "delete", "move"}
)
"""Operations of access patterns that find their item by the table key."""

QUERYING: frozenset[str] = frozenset({"query", "delete_all"})
"""Operations of access patterns that read a partition."""


def tenant_of(attributes: Iterable[Attribute], source: EntitySource, service: ServiceSource) -> str:
    """The attribute that names the tenant: the entity's own choice, or that of the service."""
    known = {attribute.name for attribute in attributes}
    if source.tenant == NO_TENANT:
        return ""
    # One that is misspelt is reported by a rule, and what follows from it is not.
    return next((str(name) for name in (source.tenant, service.tenant) if name in known), "")


def has_tenants(service: ServiceSource) -> bool:
    """Whether anything of a service may belong to a tenant."""
    return service.tenant is not None or any(e.tenant for e in service.entities.values())


def owner_of(attributes: Iterable[Attribute], source: EntitySource) -> str:
    """The attribute that names the owner; one that is missing is reported by a rule."""
    known = {attribute.name for attribute in attributes}
    return str(source.owner) if source.owner in known else ""


def with_tenant(
    written: tuple[Text, ...], operation: Operation, source: PatternSource, entity: Entity
) -> tuple[Text, ...]:
    """The key attributes of a pattern; the tenant is one of them, whether it is written or not."""
    if not entity.tenant or source.cross_tenant or entity.tenant in written:
        return written
    partitions = {"table": entity.partition.attributes}
    if operation in QUERYING:
        for membership in entity.indexes:
            names = tuple(name for t in membership.partition for name in t.attributes)
            partitions[membership.index.name] = names
    elif operation == "search":
        stored = entity.attribute(entity.tenant).stored_name
        compared = {name for index in entity.table.vector_indexes for name in index.compared}
        partitions = {"search": (entity.tenant,) if stored in compared else ()}
    elif operation not in ("get", "update", "delete", "move"):
        return written
    # A key without the tenant is reported as such, not as one that is given too much.
    if not any(entity.tenant in names for names in partitions.values()):
        return written
    return (Text(entity.tenant, source.place.of(operation)), *written)
