"""Connects tests to a service through its facade that waits or the one that awaits."""

from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias, TypeVar, cast

from anyio.from_thread import BlockingPortal
from botocore.config import Config

from dynarepo import AsyncFacade, Facade
from dynarepo.encryption import Encryption, LocalKeys
from dynarepo.service.sending import TransportName
from tests.behaviour.clock import Clock
from tests.behaviour.waiting import Waiting
from tests.engines.engine import Engine, unique_name

F = TypeVar("F", bound=Facade)

Mode: TypeAlias = Literal["sync", "async"]

KEYS: Final = LocalKeys({"tests": bytes(range(32))}, current="tests")
ENCRYPTION: Final = Encryption(KEYS)

# Every test runs over both transports, and by the choice that a connection makes itself.
_TRANSPORTS: Final[dict[tuple[str, Mode], TransportName]] = {
    ("dynoxide", "sync"): "direct",
    ("dynoxide", "async"): "direct",
    ("ministack", "async"): "direct",
    ("ministack", "sync"): "auto",
    ("extenddb", "async"): "auto",
}
# Some engines throttle on purpose: clients of tests are patient.
_ATTEMPTS = 10


@dataclass(frozen=True, slots=True)
class Services:
    """Connects to services on one engine, in one mode; their tables are new."""

    engine: Engine
    mode: Mode
    clock: Clock
    portal: BlockingPortal
    _shared: dict[type[Facade], Facade] = field(default_factory=dict[type[Facade], Facade])

    def shared(self, waits: type[F], awaits: type[AsyncFacade]) -> F:
        """A service with tables that tests share; each has its own where the engine, which is in
        this process, copies whole tables with every action of a transaction."""
        if self.engine.endpoint_url is None:
            return self.connect(waits, awaits)
        if waits not in self._shared:
            self._shared[waits] = self.connect(waits, awaits)
        return cast("F", self._shared[waits])

    def connect(self, waits: type[F], awaits: type[AsyncFacade]) -> F:
        """A service with tables of its own, which it created itself."""
        client = self.engine.client(attempts=_ATTEMPTS)
        known = waits.connect(client, encryption=ENCRYPTION).table_names
        names = {name: unique_name(name) for name in known}
        transport = _TRANSPORTS.get((self.engine.name, self.mode))
        chosen: dict[str, Any] = (
            {"client": client}
            if transport is None
            else {
                "session": self.engine.session,
                "endpoint": self.engine.endpoint_url,
                "transport": transport,
                "config": Config(retries={"total_max_attempts": _ATTEMPTS, "mode": "standard"}),
            }
        )
        settings: dict[str, Any] = {
            **chosen,
            "tables": names,
            "clock": self.clock,
            "encryption": ENCRYPTION,
        }
        db = waits.connect(**settings)
        if self.mode == "async":
            awaiting = awaits.connect(**settings)
            # It answers every call of a test as the facade that waits does.
            db = cast("F", Waiting(self.portal, awaiting))
        db.create_tables()
        return db
