"""The engines that tests can run against: where each is found, how it starts, what it can do.

What each does otherwise than DynamoDB, seen while running these tests:

* moto applies a transaction again when its token is sent again, accepts index keys of the wrong
  type and batches past their limit, and its updates from several threads can be lost; it knows
  parts of PartiQL.
* ministack creates a table in one step: it is never seen as CREATING.
* dynoxide creates tables with multi-attribute indexes, but refuses to query them; its `begins_with`
  on a sort key takes `a` for `A`.
* extenddb takes a second to make a table ACTIVE and refuses its items until then; it creates tables
  with multi-attribute indexes, but a query on them ignores the sort keys' conditions and the
  direction; it has no PartiQL. Its indexes show a write some milliseconds later, as DynamoDB's do,
  unless it is told otherwise: here they are current, or as late as `DYNAREPO_TEST_INDEX_DELAY` says.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from botocore.exceptions import BotoCoreError, ClientError
from moto import mock_aws

from .engine import Capability, Engine
from .index_delay import ADMINISTRATOR, INDEX_DELAY, set_index_delay
from .server import ServerCommand, running

ENDPOINT_VARIABLE = "DYNAREPO_TEST_ENDPOINT"

_ROOT = Path(__file__).parents[2]
_MINISTACK = _ROOT / ".venv-ministack" / ("Scripts" if os.name == "nt" else "bin") / "ministack"
_NODE_MODULES = _ROOT / ".engines" / "node_modules"
_DYNOXIDE = _NODE_MODULES / "@dynoxide" / "linux-x64" / "dynoxide"
_EXTENDDB = _NODE_MODULES / "@extenddb" / "linux-x64" / "extenddb"

_ALL = frozenset(Capability) - {Capability.LATE_INDEXES}


@dataclass(frozen=True, slots=True)
class InProcess:
    """moto, which answers inside the process that runs the tests."""

    name: str
    capabilities: frozenset[Capability]

    def missing(self) -> str:
        """Why the engine cannot run here; empty when it can."""
        return ""

    @contextmanager
    def start(self) -> Iterator[Engine]:
        """Answer every call without an endpoint of its own until the block is left."""
        # Clients carry their own credentials, so the environment stays as the user has it.
        with mock_aws(config={"core": {"mock_credentials": False}}):
            yield Engine(self.name, None, self.capabilities)


@dataclass(frozen=True, slots=True)
class Server:
    """An engine that runs as a process of its own."""

    name: str
    capabilities: frozenset[Capability]
    program: Path
    arguments: tuple[str, ...] = ()
    variables: tuple[tuple[str, str], ...] = ()
    prepare: Callable[[str], None] | None = None
    """What is said to the server's endpoint before anything else."""

    def missing(self) -> str:
        """Why the engine cannot run here; empty when it can."""
        windows_program = self.program.with_suffix(".exe")
        if self.program.exists() or windows_program.exists():
            return ""
        return "not installed (`make engines` installs what this system can run)"

    @contextmanager
    def start(self) -> Iterator[Engine]:
        """Run the server until the block is left."""
        command = ServerCommand((str(self.program), *self.arguments), dict(self.variables))
        with running(command, self._answers) as endpoint_url:
            if self.prepare is not None:
                self.prepare(endpoint_url)
            yield Engine(self.name, endpoint_url, self.capabilities)

    def _answers(self, endpoint_url: str) -> bool:
        try:
            Engine(self.name, endpoint_url, self.capabilities).client().list_tables()
        except (BotoCoreError, ClientError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class UsersEndpoint:
    """An engine that the user runs, such as DynamoDB Local, named by an environment variable."""

    name: str
    capabilities: frozenset[Capability]

    def missing(self) -> str:
        """Why the engine cannot run here; empty when it can."""
        return "" if os.environ.get(ENDPOINT_VARIABLE) else f"{ENDPOINT_VARIABLE} is not set"

    @contextmanager
    def start(self) -> Iterator[Engine]:
        """Use the endpoint as it is: whoever started it stops it."""
        yield Engine(self.name, os.environ[ENDPOINT_VARIABLE], self.capabilities)


Candidate = InProcess | Server | UsersEndpoint

_CATALOGUE: tuple[Candidate, ...] = (
    InProcess(
        "moto",
        frozenset(
            {
                Capability.MULTI_ATTRIBUTE_INDEXES,
                Capability.CURRENT_INDEXES,
                Capability.EXACT_PREFIXES,
            }
        ),
    ),
    Server(
        "ministack",
        _ALL,
        _MINISTACK,
        variables=(
            ("BIND_HOST", "127.0.0.1"),
            ("GATEWAY_PORT", "{port}"),
            ("SERVICES", "dynamodb,dynamodbstreams"),
            ("SFTP_ENABLED", "false"),
            ("IOT_MTLS_ENABLED", "false"),
        ),
    ),
    Server(
        "dynoxide",
        _ALL - {Capability.MULTI_ATTRIBUTE_INDEXES, Capability.EXACT_PREFIXES},
        _DYNOXIDE,
        arguments=("serve", "--host", "127.0.0.1", "--port", "{port}"),
    ),
    Server(
        "extenddb",
        _ALL
        - {Capability.MULTI_ATTRIBUTE_INDEXES, Capability.PARTIQL}
        - ({Capability.CURRENT_INDEXES} if INDEX_DELAY else set[Capability]())
        | {Capability.LATE_INDEXES},
        _EXTENDDB,
        arguments=("serve", "--foreground"),
        variables=(
            ("EXTENDDB__SERVER__PORT", "{port}"),
            ("EXTENDDB__STORAGE__SQLITE__PATH", ":memory:"),
            ("EXTENDDB__SERVER__THROTTLING_ENABLED", "true"),
            *ADMINISTRATOR,
        ),
        prepare=partial(set_index_delay, milliseconds=INDEX_DELAY),
    ),
    UsersEndpoint(
        "endpoint", _ALL - {Capability.MULTI_ATTRIBUTE_INDEXES, Capability.CURRENT_INDEXES}
    ),
)

ENGINES: Mapping[str, Candidate] = {engine.name: engine for engine in _CATALOGUE}


def available(needed: frozenset[Capability] = frozenset()) -> tuple[str, ...]:
    """The names of the engines that can run here and have every needed capability."""
    return tuple(
        name
        for name, engine in ENGINES.items()
        if not engine.missing() and needed <= engine.capabilities
    )


@contextmanager
def started_on_demand() -> Iterator[Callable[[str], Engine]]:
    """A way to get an engine by name, started at its first use; all stop when the block is left."""
    started: dict[str, Engine] = {}
    with ExitStack() as running_engines:

        def get(name: str) -> Engine:
            if name not in started:
                started[name] = running_engines.enter_context(ENGINES[name].start())
            return started[name]

        yield get
