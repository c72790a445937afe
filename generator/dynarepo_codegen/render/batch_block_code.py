"""Renders what a mixed batch gathers: puts and deletions of the entities of a service."""

from dataclasses import dataclass
from typing import Final

from ..model.values import Service
from ..plan.values import EntityPlan, ServicePlan
from .code import Code, listed
from .context import CROSS_TENANT, EntityContext, service_class
from .declared_transaction_code import TransactionFunction
from .environment import ENVIRONMENT
from .imports import Imports
from .quoting import docstring
from .signatures import Parameter, signature

_BATCH = (
    "Put and delete many items of any entities and tables.",
    (
        "What is asked of the batch inside the block is held in memory, and sent when the block ends, "
        "25 items and at most 16 MB a request; nothing is sent where an exception leaves it, or it is "
        "empty. Of two writes of one item, the later one counts. Unlike a transaction, a batch can be "
        "done in part."
    ),
    (
        "Costs one round trip for each 25 items, and a write each. Items with conditions of their own, "
        "such as versions or unique attributes, go by themselves. `at_once` requests go side by side."
    ),
    (
        "Raises BatchIncomplete, whose `remaining` has the items and the keys that were not written or "
        "deleted, where the service refuses or does not process them."
    ),
)
# The class of the runtime, and what it is of, by the batches that an entity has.
_KINDS: Final[dict[tuple[str, ...], tuple[str, tuple[str, ...], str]]] = {
    ("put_many", "delete_many"): ("BatchPutsAndDeletes", ("Create", "Key"), "Puts and deletes {}."),
    ("put_many",): ("BatchPuts", ("Create",), "Puts {}."),
    ("delete_many",): ("BatchDeletes", ("Key",), "Deletes {}."),
}


@dataclass(frozen=True, slots=True)
class BatchProperty:
    """The puts and deletions of one entity, on the batch of its service."""

    name: Code
    class_: Code
    spec: Code
    doc: Code


@dataclass(frozen=True, slots=True)
class BatchCode:
    """What one batch gathers."""

    name: Code
    doc: Code
    properties: tuple[BatchProperty, ...]


def batch_source(plan: ServicePlan, entities: tuple[EntityContext, ...], imports: Imports) -> str:
    """The body of `_batch.py`: what a batch of a service, a tenant, or for all of them writes."""
    service = plan.service
    name = f"{service_class(service)}Batch"
    shared = _properties([c for c in entities if not c.entity.tenant], imports)
    doc = docstring([f"What one batch of {service.name} writes."])
    found = [BatchCode(Code(name), doc, shared)]
    tenants = [c for c in entities if c.entity.tenant]
    if tenants:
        doc = docstring([f"What one batch of a tenant of {service.name} writes."])
        properties = _properties([c for c in tenants if c.plan.is_bound], imports)
        found.append(BatchCode(Code(f"Tenant{name}"), doc, properties))
    crossing = [c for c in entities if c.plan.crosses_tenants]
    if crossing:
        doc = docstring([f"What one batch of {service.name} writes, of any tenant or none."])
        # What belongs to nobody is written together with what belongs to a tenant here.
        properties = (*shared, *_properties(crossing, imports, crosses=True))
        found.append(BatchCode(Code(f"{CROSS_TENANT}{name}"), doc, properties))
    return ENVIRONMENT.get_template("batch.py.jinja").render(
        base=imports.use("Gathering"), batches=tuple(found)
    )


def batch_method(
    service: Service, imports: Imports, reach: str = "", *, awaits: bool
) -> TransactionFunction:
    """The facade's method that opens a batch."""
    block = imports.use("AsyncBatchBlock" if awaits else "BatchBlock")
    gathering = imports.own(f"{reach}{service_class(service)}Batch")
    parameters = (
        Parameter("at_once", imports.use("int"), "1"),
        Parameter("progress", f"{imports.use('OnProgress')} | None", "None"),
    )
    return TransactionFunction(
        Code("def"),
        Code("batch"),
        listed(("self", *signature(parameters))),
        Code(f"{block}[{gathering}]"),
        docstring(_BATCH, indent=8),
        Code(f"self._batch({gathering}, at_once, progress)"),
    )


def _properties(
    entities: list[EntityContext], imports: Imports, *, crosses: bool = False
) -> tuple[BatchProperty, ...]:
    found: list[BatchProperty] = []
    for context in entities:
        kind = _KINDS.get(_batches(context.plan, crosses=crosses))
        if kind is None:
            continue
        class_, takes, does = kind
        entity = context.entity
        given = ", ".join(imports.own(f"{entity.name}{suffix}") for suffix in takes)
        found.append(
            BatchProperty(
                Code(entity.repository),
                Code(f"{imports.use(class_)}[{given}]"),
                imports.own(context.spec),
                docstring([does.format(f"{entity.name} items")], indent=8),
            )
        )
    return tuple(found)


def _batches(plan: EntityPlan, *, crosses: bool) -> tuple[str, ...]:
    """The batches of an entity that write, in the repositories of a tenant, or of all."""
    names = {b.name for b in plan.builtins if (b.cross_tenant if crosses else b.bound)}
    return tuple(name for name in ("put_many", "delete_many") if name in names)
