"""Says in finished sentences what the built-in batches of an entity do, and what they cost."""

from ..model.names import plural
from .values import BuiltinPlan

READS = (
    "Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves "
    "unprocessed is read again after a pause; raises BatchIncomplete with what was read and what "
    "was not when that does not help. An item that does not fit raises UndecodableItem; with "
    "`on_invalid='skip'`, or a function that is told of it, None stands in its place."
)
_SOURCE = (
    "Takes any iterable, one item at a time: memory stays constant. Where it gives one key twice, "
    "the later one stays."
)
_WRITES = (
    "Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service "
    "leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains "
    "when that does not help."
)
_VERSIONED = (
    "Takes any iterable. Versions need conditions, which batches do not have: each item goes by "
    "itself, in one round trip or, where it replaces another, in two, `at_once` of them at a time. "
    "One that was read before is written only over the version that was read. Raises "
    "BatchIncomplete with all that remains."
)


def batch_builtins(
    operation: str, noun: str, table: str, key: str, *, versioned: bool
) -> tuple[BuiltinPlan, ...]:
    """The batches that come with a built-in operation."""
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
            *(
                (f"Writes to table `{table}`: {key}.", _VERSIONED)
                if versioned
                else (f"Writes to table `{table}`: {key}. {_SOURCE}", _WRITES)
            ),
        )
        return (BuiltinPlan("put_many", lines),)
    if operation == "delete":
        lines = (
            f"Delete the {several} with these keys; those that are not there do no harm.",
            f"Deletes from table `{table}`: {key}. Takes any iterable, one key at a time.",
            _WRITES,
        )
        return (BuiltinPlan("delete_many", lines),)
    return ()
