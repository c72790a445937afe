"""Reading whole items by the keys that an index holds: when it is needless, and what it costs."""

from ..model.values import AccessPattern
from .routes import Route


def needless_hydration(route: Route, pattern: AccessPattern) -> list[tuple[str, str, str]]:
    """Why there is nothing to read that a table, or an index of whole items, does not return."""
    # By a global index, only the whole items can be read consistently.
    if not pattern.hydrate or (route.index is not None and pattern.consistent):
        return []
    what = f"`{pattern.name}` reads whole items already: {route.label} holds them"
    return [("DR832", what, "leave `hydrate` out, or choose another index with `index:`")]


def hydration_sentences(lacks: tuple[str, ...]) -> tuple[str, ...]:
    """What a method does to return whole items, and what that costs; `lacks` would tell which of
    them are there."""
    counting = "Counting counts entries of the index."
    if lacks:
        names = " and ".join(f"`{name}`" for name in lacks)
        counting = f"Counting reads them, too: the index does not hold {names}."
    return (
        "Reads keys from the index, then the whole items by up to 100 keys a request, in order.",
        (
            "Items are returned as they are then; those that are gone, or have left the part of "
            f"the index that is read, are not. {counting}"
        ),
    )
