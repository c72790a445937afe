"""What a `delete_all` may not call its parameters: the names of the options that its callers have."""

from collections.abc import Mapping
from typing import Final

from ..diagnostics import Mark
from ..expressions.tree import Range
from ..source.language import PatternSource
from .expression_checker import FoundParameter
from .scope import Scope
from .values import Operation

SWEEP_OPTIONS: Final = ("at_once", "at_most", "seconds", "after", "progress")


def check_sweep(
    operation: Operation,
    source: PatternSource,
    parameters: Mapping[str, FoundParameter],
    range_: Range | None,
    scope: Scope,
) -> None:
    """Report arguments that have the name of an option."""
    if operation != "delete_all":
        return
    prefix = (source.prefix,) if source.prefix else ()
    written = (*(source.delete_all or ()), *source.narrow, *prefix)
    given: dict[str, Mark] = {str(name): name.mark for name in written}
    given |= {name: parameter.mark for name, parameter in parameters.items()}
    if range_ is not None and range_.operator is None and source.range is not None:
        given[range_.path.name] = source.range.mark
    for name, mark in given.items():
        if name in SWEEP_OPTIONS:
            scope.error(
                "DR820",
                mark,
                f"`{name}` is an option that every `delete_all` has",
                "give the parameter another name; an attribute keeps its stored name by "
                "`stored_as:`",
            )
