"""Repositories of draft, for callers that await."""

from dynarepo import AsyncShell, Condition

from . import requests
from .model import Draft, DraftCreate, DraftKey


class AsyncDraftReader(AsyncShell):
    """Reads Draft items."""

    async def get(self, key: DraftKey, *, consistent: bool = False) -> Draft | None:
        """Read the draft with this key.

        Reads table `drafts`: `document_id` = `{document_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))


class AsyncDraftWriter(AsyncShell):
    """Writes Draft items."""

    async def put(self, item: DraftCreate, *, when: Condition | None = None) -> Draft:
        """Write this draft, replacing one that exists.

        Writes to table `drafts`: `document_id` = `{document_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))


class AsyncDraftRepository(AsyncDraftReader, AsyncDraftWriter):
    """Reads and writes Draft items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
