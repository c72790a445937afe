"""Finds the actions of an update that DynamoDB refuses to do together."""

from . import tree
from .rendering import render
from .token_stream import TokenStream


def check_overlaps(stream: TokenStream, update: tree.Update) -> None:
    """Report each path that an earlier action already touches, in whole or in part."""
    by_attribute: dict[str, list[tree.Path]] = {}
    for action in update.actions:
        path = action.path
        earlier = by_attribute.setdefault(path.name, [])
        other = next((known for known in earlier if _meet(known.steps, path.steps)), None)
        if other is None:
            earlier.append(path)
        elif other == path:
            message = f"`{render(path)}` is changed twice"
            stream.report("DR417", path.offset, message, "keep one of the two actions")
        else:
            message = f"`{render(path)}` and `{render(other)}` overlap, and one update changes both"
            hint = "change the whole or its parts, not both"
            stream.report("DR417", path.offset, message, hint)


def _meet(first: tuple[str | int, ...], second: tuple[str | int, ...]) -> bool:
    """Whether one path holds the other, or they take the same place for a map and for a list."""
    for one, other in zip(first, second, strict=False):
        if one != other:
            return isinstance(one, int) is not isinstance(other, int)
    return True
