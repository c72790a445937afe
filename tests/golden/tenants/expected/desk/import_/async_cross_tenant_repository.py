"""Repositories of import for all tenants, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Import, ImportCreate, ImportKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import Request
    from dynarepo.batches import Many, OnInvalidItem, OnProgress


class AsyncImportCrossTenantReader(AsyncShell):
    """Reads Import items of all tenants."""

    def at(self, key: ImportKey) -> Request[Import | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: ImportKey, *, consistent: bool = False) -> Import | None:
        """Read the import with this key.

        Reads table `desk`: `pk` = `import#{import_id}` and `sk` = `import`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[ImportKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Import | None]:
        """Read the imports with these keys, in their order; None where there is none.

        Reads table `desk`: `pk` = `import#{import_id}` and `sk` = `import`. A key that comes twice
        is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Many[ImportKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Import | None]:
        """Read the imports with these keys as they are taken, in constant memory.

        Reads table `desk`: `pk` = `import#{import_id}` and `sk` = `import`. Gives an item, or None,
        for each key in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )


class AsyncImportCrossTenantWriter(AsyncShell):
    """Writes Import items of all tenants."""

    async def create(self, item: ImportCreate) -> Import:
        """Write a new import.

        Writes to table `desk`: `pk` = `import#{import_id}` and `sk` = `import`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))


class AsyncImportCrossTenantRepository(AsyncImportCrossTenantReader, AsyncImportCrossTenantWriter):
    """Reads and writes Import items of all tenants.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
