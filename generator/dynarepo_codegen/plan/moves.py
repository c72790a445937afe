"""Plans moves, and says in finished sentences what they do and what they cost."""

from ..expressions import render
from ..model.moves import target_argument
from ..model.values import AccessPattern, Entity
from .companion_documentation import accompanied
from .documentation import first_sentence, named
from .values import Argument, MovePlan


def plan_move(
    pattern: AccessPattern, entity: Entity, keys: tuple[Argument, ...]
) -> tuple[MovePlan, tuple[Argument, ...], tuple[str, ...]]:
    """The move, its arguments, and its documentation."""
    versioned = any(attribute.server_set == "version" for attribute in entity.attributes)
    targets = tuple(
        Argument(target_argument(name), entity.attribute(name).type, "expression")
        for name in pattern.to
    )
    plan = MovePlan(pattern.to, pattern.when, versioned)
    return plan, (*keys, *targets), _documentation(pattern, entity, plan)


def _documentation(pattern: AccessPattern, entity: Entity, plan: MovePlan) -> tuple[str, ...]:
    changed = ", ".join(f"`{name}`" for name in plan.to)
    condition = (
        ""
        if plan.when is None
        else f"Only while `{render(plan.when)}`, else raises ConditionFailed."
    )
    version = " VersionConflict when `expect_version` does not match," if plan.versioned else ""
    lines = (
        first_sentence(pattern),
        f"{named(pattern)} changes {changed} in the key of an item of table `{entity.table.name}`.",
        condition,
        (
            "The item leaves its old key and appears under the new one in one transaction, with "
            "its index entries; it holds only if the item has not changed since it was read (it is "
            "tried again when it has)."
        ),
        "Costs two round trips: a consistent read, and a transaction of twice the write units.",
        (
            "Returns the item as it is then. Raises NotFound when there is none, AlreadyExists when "
            f"the new key is taken,{version} and InvalidValue when the new key is the old one."
        ),
        accompanied(entity, pattern.operation),
    )
    return tuple(line for line in lines if line)
