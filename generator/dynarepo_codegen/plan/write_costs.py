"""Says in finished sentences what writes of an entity cost, one at a time and many together."""

from typing import Final, Literal

from ..model.resolve_patterns import table_key_parts
from ..model.values import Entity
from .updates import index_parts

_LEFT: Final = "raises BatchIncomplete with all that remains"
_BATCHED: Final = (
    "Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service "
    f"leaves unprocessed is sent again after a pause; {_LEFT} when that does not help."
)
_AS_READ: Final = "One that was read before is written only over the version that was read."


def creation_cost(entity: Entity) -> str:
    """What a creation costs."""
    if not (entity.is_versioned and entity.expires):
        return "Costs one round trip."
    return (
        "Costs one round trip; two where it replaces an item past its time to live, whose version "
        "it counts on."
    )


def put_cost(entity: Entity) -> str:
    """What a put costs."""
    if not entity.is_versioned:
        return "Costs one round trip."
    return "Costs one round trip; two where it replaces an item, whose version it counts on."


def deletion_cost(entity: Entity) -> str:
    """What a deletion costs."""
    return "Costs one round trip." if entity.soft_delete is None else "Costs what an update costs."


def batch_cost(entity: Entity, operation: Literal["put", "delete"]) -> str:
    """What many puts or deletions cost, and what becomes of those that cannot be done."""
    alone = _alone(entity, operation)
    if alone is not None:
        why, cost = alone
        kept = f" {_AS_READ}" if operation == "put" and entity.is_versioned else ""
        left = _LEFT[0].upper() + _LEFT[1:]
        return f"{why}: each item goes by itself. Costs {cost}, `at_once` of them at a time.{kept} {left}."
    if entity.owner and entity.owner not in table_key_parts(entity):
        return (
            f"{_BATCHED} In a repository of one owner each has a condition, and goes by itself, in "
            "one round trip."
        )
    return _BATCHED


def twice_given(entity: Entity) -> str:
    """What becomes of items with one key, where that is not as if they were put one by one."""
    return "" if _alone(entity, "put") else "Where it gives one key twice, the later one stays."


def _alone(entity: Entity, operation: Literal["put", "delete"]) -> tuple[str, str] | None:
    """Why each of many goes by itself, and what it costs; None where they go in batches."""
    besides = [
        *(["claims on unique values"] if entity.unique else []),
        *(["a row of its trail"] if entity.trail else []),
    ]
    if besides:
        return "Batches have no transactions", (
            "two round trips an item: a consistent read, and a transaction with "
            f"{' and '.join(besides)}, at twice the write units"
        )
    if operation == "put" and entity.is_versioned:
        return (
            "Versions need conditions, which batches do not have",
            "one round trip an item, or two where it replaces another",
        )
    if operation == "delete" and entity.soft_delete is not None:
        cost = "one round trip an item"
        if _marking_reads(entity):
            cost = "two round trips an item, as keys of its indexes are read first"
        return "Batches cannot mark what is stored", cost
    return None


def _marking_reads(entity: Entity) -> bool:
    """Whether marking an item as deleted changes index keys of which it does not know all parts."""
    set_then = {
        a.name for a in entity.attributes if a.is_set_on_every_write or a.server_set == "on_delete"
    }
    counted = {a.name for a in entity.attributes if a.server_set == "version"}
    known = (set_then - counted) | set(table_key_parts(entity))
    parts = (index_parts(membership, entity) for membership in entity.indexes)
    return any(each & set_then and each - known for each in parts)
