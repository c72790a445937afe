"""Measures the calls: generates the service, starts the server and the workers, runs the rows."""

import tempfile
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .answers import answers
from .catalogue import RESOURCE, Contender
from .race import check, command_of, command_of_threads, race, results, results_of_threads
from .rows import Row
from .services import generate
from .stub_server import Stub, serving
from .workers import RunningWorker, running


@dataclass(frozen=True, slots=True)
class Place:
    """Where contenders run against: a server, a generated service, and what to trust."""

    stub: Stub
    generated: Path
    certificate: Path | None


@dataclass(frozen=True, slots=True)
class Measured:
    """Lines of calls and of threads, what is known of contenders, and who was left out and why."""

    calls: list[dict[str, Any]]
    threads: list[dict[str, Any]]
    contenders: dict[str, Any]
    skipped: dict[str, str]


@contextmanager
def prepared(bookings: int) -> Generator[Place]:
    """A server that has this many bookings in its largest account, over TLS as well."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        certificate, trusted = _certificate(folder)
        generated = generate(folder / "alone")
        with serving(answers(bookings), certificate) as stub:
            yield Place(stub, generated, trusted)


def _certificate(folder: Path) -> tuple[Path, Path]:
    # trustme is a tool of the development environment; nothing else of the bench needs it.
    import trustme

    authority = trustme.CA()
    served, trusted = folder / "server.pem", folder / "authority.pem"
    authority.issue_cert("localhost").private_key_and_cert_chain_pem.write_to_path(str(served))
    authority.cert_pem.write_to_path(str(trusted))
    return served, trusted


def measure_calls(
    place: Place,
    contenders: Sequence[Contender],
    rows: Sequence[Row],
    threads: Sequence[int],
    rounds: int,
) -> Measured:
    """All rows, and one in several threads, after checking that everybody reads the same."""
    endpoints = [place.stub.http, *([place.stub.https] if place.stub.https else [])]
    with running(contenders, endpoints, place.generated, place.certificate) as (workers, skipped):
        failed = check(workers, rows, place.stub)
        calls: list[dict[str, Any]] = []
        for row in rows:
            able = [
                worker
                for worker in workers
                if (worker.contender.name, row.operation) not in failed and _takes_part(worker, row)
            ]
            if able:
                calls += results(row, race(command_of(row), able, rounds * row.turns))
        waiting = [worker for worker in workers if not worker.about["awaited"]]
        in_threads = [
            line
            for count in threads
            for line in results_of_threads(count, race(command_of_threads(count), waiting, rounds))
        ]
        about = {worker.contender.name: worker.about for worker in workers}
    reasons = {f"{name}: {operation}": reason for (name, operation), reason in failed.items()}
    return Measured(calls, in_threads, about, {**skipped, **reasons})


def _takes_part(worker: RunningWorker, row: Row) -> bool:
    # The base takes part with threads where the others await: that is the choice one has.
    return not row.only_awaited or worker.about["awaited"] or worker.contender.name == RESOURCE
