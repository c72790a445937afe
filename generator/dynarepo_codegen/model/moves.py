"""What a `move` may change: attributes of the table key, under names that nothing else has."""

from collections.abc import Mapping

from ..diagnostics import Mark, Text
from ..source.language import PatternSource
from .expression_checker import FoundParameter
from .names import shown
from .scope import Scope
from .values import Entity, Operation


def target_argument(attribute: str) -> str:
    """The argument for the new value of a key attribute."""
    return f"to_{attribute}"


def check_move(
    name: Text,
    operation: Operation,
    source: PatternSource,
    parameters: Mapping[str, FoundParameter],
    entity: Entity,
    scope: Scope,
) -> None:
    """Report what a move cannot change, and arguments of one name."""
    if operation != "move" or entity.name in scope.keyless:
        return
    sort = () if entity.sort is None else entity.sort.attributes
    key = tuple(dict.fromkeys((*entity.partition.attributes, *sort)))
    if not source.to:
        scope.error("DR558", name.mark, f"move `{shown(name)}` changes nothing",
                    f"write which key attributes it changes: `to: [{key[-1]}]`")  # fmt: skip
    for written in source.to:
        _check_target(written, key, entity, scope)
    _check_arguments(source, parameters, entity, scope)


def _check_target(written: Text, key: tuple[str, ...], entity: Entity, scope: Scope) -> None:
    attribute = next((a for a in entity.attributes if a.name == written), None)
    if attribute is None:
        return
    if written not in key:
        listed = ", ".join(f"`{part}`" for part in key)
        scope.error("DR559", written.mark, f"`{written}` is not in the table key",
                    f"change it by an `update`; the key has {listed}")  # fmt: skip
    elif written == entity.tenant:
        scope.error("DR560", written.mark, f"`{written}` is the tenant, which an item never leaves",
                    "leave it out")  # fmt: skip
    elif attribute.read_only or attribute.server_set is not None:
        reason = "read-only" if attribute.read_only else "set by the server alone"
        scope.error("DR562", written.mark, f"`{written}` is {reason}", "leave it out")


def _check_arguments(
    source: PatternSource, parameters: Mapping[str, FoundParameter], entity: Entity, scope: Scope
) -> None:
    taken = {target_argument(str(written)) for written in source.to}
    if any(a.server_set == "version" for a in entity.attributes):
        taken.add("expect_version")
    given: dict[str, Mark] = {str(written): written.mark for written in source.move or ()}
    given |= {found: parameter.mark for found, parameter in parameters.items()}
    for argument, mark in given.items():
        if argument in taken:
            scope.error("DR561", mark, f"`{argument}` is an argument of this move already",
                        "give the parameter another name; an attribute keeps its stored name by "
                        "`stored_as:`")  # fmt: skip
