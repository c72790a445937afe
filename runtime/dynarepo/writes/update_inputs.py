"""Turns what a caller asks of an update, and says of its item, into what is checked; or refuses it."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from pydantic import BaseModel

from ..context import Context
from ..entity import EntitySpec
from ..errors import InvalidValue
from ..expressions.changes import Change, RemoveChange, SetChange
from ..expressions.operands import Given, IfNotExists, Path, operand_roots
from ..fields import Field, SetField
from ..validation import checked
from ..values import Value
from ..wire import WireItem
from .given_parts import NOTHING_GIVEN, GivenParts
from .inner_values import declared_at


def requested_changes(
    entity: EntitySpec[Any, Any],
    context: Context,
    changes: Iterable[Change],
    assignments: Mapping[str, object] | None,
) -> tuple[Change, ...]:
    """All changes that the caller asks for; InvalidValue when one of them is not possible."""
    found = [_validated(entity, context, change) for change in changes]
    if assignments:
        for name, value in _by_name(assignments, "set").items():
            found.append(_assignment(entity, context, name, value))
    if not found:
        raise InvalidValue("changes nothing", attribute="update", hint="give at least one change")
    if len(found) > 1:
        _refuse_overlaps(found)
    return tuple(found)


def _by_name(values: Mapping[str, object], argument: str) -> Mapping[str, object]:
    """What is given for attributes; a caller without a type checker may pass anything."""
    known = cast("object", values)
    if isinstance(known, Mapping):
        return values
    raise InvalidValue(
        f"is of type {type(known).__name__}, not a mapping",
        attribute=argument,
        hint=f'write `{argument}={{"name": value}}`',
    )


def given_parts(
    entity: EntitySpec[Any, Any],
    context: Context,
    given: Mapping[str, object],
    changes: Iterable[Change],
    *,
    upsert: bool,
) -> GivenParts:
    """What the caller gives, in its stored form; InvalidValue for what no item can have."""
    if not given:
        return NOTHING_GIVEN
    # To an index NULL is nothing, but to what is computed from it, it is a value.
    computed = {
        root
        for change in changes
        if isinstance(change, SetChange)
        for root in operand_roots(change.value)
    }
    names: dict[str, str] = {}
    stored: WireItem = {}
    nullable: list[str] = []
    for name, value in _by_name(given, "given").items():
        if name not in entity.fields or name in entity.key_parts:
            raise _not_given(entity, name)
        place = entity.fields[name]
        place.refuse_reading()
        root = place.path.root
        names[root] = name
        if place.codec.nullable and not upsert and root not in computed:
            nullable.append(root)
        if value is None:
            continue
        valid = checked(context.model(entity.model), name, value)
        # An empty set is stored as no attribute.
        if valid or not isinstance(place, SetField):
            try:
                stored[root] = place.given(valid).stored
            except InvalidValue as error:
                raise _called(error, place, name) from None
    return GivenParts(names, stored, frozenset(nullable))


def _not_given(entity: EntitySpec[Any, Any], name: str) -> InvalidValue:
    if name not in entity.key_parts:
        return _unknown(entity, name)
    return InvalidValue(
        "is part of the key, which says it already",
        attribute=name,
        entity=entity.name,
        hint="leave it out of `given`",
    )


def names_by_root(entity: EntitySpec[Any, Any]) -> Mapping[str, str]:
    """The attributes by their stored names."""
    return entity.once(
        "names by root", lambda: {field.path.root: name for name, field in entity.fields.items()}
    )


class Assignable(Value, frozen=True):
    """An attribute that may be assigned to. `is_plain` says that whatever it is set to is stored as
    it is given: not as nothing, nor computed."""

    field: Field[Any]
    is_plain: bool


def _assignment(entity: EntitySpec[Any, Any], context: Context, name: str, value: object) -> Change:
    known = assignable(entity, name)
    field = known.field
    if value is None and not field.codec.nullable:
        change = field.remove()
        _refuse_loss(entity, name, change)
        return change
    valid = checked(context.model(entity.model), name, value)
    try:
        if known.is_plain:
            return SetChange(field.path, field.given(valid))
        change = field.set(valid)
    except InvalidValue as error:
        raise _called(error, field, name) from None
    _refuse_loss(entity, name, change)
    return change


def _called(error: InvalidValue, field: Field[Any], name: str) -> InvalidValue:
    """The error for an attribute that is called what the caller calls it, not what it is stored
    as."""
    inside = error.attribute.removeprefix(field.path.root)
    return InvalidValue(error.reason, attribute=f"{name}{inside}", hint=error.hint)


def assignable(entity: EntitySpec[Any, Any], name: str) -> Assignable:
    """The attribute of this name, which is looked into once; InvalidValue where it may not be set."""
    found = entity.once("assignable", _none_yet)
    if name in found:
        return found[name]
    if name not in entity.fields and name not in entity.key_parts:
        raise _unknown(entity, name)
    _refuse_fixed(entity, name)
    field = entity.fields[name]
    sets, usual = cast("Any", type(field)).set, cast("Any", Field).set
    known = Assignable(field, sets is usual and field.codec.form != "any")
    found[name] = known
    return known


def _none_yet() -> dict[str, Assignable]:
    return {}


def _validated(entity: EntitySpec[Any, Any], context: Context, change: Change) -> Change:
    known = cast("object", change)
    if not isinstance(known, Change):
        raise InvalidValue(
            f"is of type {type(known).__name__}, which is no change",
            attribute="update",
            entity=entity.name,
            hint='write `set={"name": value}`, or changes such as `F.name.set(value)`',
        )
    name = names_by_root(entity).get(change.path.root)
    if name is None:
        raise _unknown(entity, change.path.root)
    _refuse_fixed(entity, name)
    _refuse_loss(entity, name, change)
    match change:
        case SetChange(path, Given(_, native)) if not path.nested:
            valid = checked(context.model(entity.model), name, native)
            return SetChange(path, entity.fields[name].given(valid))
        case SetChange(path, Given(_, native) | IfNotExists(_, Given(_, native))):
            _require_fit(entity, context, name, path, native)
            return change
        case _:
            return change


def _require_fit(
    entity: EntitySpec[Any, Any], context: Context, name: str, path: Path, value: object
) -> None:
    """Refuse a value that the place it is given for would not be read with."""
    model: type[BaseModel] = context.model(entity.model)
    if not path.nested:
        checked(model, name, value)
        return
    found = declared_at(model, name, entity.fields[name], path.steps[1:])
    if found is None:
        return
    owner, attribute, _ = found
    try:
        checked(owner, attribute, value)
    except InvalidValue as error:
        reason = "does not fit" if name in entity.sensitive else error.reason
        raise InvalidValue(reason, attribute=str(path), entity=entity.name) from None


def _refuse_fixed(entity: EntitySpec[Any, Any], name: str) -> None:
    if name in entity.key_parts:
        reason, hint = "is part of the key and cannot be updated", "delete and create the item"
    elif name in _server_set(entity):
        reason, hint = "is set by the server and cannot be updated", ""
    elif name in entity.fixed:
        reason, hint = "is read-only and cannot be updated", "replace the item with `put`"
    else:
        return
    raise InvalidValue(reason, attribute=name, entity=entity.name, hint=hint)


def _refuse_loss(entity: EntitySpec[Any, Any], name: str, change: Change) -> None:
    removes = isinstance(change, RemoveChange) and not change.path.nested
    # An empty set is stored as no attribute: removing one is no loss.
    if removes and name in entity.required and not isinstance(entity.fields[name], SetField):
        raise InvalidValue("is required and cannot be removed", attribute=name, entity=entity.name)


def _server_set(entity: EntitySpec[Any, Any]) -> frozenset[str]:
    def found() -> frozenset[str]:
        others = filter(None, (entity.version, entity.write_id))
        return frozenset((*entity.set_on_create, *entity.set_on_write, *others))

    return entity.once("server set", found)


def _refuse_overlaps(changes: list[Change]) -> None:
    for position, change in enumerate(changes):
        for other in changes[position + 1 :]:
            if change.path.lies_in(other.path) or other.path.lies_in(change.path):
                raise InvalidValue(
                    f"is changed twice, as `{change.path}` and as `{other.path}`",
                    attribute=change.path.root,
                    hint="give one change for each place",
                )


def _unknown(entity: EntitySpec[Any, Any], name: str) -> InvalidValue:
    kept = {attribute for entry in entity.indexes for attribute in entry.attributes}
    if name in kept or name in entity.key_attributes:
        return InvalidValue(
            "is built from other attributes and cannot be updated itself",
            attribute=name,
            entity=entity.name,
        )
    # Only who made a mistake loads what guesses what was meant.
    from difflib import get_close_matches

    close = get_close_matches(name, entity.fields, n=1)
    hint = f"did you mean `{close[0]}`?" if close else ""
    return InvalidValue(
        f"is not an attribute of {entity.name}", attribute=name, entity=entity.name, hint=hint
    )
