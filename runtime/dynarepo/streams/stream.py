"""What a service's stream is made of: it reads records and calls the handlers of their events."""

import logging
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from functools import partial
from inspect import isawaitable, iscoroutinefunction
from typing import TYPE_CHECKING, Any, ClassVar, Final, Protocol, TypeAlias, TypedDict, TypeVar

from ..context import Context
from ..decoding.items import item_decoder
from ..entity import EntitySpec
from ..errors import UndecodableItem
from ..reads.recognition import Recogniser
from ..records import Record
from ..service.configuration import ConfigurationError, physical_names, registered
from ..service.definitions import TableDefinition
from ..tenancy import EVERY_TENANT
from ..transport.concurrency import concurrency
from ..wire import WireItem
from .events import Inserted, Modified, Removed, StreamEvent, Undecodable, Unrecognised
from .records import Change, StreamRecord, records_of

if TYPE_CHECKING:
    from ..encryption import Encryption

M = TypeVar("M", bound=Record)
E = TypeVar("E")
R = TypeVar("R")

_LOG: Final = logging.getLogger("dynarepo")
_UNRECOGNISED: Final = "unrecognised"
_UNDECODABLE: Final = "undecodable"

Handler: TypeAlias = Callable[[Any], object]


class Registers(Protocol[E]):
    """A decorator that keeps a function as the handler of an event, and leaves it as it is."""

    def __call__(self, handler: Callable[[E], R], /) -> Callable[[E], R]: ...


class BatchItemFailure(TypedDict):
    """A record that was not processed, by its sequence number."""

    itemIdentifier: str


class BatchResponse(TypedDict):
    """What a Lambda function answers; records from the named one on are delivered again."""

    batchItemFailures: list[BatchItemFailure]


