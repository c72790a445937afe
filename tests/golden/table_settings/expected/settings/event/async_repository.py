"""Repositories of event, for callers that await."""

from dynarepo import AsyncPages, AsyncShell

from . import requests
from .model import Event, EventCreate, EventKey


class AsyncEventReader(AsyncShell):
    """Reads Event items."""

    async def get(self, key: EventKey, *, consistent: bool = False) -> Event | None:
        """Read the event with this key.

        Reads table `events`: `stream` = `{stream}` and `number` = `{number}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def list_stream(self, stream: str, *, last_seen: int) -> AsyncPages[Event]:
        """List stream.

        Access pattern `list_stream` queries table `events`: `stream` = `{stream}` and `number`
        within `{number}` (`number > :last_seen`).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; strongly consistent.
        Returns `Event` items, read lazily.
        """
        return self._link.pages(
            requests.list_stream(self._link.context, stream, last_seen=last_seen)
        )

    def list_kind(self, kind: str) -> AsyncPages[Event]:
        """List kind.

        Access pattern `list_kind` queries index `by_kind`: `kind` = `{kind}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Event` items, read lazily.
        """
        return self._link.pages(requests.list_kind(self._link.context, kind))


class AsyncEventWriter(AsyncShell):
    """Writes Event items."""

    async def create(self, item: EventCreate) -> Event:
        """Write a new event.

        Writes to table `events`: `stream` = `{stream}` and `number` = `{number}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return await self._link.run(requests.create(self._link.context, item))


class AsyncEventRepository(AsyncEventReader, AsyncEventWriter):
    """Reads and writes Event items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
