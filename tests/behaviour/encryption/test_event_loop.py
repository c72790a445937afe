"""Nobody who awaits waits for a key: its provider is asked in threads, whatever is read or written."""

import threading
from collections.abc import AsyncIterable, Awaitable, Callable
from datetime import date
from functools import partial
from typing import Any, Final, TypeAlias
from uuid import UUID, uuid4

import pytest
from anyio.from_thread import BlockingPortal

from dynarepo import AlreadyExists, ConditionFailed, TransactionCancelled
from dynarepo.encryption import DataKey, Encryption
from tests.behaviour.expectation import Expect
from tests.behaviour.services import KEYS, Services
from tests.behaviour.stream_reading import batches
from tests.golden.encrypted_attributes.expected.vault import (
    AsyncVault,
    BoxCreate,
    BoxFields,
    BoxKey,
    Letter,
    LetterCreate,
    LetterFields,
    LetterKey,
    Secret,
    SecretFields,
    SecretKey,
    Vault,
    VaultStream,
)

DAY: Final = date(2026, 4, 1)
SECRET: Final = "sesame"
NEW: Final = 500


class Watched:
    """A provider that remembers the threads it was asked in."""

    def __init__(self) -> None:
        self.threads: set[int] = set()

    def new_data_key(self) -> DataKey:
        self.threads.add(threading.get_ident())
        return KEYS.new_data_key()

    def unwrap(self, wrapped: bytes) -> bytes:
        self.threads.add(threading.get_ident())
        return KEYS.unwrap(wrapped)


def key(box: UUID, number: int = 0) -> LetterKey:
    return LetterKey(box_id=box, number=number)


def new_letter(box: UUID, number: int) -> LetterCreate:
    return LetterCreate(box_id=box, number=number, day=DAY, text=SECRET)


async def all_of(found: AsyncIterable[Any]) -> list[Any]:
    return [each async for each in found]


async def transacted(db: AsyncVault, box: UUID) -> object:
    async with db.transact(returning=True) as tx:
        changed = tx.letters.update(key(box), LetterFields.day.set(DAY))
        tx.letters.create(new_letter(box, NEW))
    return changed.result.text


async def cancelled(db: AsyncVault, box: UUID) -> object:
    with pytest.raises(TransactionCancelled) as refused:
        async with db.transact() as tx:
            tx.boxes.check(BoxKey(box_id=box), when=BoxFields.holder.eq("eve"))
    return current(refused.value.reasons[0].error)


async def unmet(db: AsyncVault, box: UUID) -> object:
    eve = BoxFields.holder.eq("eve")
    with pytest.raises(ConditionFailed) as refused:
        await db.boxes.delete(BoxKey(box_id=box), when=eve)
    return current(refused.value)


async def unmet_unread(db: AsyncVault, box: UUID) -> object:
    key = SecretKey(owner=str(box), number=1)
    with pytest.raises(ConditionFailed) as refused:
        await db.secrets.update(key, set={"label": "x"}, when=SecretFields.label.exists())
    found: Any = refused.value.current
    return found.pin


async def taken(db: AsyncVault, box: UUID) -> object:
    with pytest.raises(AlreadyExists) as refused:
        await db.letters.create(new_letter(box, 0))
    found: Any = refused.value.current
    return found.text


def current(error: object) -> object:
    assert isinstance(error, ConditionFailed)
    found: Any = error.current
    return found.code


async def texts(found: Awaitable[Any]) -> list[str | None]:
    return [each.text for each in await found]


Action: TypeAlias = Callable[[AsyncVault, UUID], Awaitable[object]]

ACTIONS: Final[dict[str, Action]] = {
    "get": lambda db, box: db.letters.get(key(box)),
    "get_many": lambda db, box: texts(db.letters.get_many([key(box), key(box, 1)])),
    "iter_many": lambda db, box: all_of(db.letters.iter_many([key(box), key(box, 1)])),
    "get_together": lambda db, box: db.get_together(db.letters.at(key(box))),
    "hydrated": lambda db, box: all_of(db.letters.list_of_day(DAY)),
    "first": lambda db, box: db.letters.list_of_day(DAY).first(),
    "collection": lambda db, box: db.opened_box(box).all(),
    "items of a collection": lambda db, box: all_of(db.opened_box(box)),
    "create": lambda db, box: db.letters.create(new_letter(box, NEW)),
    "put": lambda db, box: db.letters.put(new_letter(box, 0)),
    "update": lambda db, box: db.letters.update(key(box), set={"text": "x"}),
    "delete": lambda db, box: db.letters.delete(key(box)),
    "move": lambda db, box: db.letters.renumber(box, 0, to_number=NEW),
    "put_many": lambda db, box: db.letters.put_many([new_letter(box, NEW)]),
    "declared": lambda db, box: db.put_in(box, new_letter(box, NEW), code="x"),
    "transaction": transacted,
    "cancelled": cancelled,
    "unmet": unmet,
    "taken": taken,
    "unmet and not read before": unmet_unread,
}


@pytest.mark.parametrize("transport", ["boto3", "direct"])
def test_providers_are_asked_in_threads(
    services: Services, db: Vault, portal: BlockingPortal, transport: str, expect: Expect
) -> None:
    if services.mode == "sync":
        pytest.skip("awaiting code alone is concerned")
    if transport == "direct" and services.engine.endpoint_url is None:
        pytest.skip("the engine answers clients of boto3 alone")

    for name, action in ACTIONS.items():
        box = db.boxes.create(BoxCreate(holder="ada", code=SECRET)).box_id
        db.letters.put_many([new_letter(box, number) for number in range(3)])
        expect({0, 1, 2}, partial(numbers_in, db, box))
        db.secrets.put(Secret(owner=str(box), number=1, pin=1, hint=None))
        watched = Watched()

        async def act(watched: Watched = watched, action: Action = action, box: UUID = box) -> int:
            # Not entered: nothing was prepared before.
            used = connected(services, db, Encryption(watched), transport)
            await action(used, box)
            return threading.get_ident()

        loop = portal.call(act)
        assert watched.threads, name
        assert loop not in watched.threads, name


def numbers_in(db: Vault, box: UUID) -> set[int]:
    """What the index shows of a box."""
    return {letter.number for letter in db.letters.list_of_day(DAY) if letter.box_id == box}


def connected(services: Services, db: Vault, encryption: Encryption, transport: str) -> AsyncVault:
    engine = services.engine
    chosen: dict[str, Any] = (
        {"client": engine.client(attempts=10)}
        if transport == "boto3"
        else {"session": engine.session, "endpoint": engine.endpoint_url, "transport": "direct"}
    )
    return AsyncVault.connect(**chosen, tables=db.table_names, encryption=encryption)


def test_streams_ask_them_in_threads(services: Services, db: Vault, portal: BlockingPortal) -> None:
    db.letters.create(new_letter(uuid4(), 1))
    watched = Watched()
    stream = VaultStream(tables=db.table_names, encryption=Encryption(watched))
    seen: list[str | None] = []
    stream.on_inserted(Letter)(lambda event: seen.append(event.new.text if event.new else None))
    found = batches(services.engine, db.table_names["safe"])

    async def process() -> int:
        for batch in found:
            assert await stream.process_async(batch) == {"batchItemFailures": []}
        return threading.get_ident()

    loop = portal.call(process)
    assert SECRET in seen
    assert watched.threads
    assert loop not in watched.threads
