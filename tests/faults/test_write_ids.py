"""A write whose answer is lost finds its own id on the item, or AmbiguousWrite says that it is not
there; no counter is doubled, and nobody's own work is a conflict."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import botocore.endpoint
import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from botocore.config import Config

from dynarepo import AmbiguousWrite, ConditionFailed, ConnectionFailed, ServiceError
from dynarepo.transport.direct import passing
from tests.behaviour.waiting import Waiting
from tests.engines.engine import Engine, unique_name
from tests.faults.generated_service import generated_service
from tests.faults.lossy_relay import LOSSES, NEVER_ARRIVE, Fault, LossyRelay, lossy_relay

ATTEMPTS = 2
BOTH: tuple[Fault, ...] = ("request lost", "answer lost")


@dataclass
class Board:
    """Tallies and notes of a real engine, through a network that fails and past it."""

    package: Any
    db: Any
    beside: Any
    network: LossyRelay
    named: int = 0

    def tally(self, **given: Any) -> Any:
        """A new tally, stored past the network."""
        self.named += 1
        return self.beside.tallies.create(
            self.package.TallyCreate(name=f"tally {self.named}", **given)
        )

    def stored(self, tally: Any) -> Any:
        """The same as it is stored now."""
        return self.beside.tallies.get(tally.key, consistent=True)

    def lossy(self, *faults: Fault) -> Any:
        """The service behind a network that fails in these ways."""
        self.network.faults = list(faults)
        return self.db


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("tallies")
    return generated_service(Path(__file__).with_name("tallies.yaml"), folder)


@pytest.fixture(scope="module")
def portal() -> Iterator[BlockingPortal]:
    with start_blocking_portal() as opened:
        yield opened


@pytest.fixture(scope="module", params=["boto3", "direct", "direct, awaited"])
def opened(
    request: pytest.FixtureRequest, engine: Engine, package: Any, portal: BlockingPortal
) -> Iterator[Board]:
    if engine.endpoint_url is None:
        pytest.skip("this engine lives in this process: there is no network to lose anything")
    way: str = request.param
    tables = {"board": unique_name("board")}
    beside = package.Tallies.connect(engine.client(3), tables=tables)
    beside.create_tables()
    with lossy_relay(engine.endpoint_url) as network:
        settings: dict[str, Any] = {
            "session": engine.session,
            "endpoint": network.endpoint,
            "transport": way.partition(",")[0],
            "tables": tables,
            "config": Config(retries={"mode": "standard", "total_max_attempts": ATTEMPTS}),
        }
        if way.endswith("awaited"):
            db: Any = Waiting(portal, package.AsyncTallies.connect(**settings))
        else:
            db = package.Tallies.connect(**settings)
        yield Board(package, db, beside, network)
        network.faults = []
        db.close()


@pytest.fixture
def board(opened: Board, monkeypatch: pytest.MonkeyPatch) -> Iterator[Board]:
    monkeypatch.setattr(passing, "random", SimpleNamespace(random=lambda: 0.0))
    monkeypatch.setattr(botocore.endpoint, "time", SimpleNamespace(sleep=lambda _: None))
    yield opened
    opened.network.faults, opened.network.meanwhile = [], []


@pytest.mark.parametrize("fault", LOSSES)
def test_a_creation_knows_its_own_work(board: Board, fault: Fault) -> None:
    item = board.package.TallyCreate(name=f"created {fault}")
    created = board.lossy(fault).tallies.create(item)
    assert board.stored(created) == created


@pytest.mark.parametrize("fault", LOSSES)
def test_an_addition_counts_once(board: Board, fault: Fault) -> None:
    tally = board.tally(count=5)
    tallies = board.lossy(fault).tallies
    if fault in NEVER_ARRIVE:
        with pytest.raises(AmbiguousWrite, match="has the id of another write"):
            tallies.count_up(tally.name, by=2)
        assert board.stored(tally).count == 5
    else:
        counted = tallies.count_up(tally.name, by=2)
        assert counted.count == 7
        assert board.stored(tally) == counted


@pytest.mark.parametrize("fault", LOSSES)
def test_an_addition_to_what_was_read_before_is_repeated(board: Board, fault: Fault) -> None:
    tally = board.tally(rank=5)
    # The read comes first.
    risen = board.lossy("none", fault).tallies.rise(tally.name, by=2)
    assert risen.rank == 7
    assert board.stored(tally) == risen


@pytest.mark.parametrize("fault", BOTH)
def test_what_was_read_before_tells_that_nothing_was_applied(board: Board, fault: Fault) -> None:
    fields = board.package.TallyFields
    tally = board.tally(rank=5)
    lost: tuple[Fault, ...] = ("none", fault, "request lost")
    risen = board.lossy(*lost).tallies.rise(tally.name, by=2)
    assert (risen.rank, board.stored(tally)) == (7, risen)
    # The condition does not hold, and that is what is said of it.
    with pytest.raises(ConditionFailed) as failure:
        board.lossy("none", fault).tallies.update(
            tally.key, fields.rank.increment(), when=fields.count.gt(1)
        )
    assert failure.value.current == risen


@pytest.mark.parametrize("fault", LOSSES)
def test_an_addition_to_what_is_given_is_no_conflict(board: Board, fault: Fault) -> None:
    tally = board.tally(rank=5)
    tallies = board.lossy(fault).tallies
    if fault in NEVER_ARRIVE:
        with pytest.raises(AmbiguousWrite, match="has the id of another write"):
            tallies.rise_from(tally.name, rank=5, by=2)
        assert board.stored(tally) == tally
    else:
        assert tallies.rise_from(tally.name, rank=5, by=2) == board.stored(tally)
        assert board.stored(tally).rank == 7


def test_lines_are_appended_once(board: Board) -> None:
    tally = board.tally(log=["first"])
    noted = board.lossy("answer lost").tallies.noted(tally.name, lines=["second"])
    assert noted.log == ["first", "second"]
    assert board.stored(tally) == noted


def test_a_condition_is_not_asked_of_its_own_work(board: Board) -> None:
    tally = board.tally(count=1)
    assert board.lossy("answer lost").tallies.guarded(tally.name, count=9).count == 9
    fields = board.package.TallyFields
    tally = board.tally(count=1)
    put = tally.model_copy(update={"count": 4})
    stored = board.lossy("answer lost").tallies.put(put, when=fields.count.eq(1))
    assert board.stored(tally) == stored


@pytest.mark.parametrize("fault", BOTH)
def test_what_somebody_else_wrote_meanwhile_cannot_be_known(board: Board, fault: Fault) -> None:
    tally = board.tally()
    board.network.meanwhile = [lambda: board.beside.tallies.count_up(tally.name, by=10)]
    with pytest.raises(AmbiguousWrite, match="has the id of another write"):
        board.lossy(fault).tallies.count_up(tally.name, by=1)
    assert board.stored(tally).count == (10 if fault == "request lost" else 11)


def test_what_somebody_else_removed_meanwhile_cannot_be_known(board: Board) -> None:
    tally = board.tally()
    board.network.meanwhile = [lambda: board.beside.tallies.delete(tally.key)]
    with pytest.raises(AmbiguousWrite, match="is not there"):
        board.lossy("answer lost").tallies.count_up(tally.name, by=1)


def test_a_conditional_deletion_leaves_no_id(board: Board) -> None:
    tally = board.tally()
    team = board.package.TallyFields.team
    with pytest.raises(AmbiguousWrite):
        board.lossy("answer lost").tallies.delete(tally.key, when=team.eq("red"))
    assert board.stored(tally) is None


@pytest.mark.needs("idempotency_tokens")
@pytest.mark.parametrize("fault", LOSSES)
def test_a_transaction_whose_answers_are_all_lost_finds_its_ids(board: Board, fault: Fault) -> None:
    tally, other = board.tally(), board.tally()

    def write(db: Any) -> None:
        with db.transact() as tx:
            tx.tallies.count_up(tally.name, by=1)
            tx.tallies.count_up(other.name, by=2)

    if fault in NEVER_ARRIVE:
        with pytest.raises((AmbiguousWrite, ConnectionFailed, ServiceError)):
            write(board.lossy(fault, fault))
    else:
        write(board.lossy(fault, fault))
    done = 0 if fault in NEVER_ARRIVE else 1
    assert (board.stored(tally).count, board.stored(other).count) == (done, 2 * done)


@pytest.mark.needs("idempotency_tokens")
def test_a_soft_deletion_with_unique_values_finds_its_id(board: Board) -> None:
    board.named += 1
    made = board.package.NoteCreate(name=f"note {board.named}", text=f"text {board.named}")
    note = board.beside.notes.create(made)
    deleted = board.lossy("none", "answer lost", "answer lost").notes.delete(note.key)
    assert deleted is not None
    assert board.beside.notes.get(note.key, consistent=True) is None


SOME: tuple[Fault, ...] = ("none", "request lost", "answer lost", "failed after")


def test_no_addition_is_doubled(board: Board) -> None:
    """Whatever is lost on the way: an addition that returned counts once, one that raised at most
    once, and its answer is the item."""
    tally = board.tally()
    ways: tuple[Callable[[Any], Any], ...] = (
        lambda tallies: tallies.count_up(tally.name, by=1),
        lambda tallies: tallies.rise(tally.name, by=1),
    )
    for faults, way in product(product(SOME, repeat=2), ways):
        before = board.stored(tally)
        try:
            found = way(board.lossy(*faults).tallies)
        except (AmbiguousWrite, ConnectionFailed, ServiceError):
            after = board.stored(tally)
            assert after.count + after.rank - before.count - before.rank in (0, 1), faults
        else:
            after = board.stored(tally)
            assert after == found
            assert after.count + after.rank == before.count + before.rank + 1, faults
