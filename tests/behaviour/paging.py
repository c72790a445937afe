"""Reads results page by page, as a caller that shows them does."""

from typing import TypeVar

from pydantic import BaseModel

from dynarepo import Pages

M = TypeVar("M", bound=BaseModel)


def in_pages(pages: Pages[M], size: int) -> list[tuple[M, ...]]:
    """All pages of a size, each read after the cursor of the one before.

    Where a filter is at work, a full page may turn out to have been the last one only when the
    next is found empty; that one is left out.
    """
    found: list[tuple[M, ...]] = []
    cursor: str | None = None
    while True:
        page = pages.page(size, cursor)
        if page.items:
            found.append(page.items)
        cursor = page.cursor
        if cursor is None:
            return found
        # A page that is short while there is more would look like the end.
        assert len(page.items) == size
