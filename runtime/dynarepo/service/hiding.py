"""Repositories of items that are stored and no longer there: expired, or deleted softly."""

from typing import Self

from .connection import AsyncShell, Shell


class HidingShell(Shell):
    """A repository that hides some stored items."""

    def including_deleted(self) -> Self:
        """The same repository, to which every stored item is there.

        Items past their time to live that DynamoDB has not removed yet are read, counted and
        updated like all others.
        """
        return self._bound(shows_hidden=True)


class AsyncHidingShell(AsyncShell):
    """The same for a repository that is awaited."""

    def including_deleted(self) -> Self:
        """The same repository, to which every stored item is there.

        Items past their time to live that DynamoDB has not removed yet are read, counted and
        updated like all others.
        """
        return self._bound(shows_hidden=True)
