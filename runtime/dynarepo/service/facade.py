"""What a service's facade is made of: it connects, and hands repositories their link."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import cached_property
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar

from ..context import Context
from ..ids import now
from ..transport.boto.client import DynamoDBClient
from ..transport.choice import TransportChoice
from ..transport.observation import Observer
from .configuration import ConfigurationError, physical_names, registered
from .definitions import TableDefinition
from .sending import TransportName, open_transport
from .statements import Statements
from .subsets import Bound, Connected

if TYPE_CHECKING:
    from boto3 import Session
    from botocore.config import Config

    from ..encryption import Encryption
    from .table_registry import Health, Table, TableHandle, Tables

H = TypeVar("H", bound="TableHandle")


class Service(Bound):
    """A service: its tables and its connection, whether its repositories wait or await.

    A generated subclass fills `_tables`, and `_extendable` names the classes that a caller may
    replace by subclasses; asking it loads all of them.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = ()
    _encrypted: ClassVar[bool] = False
    _awaits: ClassVar[bool] = False

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        return ()

    @classmethod
    def connect(
        cls,
        client: DynamoDBClient | None = None,
        *,
        session: Session | None = None,
        endpoint: str | None = None,
        region: str | None = None,
        tables: Mapping[str, str] | None = None,
        extensions: Iterable[type[Any]] = (),
        clock: Callable[[], datetime] | None = None,
        on_request: Observer | None = None,
        encryption: Encryption | None = None,
        config: Config | None = None,
        transport: TransportName = "auto",
    ) -> Self:
        """Connect by boto3's own rules, or through a client, session, endpoint or region.

        `tables` gives physical names by the names in the schema. `extensions` are subclasses of
        generated repositories and models to use in their place. `clock` makes timestamps.
        `on_request` is told of every request when it is done, in the thread that sent it.
        `encryption` has the keys of encrypted attributes, without which a service that has some
        does not connect.
        `config` is botocore's: timeouts, retries, proxies and more, in place of those used here.
        `transport` is chosen so that nothing of boto3's is bypassed: "direct", several times faster,
        where no handler, patch or fake of boto3 would miss its requests, and "boto3" elsewhere and
        with a client. Say "direct" to bypass them, or "boto3" for all requests. A proxy is left to
        boto3, or to aiohttp (extra `aio`) where repositories are awaited on asyncio.
        """
        if cls._encrypted and encryption is None:
            raise ConfigurationError(
                f"{cls.__name__} has encrypted attributes, and there are no keys for them",
                code="ENCRYPTION_MISSING",
                hint="pass `encryption=Encryption(KmsKeys(...))`, or `LocalKeys` for development; all"
                " three are in `dynarepo.encryption`",
            )
        if encryption is not None and not hasattr(encryption, "encrypt"):
            raise ConfigurationError(
                f"`encryption` is of type {type(encryption).__name__}, not Encryption",
                code="ENCRYPTION_MISSING",
                hint=f"pass `encryption=Encryption({type(encryption).__name__}(...))`",
            )
        physical = MappingProxyType(physical_names(cls._tables, tables))
        replacing = tuple(extensions)
        chosen = registered(cls._extendable(), replacing) if replacing else {}
        sending = open_transport(
            transport,
            client,
            session,
            endpoint=endpoint,
            region=region,
            config=config,
            observer=on_request,
            tables=physical.values(),
            awaits=cls._awaits,
        )
        context = Context(physical, clock or now, chosen, encryption=encryption)
        return cls(Connected(context, sending, chosen))

    @property
    def table_names(self) -> Mapping[str, str]:
        """The physical name of each table in the schema."""
        return self._connection.context.tables

    @property
    def transport(self) -> TransportChoice:
        """Which transport the next request goes through, and why: `direct`, `boto3` or, where
        repositories are awaited, `aiohttp`."""
        return self._connection.transport.choice

    def _handles(self, kind: type[H]) -> Tables[H]:
        from .table_registry import Tables

        client = self._connection.client
        definitions = {definition.name: definition for definition in self._tables}
        return Tables(
            tuple(definitions),
            lambda name: kind(client, definitions[name], self.table_names[name]),
        )

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Tell an observer of every request from now on, beside `on_request` of `connect`.

        It is told in the thread that sent the request, when that is done; calling what is returned
        ends it.
        """
        return self._connection.transport.observers.add(observer)

    @classmethod
    def generated_base(cls, extension: type[Any]) -> type[Any] | None:
        """The generated model or repository that a class is or extends, if it is of this service."""
        known = cls._extendable()
        return next((base for base in extension.__mro__ if base in known), None)


class Facade(Service, Statements):
    """A service whose repositories wait for their answers."""

    def create_tables(self, *, wait: bool = True) -> None:
        """Create the tables that are missing, and set expiry and recovery.

        A table that is there with the same keys and indexes is left as it is. Without waiting,
        expiry and recovery of a table that is not active yet are left to a later call.
        """
        from .table_creation import create_tables

        create_tables(self._connection.client, self._tables, self.table_names, wait=wait)

    @cached_property
    def tables(self) -> Tables[Table]:
        """The tables by their names in the schema; nothing is asked before `describe()`."""
        from .table_registry import Table

        return self._handles(Table)

    def health_check(self) -> Health:
        """Whether every table answers and can be used, and how fast; raises nothing.

        Costs one DescribeTable request a table, one after the other, over the connection that
        repositories use too.
        """
        from .table_registry import Health, health_of

        client = self._connection.client
        return Health(tuple(health_of(client, table) for table in self.tables.values()))

    def close(self) -> None:
        """Send nothing from now on, also for its tenants; a client that the caller passed stays open."""
        self._connection.transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
