"""Writes of comment in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import COMMENT
from .model import Comment, CommentChanges, CommentCreate, CommentKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class CommentWrites(Intents):
    """Writes of Comment items in a transaction."""

    def create(self, item: CommentCreate) -> Pending[Comment]:
        """Write a new comment."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: CommentCreate, *, when: Condition | None = None) -> Pending[Comment]:
        """Write this comment, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: CommentKey,
        *changes: Change,
        set: CommentChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Comment]:
        """Change some attributes of the comment with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: CommentKey, *, when: Condition | None = None) -> Pending[Comment | None]:
        """Delete the comment with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: CommentKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(COMMENT, self._collector.context, key, when=when, exists=exists)
        )
