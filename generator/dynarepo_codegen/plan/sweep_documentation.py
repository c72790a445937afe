"""Says in finished sentences what a `delete_all` does, what it uses and what it costs."""

from ..expressions import render
from ..model.values import AccessPattern, Entity
from .documentation import first_sentence, key_condition, named
from .hiding import deletion_sentence, gone_items
from .read_values import QueryPlan
from .routes import Route

_OPTIONS = (
    "Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`. "
    "Returns how many were deleted, and the cursor to go on with where something may be left; "
    "raises BatchIncomplete with that cursor when it cannot go on."
)


def sweep_documentation(
    pattern: AccessPattern, entity: Entity, plan: QueryPlan, route: Route
) -> tuple[str, ...]:
    """The sentences of a `delete_all`."""
    reading = "strongly consistent" if plan.consistent else "eventually consistent"
    cost = (
        f"Costs one round trip a page of up to 1 MB read, {reading}, of which only keys are "
        f"transferred; and {_deleting(entity)}, `at_once` of them at a time."
    )
    lines = [
        first_sentence(pattern),
        f"{named(pattern)} deletes all that it finds in {route.label}: {key_condition(plan)}.",
    ]
    if plan.where is not None:
        lines.append(
            f"Deletes only items where `{render(plan.where)}`; the others are read, and paid for, "
            "too."
        )
    if plan.type_filter:
        lines.append("Other entities share these keys: their items are read, paid for and kept.")
    if entity.soft_delete is not None:
        lines.append(f"{deletion_sentence(entity)} Items {gone_items(entity)} are passed over.")
    elif entity.expires:
        lines.append("Items past their time to live are deleted, too.")
    lines += [
        "What changes while it runs may be deleted as it was found.",
        cost,
        _OPTIONS,
    ]
    return tuple(lines)


def _deleting(entity: Entity) -> str:
    if entity.unique or entity.trail:
        return "a read and a transaction for each item"
    return "one for 25 deletes" if entity.soft_delete is None else "an update each"
