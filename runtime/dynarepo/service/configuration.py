"""What a caller configures on connecting, checked: table names, extensions, extras."""

import os
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from ..errors import DynarepoError
from .definitions import TableDefinition


class ConfigurationError(DynarepoError, ValueError):
    """Something passed to `connect`, or missing from the environment, cannot work."""

    default_code: ClassVar[str] = "CONFIGURATION"


def physical_names(
    definitions: Iterable[TableDefinition],
    given: Mapping[str, str] | None,
    environment: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """The table name to use for each name in the schema: given, from the environment, or default."""
    variables = os.environ if environment is None else environment
    overrides = dict(given or {})
    names: dict[str, str] = {}
    for definition in definitions:
        chosen = overrides.pop(definition.name, None) or _from_chain(definition, variables)
        if not chosen:
            wanted = " or ".join(f"`{name}`" for name in definition.environment)
            raise ConfigurationError(
                f"the table `{definition.name}` has no name",
                code="TABLE_NAME_MISSING",
                hint=(f"set {wanted}, or " if wanted else "")
                + f'pass `tables={{"{definition.name}": ...}}`',
            )
        names[definition.name] = chosen
    for unknown in overrides:
        # Only who made a mistake loads what guesses what was meant.
        from difflib import get_close_matches

        closest = get_close_matches(unknown, names, n=1)
        raise ConfigurationError(
            f"`tables` names `{unknown}`, which the schema does not have",
            code="UNKNOWN_TABLE",
            hint=f"did you mean `{closest[0]}`?" if closest else _one_of(names),
        )
    return names


def _from_chain(definition: TableDefinition, variables: Mapping[str, str]) -> str:
    for name in definition.environment:
        if variables.get(name):
            return variables[name]
    return definition.default


def _one_of(names: Iterable[str]) -> str:
    return "it has " + ", ".join(f"`{name}`" for name in names)


def registered(
    extendable: Iterable[type[Any]], extensions: Iterable[type[Any]]
) -> dict[type[Any], type[Any]]:
    """Each generated class that a subclass of the caller's stands in for."""
    known = frozenset(extendable)
    chosen: dict[type[Any], type[Any]] = {}
    for extension in extensions:
        base = _generated_base(extension, known)
        if base in chosen:
            raise _refused(
                f"`{chosen[base].__name__}` and `{extension.__name__}` both extend"
                f" `{base.__name__}`",
                "register one of them, or make one a subclass of the other and register that",
            )
        chosen[base] = extension
    return chosen


def _generated_base(extension: Any, known: frozenset[type[Any]]) -> type[Any]:
    hint = "register a subclass of a generated repository or model of this service"
    if not isinstance(extension, type):
        raise _refused(f"{extension!r} is no class", hint)
    if extension in known:
        raise _refused(f"`{extension.__name__}` is the generated class itself", hint)
    for base in extension.__mro__:
        if base in known:
            return base
    raise _refused(f"`{extension.__name__}` extends nothing that was generated here", hint)


def _refused(message: str, hint: str) -> ConfigurationError:
    return ConfigurationError(message, code="EXTENSION_REFUSED", hint=hint)
