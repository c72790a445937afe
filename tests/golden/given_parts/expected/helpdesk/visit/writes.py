"""Writes of visit in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import VISIT
from .model import Visit, VisitChanges, VisitCreate, VisitGiven, VisitKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class VisitWrites(Intents):
    """Writes of Visit items in a transaction."""

    def create(self, item: VisitCreate) -> Pending[Visit]:
        """Write a new visit."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: VisitCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Visit]:
        """Write this visit, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: VisitKey,
        *changes: Change,
        set: VisitChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        given: VisitGiven | None = None,
    ) -> Pending[Visit]:
        """Change some attributes of the visit with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
                given=given,
            )
        )

    def delete(
        self, key: VisitKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Visit | None]:
        """Delete the visit with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def restore(
        self, key: VisitKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Visit]:
        """Take the deletion of the visit with this key back."""
        return self._collector.add(
            requests.restore(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def purge(
        self, key: VisitKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Visit | None]:
        """Remove the visit with this key for good, whether or not it is deleted."""
        return self._collector.add(
            requests.purge(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: VisitKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
        exists: bool = True,
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                VISIT,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def explain(
        self, visitor: str, *, host: str | None, reason: str, expect_version: int | None = None
    ) -> Pending[Visit]:
        """Explain."""
        return self._collector.add(
            requests.explain(
                self._collector.context,
                visitor,
                host=host,
                reason=reason,
                expect_version=expect_version,
            )
        )

    def receive(
        self, visitor: str, *, host: str, expect_version: int | None = None
    ) -> Pending[Visit]:
        """Receive."""
        return self._collector.add(
            requests.receive(
                self._collector.context, visitor, host=host, expect_version=expect_version
            )
        )
