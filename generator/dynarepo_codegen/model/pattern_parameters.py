"""Parameters of an access pattern: found in its expressions, described under `parameters:`."""

from collections.abc import Mapping

from ..diagnostics import Text, closest
from ..expressions.tree import Range
from ..source.language import ParameterSource, PatternSource
from ..source.yaml_nodes import Node
from .defaults import resolve_default
from .expression_checker import FoundParameter
from .names import shown
from .resolve_types import resolve_named
from .scope import Scope
from .type_traits import a_type, described
from .values import Attribute, LiteralDefault, Parameter


def resolve_parameters(
    source: PatternSource,
    found: Mapping[str, FoundParameter],
    keys: tuple[str, ...],
    range_: Range | None,
    attributes: Mapping[str, Attribute],
    scope: Scope,
) -> tuple[Parameter, ...]:
    """The parameters of a pattern's expressions, held against what the pattern says of them."""
    for written in source.parameters:
        if written not in found:
            hint = closest(written, list(found)) or "no expression here has a parameter"
            scope.error("DR507", written.mark, f"no expression uses `:{shown(written)}`", hint)
    bare = [range_.path.name] if range_ is not None and range_.operator is None else []
    taken = (*source.narrow, *bare, *((source.prefix,) if source.prefix else ()))
    result: list[Parameter] = []
    for name, parameter in found.items():
        key = attributes.get(name) if name in keys else None
        if key is not None and (key.type != parameter.type or parameter.optional or parameter.many):
            scope.error(
                "DR429",
                parameter.mark,
                f"`:{name}` is {_used_as(parameter)}, "
                f"and the key argument `{name}` is {a_type(key.type)}",
                "give the parameter another name",
            )
        elif name in taken:
            scope.error(
                "DR429",
                parameter.mark,
                f"`:{name}` has the name of the argument that restricts the key",
                "give the parameter another name",
            )
        declared = next((d for n, d in source.parameters.items() if n == name), None)
        result.append(_parameter(name, parameter, declared, scope))
    return tuple(result)


def _used_as(parameter: FoundParameter) -> str:
    if parameter.many:
        return f"a list of {described(parameter.type)}"
    return a_type(parameter.type) + (" that may be None" if parameter.optional else "")


def _parameter(
    name: str, found: FoundParameter, declared: Text | ParameterSource | None, scope: Scope
) -> Parameter:
    written = declared if isinstance(declared, Text) else None
    default: Node | None = None
    description = ""
    if isinstance(declared, ParameterSource):
        written, default = declared.type, declared.default
        description = str(declared.description or "")
    if written is not None:
        of = resolve_named(written, scope)
        if of is not None and of != found.type:
            scope.error(
                "DR429",
                written.mark,
                f"`:{name}` is declared as {a_type(of)} and used as {a_type(found.type)}",
                f"write `{described(found.type)}`, or leave the type out",
            )
    value: LiteralDefault | None = None
    if default is not None and isinstance(declared, ParameterSource):
        mark = declared.place.of("default")
        resolved = resolve_default(default, found.type, mark, scope)
        if resolved is not None and not isinstance(resolved, LiteralDefault):
            scope.error("DR507", mark, "a parameter's default is a literal", "write a value")
        elif resolved is not None and (found.optional or found.many):
            scope.error("DR507", mark, f"`:{name}` cannot have a default",
                        "an optional parameter may be left out; a list has no default")  # fmt: skip
        else:
            value = resolved
    return Parameter(name, found.type, found.optional, found.many, value, description)
