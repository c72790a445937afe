"""Writes of post in a transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import POST
from .model import Post, PostChanges, PostCreate, PostKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class PostWrites(Intents):
    """Writes of Post items in a transaction."""

    def create(self, item: PostCreate) -> Pending[Post]:
        """Write a new post."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: PostCreate, *, when: Condition | None = None) -> Pending[Post]:
        """Write this post, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: PostKey,
        *changes: Change,
        set: PostChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Post]:
        """Change some attributes of the post with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: PostKey, *, when: Condition | None = None) -> Pending[Post | None]:
        """Delete the post with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: PostKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(POST, self._collector.context, key, when=when, exists=exists)
        )

    def delete_post(
        self, thread_id: UUID, posted_at: datetime, author: str
    ) -> Pending[Post | None]:
        """Delete post."""
        return self._collector.add(
            requests.delete_post(self._collector.context, thread_id, posted_at, author)
        )
