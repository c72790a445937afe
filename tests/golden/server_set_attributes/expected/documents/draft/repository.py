"""Repositories of draft, for callers that wait."""

from dynarepo import Condition, Shell

from . import requests
from .model import Draft, DraftCreate, DraftKey


class DraftReader(Shell):
    """Reads Draft items."""

    def get(self, key: DraftKey, *, consistent: bool = False) -> Draft | None:
        """Read the draft with this key.

        Reads table `drafts`: `document_id` = `{document_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))


class DraftWriter(Shell):
    """Writes Draft items."""

    def put(self, item: DraftCreate, *, when: Condition | None = None) -> Draft:
        """Write this draft, replacing one that exists.

        Writes to table `drafts`: `document_id` = `{document_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))


class DraftRepository(DraftReader, DraftWriter):
    """Reads and writes Draft items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
