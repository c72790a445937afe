"""Every contender that is installed here reads and writes what is stored."""

from collections.abc import Iterator

import pytest

from bench.catalogue import CONTENDERS, Contender
from bench.measuring import Place, prepared
from bench.race import check
from bench.rows import ROWS
from bench.workers import running

ELSEWHERE = [contender for contender in CONTENDERS if contender.environment != ".venv"]


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    with prepared(bookings=30) as found:
        yield found


@pytest.mark.parametrize("contender", ELSEWHERE, ids=lambda contender: contender.name)
def test_peer_reads_and_writes_what_is_stored(contender: Contender, place: Place) -> None:
    if not contender.python.exists():
        pytest.skip(f"`make bench` installs {contender.environment}")
    with running([contender], [place.stub.http], place.generated) as (workers, skipped):
        assert not skipped
        assert not check(workers, [row for row in ROWS if not row.tls], place.stub)
