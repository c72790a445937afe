"""Says what is written along with an item, what that costs, and how it is read and repaired."""

from ..model.values import Entity
from .values import BuiltinPlan

_WRITES = ("create", "put", "update", "delete", "move")


def accompanied(entity: Entity, operation: str) -> str:
    """The sentence about everything that an operation writes besides; "" where it is nothing."""
    if operation not in _WRITES or not (entity.unique or entity.trail):
        return ""
    told: list[str] = []
    if entity.unique:
        told.append("claims unique values")
    if entity.trail:
        told.append("records the change")
    reading = (
        ""
        if operation in ("create", "move")
        else ", after a read of what it was (one round trip more)"
    )
    raised = ""
    if entity.unique and operation != "delete":
        rules = (" and ".join(f"`{name}`" for name in rule.attributes) for rule in entity.unique)
        raised = f" Raises NotUnique when another item has its {', or its '.join(rules)}."
    return (
        f"Also {' and '.join(told)}, in one transaction with the item{reading}: "
        f"twice the write units of each item written.{raised}"
    )


def companion_builtins(entity: Entity, noun: str) -> tuple[BuiltinPlan, ...]:
    """The methods that an entity with unique attributes or a trail has besides."""
    found: list[BuiltinPlan] = []
    if entity.trail is not None:
        found.append(
            BuiltinPlan(
                "history",
                (
                    f"Read the trail of the {noun} with this key.",
                    (
                        f"Queries table `{entity.trail.table.name}`: "
                        f"`{entity.trail.table.partition.name}` = `{entity.trail.beginning}` and "
                        "the key."
                    ),
                    (
                        "Costs one round trip a page of up to 1 MB read, as pages are needed; "
                        "eventually consistent."
                    ),
                    "Returns changes in the order in which they were made, or newest first.",
                ),
            )
        )
    if entity.unique:
        found.append(
            BuiltinPlan(
                "repair_unique",
                (
                    f"Compare every {noun} with the claims on its unique values; `fix` corrects them.",
                    f"Scans table `{entity.table.name}`.",
                    (
                        "Costs one read of the whole table, one more of each claim and each "
                        "claiming item, and a transaction for each correction. `progress` is told "
                        "after each page."
                    ),
                    (
                        "Returns what was found. Safe beside writers: a correction holds only "
                        "while both sides are as they were seen."
                    ),
                ),
            )
        )
    return tuple(found)
