"""Changes of attributes as steps, which a line can say and a judge can replay."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from tests.guarantees.lines import Step

_MAKERS: Final[Mapping[str, Callable[[Any, Any], Any]]] = {
    "set": lambda field, value: field.set(value),
    "add": lambda field, value: field.add(value),
    "increment": lambda field, value: field.increment(value),
    "plus": lambda field, value: field.set(field.or_else(1).plus(value)),
    "remove": lambda field, _: field.remove(),
    "set_if_missing": lambda field, value: field.set_if_missing(value),
    "tag": lambda field, value: field.add({value}),
}


def changes(fields: Any, steps: list[Step]) -> list[Any]:
    """The steps on the typed paths of an entity."""
    return [_MAKERS[how](getattr(fields, name), value) for how, name, value in steps]


def one_of_each(steps: list[Step]) -> list[Step]:
    """Of the steps that change one attribute, the first alone."""
    found: dict[str, Step] = {}
    for step in steps:
        found.setdefault(step[1], step)
    return list(found.values())