class Stream:
    """The changes of a service's tables; it needs no connection.

    A generated subclass fills `_tables`, `_entities`, and `_extendable` with the models that a
    caller may replace by subclasses.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = ()
    _entities: ClassVar[tuple[EntitySpec[Any, Any], ...]] = ()
    _extendable: ClassVar[tuple[type[Any], ...]] = ()

    def __init__(
        self,
        *,
        tables: Mapping[str, str] | None = None,
        extensions: Iterable[type[Any]] = (),
        encryption: "Encryption | None" = None,
    ) -> None:
        """Physical names of tables, extensions of models and the keys of encrypted attributes as
        `connect` of the facade has them."""
        names = physical_names(self._tables, tables)
        # A stream tells of the items of all tenants.
        self._context = Context(
            names,
            models=registered(self._extendable, extensions),
            tenant=EVERY_TENANT,
            encryption=encryption,
        )
        self._recognisers = {
            names[definition.name]: Recogniser(
                entity for entity in self._entities if entity.table == definition.name
            )
            for definition in self._tables
            if definition.stream is not None
        }
        self._handlers: dict[tuple[str, str], list[Handler]] = {}

    def on_inserted(self, model: type[M]) -> Registers[Inserted[M]]:
        """Call a function for each new item of an entity."""
        return self._registers("INSERT", self._entity_of(model))

    def on_modified(self, model: type[M]) -> Registers[Modified[M]]:
        """Call a function for each change of an item of an entity."""
        return self._registers("MODIFY", self._entity_of(model))

    def on_removed(self, model: type[M]) -> Registers[Removed[M]]:
        """Call a function for each item of an entity that is gone, expired ones too."""
        return self._registers("REMOVE", self._entity_of(model))

    def on_unrecognised(self) -> Registers[Unrecognised]:
        """Call a function for each item of no entity; without one, they are passed over."""
        return self._registers(_UNRECOGNISED)

    def on_undecodable(self) -> Registers[Undecodable]:
        """Call a function for each handled item that does not fit its entity.

        Without one, such a record fails, and the ones after it wait.
        """
        return self._registers(_UNDECODABLE)

    def events(self, batch: Mapping[str, Any], *, table: str = "") -> Iterator[StreamEvent]:
        """What each record means, in order.

        `batch` is the event of a Lambda function or the answer to GetRecords. The latter does not
        name its table: `table` does, as the schema calls it, where several have streams.
        """
        for record in records_of(batch):
            yield self._event(record, self._entity(record, table))

    def process(self, batch: Mapping[str, Any], *, table: str = "") -> BatchResponse:
        """Call the handlers of a batch, and say from which record on it must be delivered again.

        The order of a shard is kept: after the first record that fails, no other is processed.
        Why it failed is logged. The event source needs `ReportBatchItemFailures`.
        """
        for handlers in self._handlers.values():
            for handler in filter(iscoroutinefunction, handlers):
                raise ConfigurationError(
                    f"`{getattr(handler, '__name__', 'a handler')}` is awaited",
                    code="ASYNC_HANDLER",
                    hint="call `process_async`, or register a function that is not",
                )
        for record in records_of(batch):
            calls = self._calls(record, table)
            try:
                for call in calls:
                    call()
            except Exception as error:
                return _failed(record, error)
        return {"batchItemFailures": []}

    async def process_async(self, batch: Mapping[str, Any], *, table: str = "") -> BatchResponse:
        """The same with handlers that may be awaited; they run one after the other."""
        for record in records_of(batch):
            calls = await self._calls_elsewhere(record, table)
            try:
                for call in calls:
                    result = call()
                    if isawaitable(result):
                        awaited: Awaitable[object] = result
                        await awaited
            except Exception as error:
                return _failed(record, error)
        return {"batchItemFailures": []}

    def _registers(self, kind: str, entity: str = "") -> Registers[Any]:
        handlers = self._handlers.setdefault((kind, entity), [])

        def register(handler: Callable[[Any], R], /) -> Callable[[Any], R]:
            handlers.append(handler)
            return handler

        return register

    def _entity_of(self, model: type[Record]) -> str:
        for entity in self._entities:
            if model in (entity.model, self._context.model(entity.model)):
                self._require_keys(entity)
                return entity.name
        raise ConfigurationError(
            f"`{getattr(model, '__name__', model)}` is no entity of a table with a stream",
            code="UNKNOWN_ENTITY",
            hint="pass the generated model, or the extension of it that the stream was given",
        )

    def _require_keys(self, entity: EntitySpec[Any, Any]) -> None:
        """Refuse to handle what no record of could be read, before there is one."""
        tables = {definition.name: definition for definition in self._tables}
        has_images = tables[entity.table].stream != "KEYS_ONLY"
        if entity.encrypted and has_images and self._context.encryption is None:
            raise ConfigurationError(
                f"{entity.name} has encrypted attributes, and this stream has no keys for them",
                code="ENCRYPTION_MISSING",
                hint=f"write `{type(self).__name__}(encryption=Encryption(...))`",
            )

    def _calls(self, record: StreamRecord, table: str) -> Iterator[Callable[[], object]]:
        """The calls that a record asks for; what nobody handles is not even decoded."""
        entity = self._entity(record, table)
        kind = _UNRECOGNISED if entity is None else record.change
        handlers = self._handlers.get((kind, entity.name if entity else ""), [])
        if not handlers:
            return iter(())
        event = self._event(record, entity)
        if isinstance(event, Undecodable):
            handlers = self._handlers.get((_UNDECODABLE, ""), [])
            if not handlers:
                return iter((partial(_raise, event.error),))
        return iter([partial(handler, event) for handler in handlers])

    async def _calls_elsewhere(
        self, record: StreamRecord, table: str
    ) -> Iterator[Callable[[], object]]:
        """The same, in a thread where keys may have to be waited for."""
        if self._context.encryption is None:
            return self._calls(record, table)
        return await concurrency().in_thread(partial(self._calls, record, table), abandon=True)

    def _entity(self, record: StreamRecord, table: str) -> EntitySpec[Any, Any] | None:
        name = record.table or self._named(table)
        recogniser = self._recognisers.get(name)
        if recogniser is None:
            raise ConfigurationError(
                f"the records are of table `{name}`, which has no stream in this service",
                code="UNKNOWN_TABLE",
                hint="name the tables as the facade does: by `tables=` or their variables",
            )
        return recogniser.entity_of(record.new or record.old or record.keys)

    def _named(self, table: str) -> str:
        if not table and len(self._recognisers) == 1:
            return next(iter(self._recognisers))
        if table not in self._context.tables:
            streamed = (definition for definition in self._tables if definition.stream)
            listed = ", ".join(f"`{definition.name}`" for definition in streamed)
            raise ConfigurationError(
                f"`table` is `{table}`" if table else "the records do not name their table",
                code="UNKNOWN_TABLE",
                hint=f"pass `table=` with one of {listed}",
            )
        return self._context.tables[table]

    def _event(self, record: StreamRecord, entity: EntitySpec[Any, Any] | None) -> StreamEvent:
        if entity is None:
            return Unrecognised(record)
        decode = item_decoder(entity, self._context)

        def image(stored: WireItem | None) -> Any:
            return None if stored is None else decode(stored)

        try:
            return _MADE[record.change](image(record.old), image(record.new), record)
        except UndecodableItem as error:
            return Undecodable(error, record)


_MADE: Final[Mapping[Change, Callable[[Any, Any, StreamRecord], StreamEvent]]] = {
    "INSERT": lambda old, new, record: Inserted(new, record),
    "MODIFY": Modified,
    "REMOVE": lambda old, new, record: Removed(old, record),
}


def _raise(error: UndecodableItem) -> None:
    raise error


def _failed(record: StreamRecord, error: Exception) -> BatchResponse:
    _LOG.error("stream record %s of table %s failed", record.sequence_number, record.table,
               exc_info=error)  # fmt: skip
    return {"batchItemFailures": [{"itemIdentifier": record.sequence_number}]}
