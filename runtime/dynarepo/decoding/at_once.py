"""Many records made at once, without a search for cycles among them meanwhile."""

import gc
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def extend(found: list[T], more: Iterable[T]) -> None:
    """Add what is made of a page of items.

    Python looks through the objects of a program for cycles that nobody needs whenever so many have
    been made. It would do so dozens of times for one page, of which nothing can be given up yet; for
    many small records that takes longer than all the rest. It does so afterwards, once.
    """
    if not gc.isenabled():
        found.extend(more)
        return
    gc.disable()
    try:
        found.extend(more)
    finally:
        gc.enable()
