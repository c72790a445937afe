"""Searches as code: the vector, the equalities, and what is returned."""

from ..plan.read_values import SearchPlan
from ..plan.values import MethodPlan
from .code import Code, tuple_of
from .condition_code import Conditions
from .context import EntityContext
from .imports import Imports
from .python_names import argument_name, constant
from .quoting import quoted
from .wire_forms import encoded


def search_arguments_code(
    method: MethodPlan,
    plan: SearchPlan,
    context: EntityContext,
    conditions: Conditions,
    imports: Imports,
    limit: str,
) -> tuple[str, ...]:
    """The arguments of `search_vectors` after the entity and the context."""
    vector = encoded(plan.vector.type, argument_name(plan.vector.name), plan.vector.name, imports)
    view = f"{constant(method.view)}_VIEW" if method.view else context.spec
    needed = [
        conditions.equality(attribute.name, argument_name(attribute.name))
        for attribute in plan.needed
    ]
    further = [
        Code(
            f"None if {argument_name(attribute.name)} is None else "
            f"{conditions.equality(attribute.name, argument_name(attribute.name))}"
        )
        for attribute in plan.further
    ]
    arguments = [
        vector,
        imports.own(view),
        f"pattern={quoted(method.name)}",
        f"index={quoted(plan.index.name)}",
        f"limit={limit}",
    ]
    if needed or further:
        arguments.append(f"equals={tuple_of((*needed, *further))}")
    if plan.type_filter:
        arguments.append("match_type=True")
    if method.view and plan.projects:
        names = ", ".join(map(quoted, dict.fromkeys(plan.projects)))
        arguments.append(f"projects=frozenset({{{names}}})")
    owner = context.entity.owner
    if owner and any(attribute.name == owner for attribute in plan.needed):
        arguments.append(f"owner={argument_name(owner)}")
    elif owner and context.entity.attribute(owner).stored_name in plan.index.compared:
        arguments.append("per_owner=True")
    if plan.skips_invalid:
        arguments.append('on_invalid="skip"')
    return tuple(arguments)
