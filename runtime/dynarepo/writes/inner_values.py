"""Where in a model a place inside of an attribute is declared, for what an update puts there."""

import inspect
from collections.abc import Iterator
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from ..fields import Field, ListField, MapField, ValueField

Step = str | int
Declared = tuple[type[BaseModel], str, Field[Any]]


# Names in maps are data, so that there is no end of paths.
@lru_cache(maxsize=1024)
def declared_at(
    model: type[BaseModel], name: str, place: Field[Any], steps: tuple[Step, ...]
) -> Declared | None:
    """The model and the attribute of it that declare what is at these steps below an attribute, and
    the typed path to there.

    None where nothing declares more than its stored form: an element of a list or map, or a place
    in a value of any type, or one that several members of a union describe.
    """
    declared: Any = model.model_fields[name].annotation
    found: Declared | None = (model, name, place)
    at: Any = place
    for step in steps:
        found = None
        if issubclass(type(at), ValueField):
            members = list(_members(at, declared, step))
            if len(members) != 1:
                return None
            (found,) = members
            owner, attribute, at = found
            declared = owner.model_fields[attribute].annotation
        elif issubclass(type(at), ListField | MapField):
            inside = next((args for form in _forms(declared) if (args := get_args(form))), None)
            if inside is None:
                return None
            declared, at = inside[-1], at.below(at.path.child(step))
        else:
            return None
    return found


def _members(place: Field[Any], declared: Any, step: Step) -> Iterator[Declared]:
    """The attributes of value types that are stored under this name."""
    for form in _forms(declared):
        if not (inspect.isclass(form) and issubclass(form, BaseModel)):
            continue
        for attribute in form.model_fields:
            below = _below(place, attribute)
            if below is not None and below.path.steps[-1] == step:
                yield form, attribute, below


def _below(place: Field[Any], attribute: str) -> Field[Any] | None:
    # A property makes way for a method that every field has.
    for name in (attribute, f"{attribute}_"):
        if isinstance(getattr(type(place), name, None), property):
            found: Field[Any] = getattr(place, name)
            return found
    return None


def _forms(declared: Any) -> Iterator[Any]:
    """The types that an annotation allows, without what says more about them."""
    origin = get_origin(declared)
    if origin is Annotated:
        yield from _forms(get_args(declared)[0])
    elif origin in (Union, UnionType):
        for option in get_args(declared):
            yield from _forms(option)
    else:
        yield declared
