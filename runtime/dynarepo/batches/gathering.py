"""What a caller wants of a mixed batch: puts and deletes of any entities, until its block ends."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from ..context import Context
from ..entity import EntitySpec
from ..errors import InvalidValue
from ..records import Record
from .entity_writes import delete_entries, put_entries
from .entries import Entry
from .identities import require_at_once
from .progress import OnProgress
from .writing import BatchWrite

C = TypeVar("C", bound=Record)
K = TypeVar("K")

_SUBJECT = "batch"


class Gatherer:
    """The puts and deletes of one batch, in order."""

    def __init__(self, context: Context, at_once: int, progress: OnProgress | None) -> None:
        require_at_once(at_once, _SUBJECT)
        self.context = context
        self._at_once = at_once
        self._progress = progress
        self._entries: list[Entry[Any]] = []
        self._is_open = True

    def puts(self, entity: EntitySpec[Any, Any]) -> Callable[[Any], Entry[Any]]:
        """What makes puts of an entity."""
        return self.context.once(
            ("batch puts", id(entity)), lambda: put_entries(entity, self.context, "put")
        )

    def deletes(self, entity: EntitySpec[Any, Any]) -> Callable[[Any], Entry[Any]]:
        """What makes deletions of an entity."""
        return self.context.once(
            ("batch deletes", id(entity)), lambda: delete_entries(entity, self.context, "delete")
        )

    def add(self, entry: Entry[Any]) -> None:
        """Take a write; InvalidValue after the end."""
        if not self._is_open:
            raise InvalidValue(
                "is over, and takes no further writes",
                attribute="batch",
                code="BATCH_OVER",
                entity=entry.subject,
                key=entry.shown_key,
                hint="open another one with `batch()`",
            )
        self._entries.append(entry)

    def batch(self) -> BatchWrite[Any]:
        """All of it, as a batch to send."""
        return BatchWrite(self._entries, _as_it_is, _SUBJECT, self._at_once, self._progress)

    def close(self) -> None:
        """Take no further writes."""
        self._is_open = False


class Gathering:
    """What generated code gathers the writes of a batch with."""

    __slots__ = ("_gatherer",)

    def __init__(self, gatherer: Gatherer) -> None:
        self._gatherer = gatherer


class _Part:
    """The writes of one entity."""

    __slots__ = ("_entity", "_gatherer")

    def __init__(self, gatherer: Gatherer, entity: EntitySpec[Any, Any]) -> None:
        self._gatherer = gatherer
        self._entity = entity


class BatchPuts(_Part, Generic[C]):
    """Puts of one entity."""

    __slots__ = ()

    def put(self, item: C) -> None:
        """Store an item when the block ends, replacing one that is there.

        An item that was read before, of an entity with versions, is stored only over the version
        that was read. Raises at once what is wrong with the item, such as ItemTooLarge.
        """
        self._gatherer.add(self._gatherer.puts(self._entity)(item))


class BatchDeletes(_Part, Generic[K]):
    """Deletions of one entity."""

    __slots__ = ()

    def delete(self, key: K) -> None:
        """Delete the item with this key when the block ends; one that is not there does no harm."""
        self._gatherer.add(self._gatherer.deletes(self._entity)(key))


class BatchPutsAndDeletes(BatchPuts[C], BatchDeletes[K], Generic[C, K]):
    """Puts and deletions of one entity."""

    __slots__ = ()


def _as_it_is(entry: Entry[Any]) -> Entry[Any]:
    return entry
