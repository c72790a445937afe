"""What the steps of a change make of an item."""

from collections.abc import Iterable

from tests.guarantees.judging.stored import Plain
from tests.guarantees.lines import Step


def applied(state: Plain, steps: Iterable[Step]) -> Plain:
    """The item after all steps, which look at it as it was before them."""
    after = dict(state)
    for how, name, value in steps:
        match how:
            case "set":
                after[name] = value
            case "add" | "increment":
                after[name] = state.get(name, 0) + value
            case "plus":
                after[name] = state.get(name, 1) + value
            case "set_if_missing":
                after.setdefault(name, value)
            case "tag":
                after[name] = sorted({*state.get(name, ()), value})
            case _:
                after.pop(name, None)
    return after
