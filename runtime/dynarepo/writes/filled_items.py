"""Whole items filled directly, where to validate what was validated before would change nothing.

A record was validated when it was made, and cannot be assigned to. What may be wrong with it since
comes from copies with other values, from records that were made without validation, and from lists,
sets and maps that were changed: the generated `fits` finds that out at a glance, and whatever is in
doubt is validated again.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import NoneType, UnionType
from typing import Annotated, Any, Final, TypeAlias, Union, cast, get_args, get_origin

from pydantic import BaseModel

from ..context import Context
from ..entity import EntitySpec, M
from ..ownership import admit
from ..records import Record
from ..wire import WireItem
from ..wire.sizes import encoded_item
from .server_values import coarsenings

_new: Final = object.__new__
_assign: Final = object.__setattr__


Filled: TypeAlias = tuple[M, WireItem, bytes]
"""A whole item, what is stored of it, and that as JSON."""

Fill: TypeAlias = Callable[[Record, Mapping[str, object]], Filled[M] | None]
"""Makes the full model of what a caller gave and what the server sets, as validating would, and what
is stored of it; None where only validating can tell."""


def filler(entity: EntitySpec[M, Any], context: Context, *, returned: bool = True) -> Fill[M]:
    """What fills items of an entity. Of those that are not `returned` to the caller only what is
    stored can be used; they share collections with what was given."""
    return context.once(
        ("filler", id(entity), returned), lambda: _filler(entity, context, returned)
    )


class _Content:
    """An item that is stored and given to nobody: to who encodes it, it is as good as the model."""

    __slots__ = ("__dict__", "model_fields_set")


def _filler(entity: EntitySpec[M, Any], context: Context, returned: bool) -> Fill[M]:
    """One function for all of it, since it runs once for each item of a batch."""
    model, fits, encode = entity.model, entity.fits, entity.encode
    if fits is None or model in context.models:
        # Validators of the caller's own have the last word.
        return lambda _, __: None
    # The model extends the input that creates it with what only the server sets.
    created: type[BaseModel] = cast("type[BaseModel]", model.__bases__[0])
    names = model.model_fields.keys()
    unset: Mapping[str, object] = {name: None for name in names if name not in created.model_fields}
    kinds: Mapping[type, tuple[int, Mapping[str, object]]] = {
        created: (len(created.model_fields), unset),
        model: (len(names), {}),
    }
    copies = _copies(model) if returned else ()
    always, refilled = _never_absent(model), _refilled(model)
    coarsened = coarsenings(entity, tuple(entity.fields))
    is_anyones = entity.tenant is None and entity.owner is None

    def fill(item: Record, server_set: Mapping[str, object]) -> Filled[M] | None:
        try:
            held = item.__dict__
            size, beside = kinds[type(item)]
            if len(held) != size:
                return None
            content = {**held, **beside, **server_set}
            is_given = item.__pydantic_fields_set__
            for name in refilled:
                if content[name] is None and name not in is_given:
                    return None
            for name, coarsen in coarsened:
                # A default of the current time is as fine as the clock, and may be stored less finely.
                is_default = name not in is_given and name not in server_set
                if is_default and type(value := content[name]) is datetime:
                    content[name] = coarsen(value)
            if not fits(content):
                return None
            whole: Any
            if returned:
                whole = _new(model)
                for name, copy in copies:
                    if content[name] is not None:
                        content[name] = copy(content[name])
                is_given = is_given.union(always, server_set)
                _assign(whole, "__pydantic_extra__", None)
                _assign(whole, "__pydantic_private__", None)
                _assign(whole, "__dict__", content)
                _assign(whole, "__pydantic_fields_set__", is_given)
            else:
                whole = _Content()
                whole.__dict__ = content
                whole.model_fields_set = is_given
            stored = encode(whole)
            text = encoded_item(stored)
        except Exception:
            # Something is wrong with the item, and validating it says what.
            return None
        if not is_anyones:
            admit(entity, context, whole)
        return whole, stored, text

    return fill


def _never_absent(model: type[BaseModel]) -> frozenset[str]:
    """The attributes that count as given though nobody gave them: None is no value of theirs."""
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if field.is_required() or field.default_factory is not None or field.default is not None
    )


def _refilled(model: type[BaseModel]) -> tuple[str, ...]:
    """Those whose default takes the place of None that nobody gave."""
    fields = model.model_fields
    return tuple(
        name
        for name in sorted(_never_absent(model))
        if not fields[name].is_required() and _may_be_none(fields[name].annotation)
    )


def _may_be_none(declared: Any) -> bool:
    return declared is Any or NoneType in get_args(declared)


def _copies(model: type[BaseModel]) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    """The collections, and what makes a copy of each."""
    found = ((name, _copy(field.annotation)) for name, field in model.model_fields.items())
    return tuple((name, copy) for name, copy in found if copy is not None)


def _copy(declared: Any) -> Callable[[Any], Any] | None:
    """What makes a copy of a collection, and of those in it, as validating does; None for others."""
    origin, inner = get_origin(declared), get_args(declared)
    if origin is Annotated:
        return _copy(inner[0])
    if origin in (Union, UnionType):
        kinds = [kind for kind in inner if kind is not NoneType]
        return _copy(kinds[0]) if len(kinds) == 1 else None
    if origin is set:
        return set
    if origin not in (list, dict):
        return None
    each = _copy(inner[-1])
    if each is None:
        return cast("Callable[[Any], Any]", origin)
    if origin is list:
        return lambda values: [each(value) for value in values]
    return lambda values: {name: each(value) for name, value in values.items()}
