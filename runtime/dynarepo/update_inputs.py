"""Turns what a caller asks of an update into checked changes, or says what cannot be changed."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from .attribute_checks import checked
from .changes import Change, RemoveChange, SetChange
from .context import Context
from .entity import EntitySpec
from .errors import InvalidValue
from .fields import SetField
from .operands import Given


def requested_changes(
    entity: EntitySpec[Any, Any],
    context: Context,
    changes: Iterable[Change],
    assignments: Mapping[str, Any] | None,
) -> tuple[Change, ...]:
    """All changes that the caller asks for; InvalidValue when one of them is not possible."""
    names = {field.path.root: name for name, field in entity.fields.items()}
    asked = list(changes)
    for name, value in (assignments or {}).items():
        asked.append(_assignment(entity, name, value))
    if not asked:
        raise InvalidValue("changes nothing", attribute="update", hint="give at least one change")
    found = tuple(_possible(entity, context, names, change) for change in asked)
    _refuse_overlaps(found)
    return found


def _assignment(entity: EntitySpec[Any, Any], name: str, value: object) -> Change:
    if name in _server_set(entity) or name in entity.fixed or name in entity.key_parts:
        raise _fixed(entity, name)
    field = entity.fields.get(name)
    if field is None:
        raise _unknown(entity, name)
    if value is None and not field.codec.nullable:
        return field.remove()
    return field.set(value)


def _possible(
    entity: EntitySpec[Any, Any], context: Context, names: Mapping[str, str], change: Change
) -> Change:
    root = change.path.root
    name = names.get(root)
    if name is None:
        raise _unknown(entity, root)
    if name in _server_set(entity) or name in entity.fixed or name in entity.key_parts:
        raise _fixed(entity, name)
    if change.path.nested:
        return change
    field = entity.fields[name]
    # An empty set is stored as no attribute: removing one is no loss.
    if (
        isinstance(change, RemoveChange)
        and name in entity.required
        and not isinstance(entity.fields[name], SetField)
    ):
        raise InvalidValue("is required and cannot be removed", attribute=name, entity=entity.name)
    if isinstance(change, SetChange) and isinstance(change.value, Given):
        native = checked(context.model(entity.model), name, change.value.native)
        return SetChange(change.path, field.given(native))
    return change


def _server_set(entity: EntitySpec[Any, Any]) -> frozenset[str]:
    version = () if entity.version is None else (entity.version,)
    return frozenset((*entity.set_on_create, *entity.set_on_write, *version))


def _refuse_overlaps(changes: tuple[Change, ...]) -> None:
    for position, change in enumerate(changes):
        for other in changes[position + 1 :]:
            if change.path.lies_in(other.path) or other.path.lies_in(change.path):
                raise InvalidValue(
                    f"is changed twice, as `{change.path}` and as `{other.path}`",
                    attribute=change.path.root,
                    hint="give one change for each place",
                )


def _fixed(entity: EntitySpec[Any, Any], name: str) -> InvalidValue:
    if name in entity.key_parts:
        reason, hint = "is part of the key and cannot be updated", "delete and create the item"
    elif name in _server_set(entity):
        reason, hint = "is set by the server and cannot be updated", ""
    else:
        reason, hint = "is read-only and cannot be updated", "replace the item with `put`"
    return InvalidValue(reason, attribute=name, entity=entity.name, hint=hint)


def _unknown(entity: EntitySpec[Any, Any], name: str) -> InvalidValue:
    kept = {attribute for entry in entity.indexes for attribute in entry.attributes}
    if name in kept or name in entity.key_attributes:
        return InvalidValue(
            "is built from other attributes and cannot be updated itself",
            attribute=name,
            entity=entity.name,
        )
    close = get_close_matches(name, entity.fields, n=1)
    hint = f"did you mean `{close[0]}`?" if close else ""
    return InvalidValue(
        f"is not an attribute of {entity.name}", attribute=name, entity=entity.name, hint=hint
    )
