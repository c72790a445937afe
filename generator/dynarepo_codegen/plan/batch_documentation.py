"""Says in finished sentences what the built-in batches of an entity do, and what they cost."""

from ..model.names import plural
from ..model.values import Entity
from .hiding import deletion_sentence
from .values import BuiltinPlan
from .write_costs import batch_cost, twice_given

READS = (
    "Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves "
    "unprocessed is read again after a pause; raises BatchIncomplete with what was read and what "
    "was not when that does not help. An item that does not fit raises UndecodableItem; with "
    "`on_invalid='skip'`, or a function that is told of it, None stands in its place."
)
_SOURCE = "Takes any iterable, one item at a time: memory stays constant."


def batch_builtins(operation: str, entity: Entity, noun: str, key: str) -> tuple[BuiltinPlan, ...]:
    """The batches that come with a built-in operation."""
    table = entity.table.name
    several = " ".join((*noun.split()[:-1], plural(noun.split()[-1])))
    if operation == "get":
        return (
            BuiltinPlan(
                "get_many",
                (
                    f"Read the {several} with these keys, in their order; None where there is none.",
                    f"Reads table `{table}`: {key}. A key that comes twice is read once.",
                    READS,
                ),
            ),
            BuiltinPlan(
                "iter_many",
                (
                    f"Read the {several} with these keys as they are taken, in constant memory.",
                    f"Reads table `{table}`: {key}. Gives an item, or None, for each key in order.",
                    READS,
                ),
            ),
        )
    if operation == "put":
        lines: tuple[str, ...] = (
            f"Write these {several}, replacing those that exist.",
            " ".join(
                filter(None, (f"Writes to table `{table}`: {key}.", _SOURCE, twice_given(entity)))
            ),
            batch_cost(entity, "put"),
        )
        return (BuiltinPlan("put_many", lines),)
    if operation == "delete":
        lines = (
            f"Delete the {several} with these keys; those that are not there do no harm.",
            f"Deletes from table `{table}`: {key}. Takes any iterable, one key at a time.",
            *filter(None, (deletion_sentence(entity),)),
            batch_cost(entity, "delete"),
        )
        return (BuiltinPlan("delete_many", lines),)
    return ()
