"""One process among those that race: how it reaches the service, and its dice."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from types import ModuleType
from typing import Any
from unittest.mock import patch

import boto3
from anyio.from_thread import start_blocking_portal
from botocore.config import Config

from tests.behaviour.waiting import Waiting
from tests.engines.engine import ACCESS_KEY_ID, REGION, SECRET_ACCESS_KEY
from tests.faults.lossy_proxy import LossyProxy
from tests.guarantees.lines import Step
from tests.guarantees.orders import Orders
from tests.guarantees.packages import package_in

TENANTS = ("north", "south")
COLOURS = ("red", "blue")


class Peer:
    """A writer with a facade of its own, a name for each of its writes, and luck of its own."""

    # The package exists only at run time: there is no narrower type than Any for what is in it.
    def __init__(
        self, orders: Orders, package: ModuleType, db: Any, client: Any, network: LossyProxy | None
    ) -> None:
        self.name = orders.name
        self.chance = Random(orders.seed)
        self.newer = orders.role.newer
        self.package: Any = package
        self.db = db
        self.client = client
        self.network = network
        self._count = 0

    def note(self) -> str:
        """A text that no other write has."""
        self._count += 1
        return f"{self.name}-{self._count}"

    def moment(self) -> datetime:
        """A moment that is surely over, or surely not."""
        now = datetime.now(UTC).replace(microsecond=0)
        return now + timedelta(days=1) if self.chance.randrange(3) else now - timedelta(hours=1)

    def colour(self) -> dict[str, str | None]:
        """An attribute that only the newer version of the schema has."""
        return {"colour": self.chance.choice((None, *COLOURS))} if self.newer else {}

    def colour_steps(self) -> tuple[Step, ...]:
        """Changes of it."""
        if not self.newer:
            return ()
        return (("set", "colour", self.chance.choice(COLOURS)), ("remove", "colour", None))


@contextmanager
def opened(orders: Orders) -> Iterator[Peer]:
    """A peer that is connected as its orders say."""
    session = boto3.Session(
        aws_access_key_id=ACCESS_KEY_ID,
        aws_secret_access_key=SECRET_ACCESS_KEY,
        region_name=REGION,
    )
    package = package_in(orders.folder, newer=orders.role.newer)
    with ExitStack() as stack:
        network = LossyProxy(orders.endpoint) if orders.lossy else None
        if network is not None:
            # What is repeated here waits for nobody.
            stack.enter_context(patch("time.sleep", partial(_nap, time.sleep)))
        endpoint = orders.endpoint if network is None else stack.enter_context(network.running())
        # Every engine is on this machine: a proxy that the environment names is not asked.
        settings = Config(
            retries={"mode": "standard", "total_max_attempts": 3 if orders.lossy else 10},
            read_timeout=120,
            proxies={},
        )
        client: Any = session.client("dynamodb", endpoint_url=endpoint, config=settings)
        chosen: dict[str, Any] = {"client": client}
        if orders.role.transport != "boto3":
            chosen = {
                "session": session, "endpoint": endpoint, "transport": orders.role.transport
            }  # fmt: skip
        facade = package.AsyncArena if orders.role.awaits else package.Arena
        db = facade.connect(**chosen, tables=orders.tables)
        if orders.role.awaits:
            # It answers as the facade that waits does.
            db = Waiting(stack.enter_context(start_blocking_portal()), db)
        yield Peer(orders, package, db, client, network)


def _nap(sleep: Callable[[float], None], seconds: float) -> None:
    sleep(min(seconds, 0.02))
