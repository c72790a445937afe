"""Trails, transactions, moves, batches, collections and streams show what is encrypted to nobody."""

import base64
import json
from datetime import date, datetime
from typing import Any
from uuid import UUID

import pytest
from anyio.from_thread import BlockingPortal

from dynarepo import (
    ConditionFailed,
    ConfigurationError,
    Inserted,
    Modified,
    TransactionCancelled,
    VersionConflict,
)
from tests.behaviour.expectation import Expect
from tests.behaviour.services import ENCRYPTION, Services
from tests.behaviour.stream_reading import batches, processor
from tests.engines.engine import Engine, unique_name
from tests.golden.encrypted_attributes.expected.vault import (
    AsyncVault,
    Box,
    BoxCreate,
    BoxFields,
    Letter,
    LetterCreate,
    LetterFields,
    Vault,
    VaultStream,
)

SECRET = "open sesame"
WORD = "abracadabra"
DAY = date(2026, 3, 1)


def new_box(db: Vault, code: str = SECRET) -> Box:
    return db.boxes.create(BoxCreate(holder=unique_name("ada"), code=code, word=WORD))


def letter(box: Box, number: int, text: str | None = SECRET) -> LetterCreate:
    return LetterCreate(box_id=box.box_id, number=number, day=DAY, text=text)


def everything(services: Services, db: Vault, box: UUID) -> list[dict[str, Any]]:
    """All that is stored of a box, rows of trails included, whatever their key."""
    pages = (
        services.engine.client()
        .get_paginator("scan")
        .paginate(TableName=db.table_names["safe"], ConsistentRead=True)
    )
    found = [item for page in pages for item in page["Items"]]
    return [item for item in found if str(box) in item["pk"]["S"]]


def test_a_trail_says_that_a_secret_changed_and_not_to_what(services: Services, db: Vault) -> None:
    box = new_box(db)
    db.boxes.update(box.key, set={"code": "second secret", "word": "hocus", "holder": "eve"})
    db.boxes.put(BoxCreate(box_id=box.box_id, holder="eve", code="third secret"))
    db.boxes.delete(box.key)
    created, updated, _, _ = history = db.boxes.history(box.key).all()
    assert {"code", "word", "holder"} <= set(created.changed)
    assert set(updated.changed) == {"code", "word", "holder"}
    assert updated.new == {"holder": "eve"}
    for entry in history:
        assert {"code", "word"}.isdisjoint((*entry.old, *entry.new))
    rows = everything(services, db, box.box_id)
    assert len(rows) == 4
    for text in (SECRET, "second secret", "third secret", WORD, "hocus"):
        assert text not in repr(rows)


def test_transactions_encrypt_and_show_what_stopped_them(services: Services, db: Vault) -> None:
    box = new_box(db)
    with db.transact(returning=True) as tx:
        changed = tx.boxes.update(box.key, BoxFields.code.set("changed secret"))
        stored = tx.letters.create(letter(box, 1))
    assert (changed.result.code, stored.result.text) == ("changed secret", SECRET)
    db.put_in(box.box_id, letter(box, 2), code="declared secret")
    assert "secret" not in repr(everything(services, db, box.box_id))
    current = db.boxes.get(box.key, consistent=True)
    assert current is not None
    assert current.code == "declared secret"

    with pytest.raises(TransactionCancelled) as cancelled, db.transact() as tx:
        tx.boxes.update(box.key, BoxFields.holder.set("eve"), expect_version=1)
    failure = cancelled.value.reasons[0].error
    assert isinstance(failure, VersionConflict)
    assert failure.current == current
    with pytest.raises(ConditionFailed) as unmet:
        db.boxes.update(box.key, set={"holder": "eve"}, when=BoxFields.code.missing())
    assert unmet.value.current == current
    for error in (failure, unmet.value, cancelled.value):
        assert "secret" not in str(error)


def test_a_moved_item_is_encrypted_for_its_new_place(services: Services, db: Vault) -> None:
    box = new_box(db)
    first = db.letters.create(letter(box, 1))
    moved = db.letters.renumber(box.box_id, 1, to_number=7)
    assert moved == first.model_copy(update={"number": 7})
    assert db.letters.get(moved.key, consistent=True) == moved
    with db.transact() as tx:
        pending = tx.letters.renumber(box.box_id, 7, to_number=8)
    assert pending.result.text == SECRET
    assert [entry.action for entry in db.letters.history(pending.result.key)] == ["update"]
    assert SECRET not in repr(everything(services, db, box.box_id))


def test_batches_collections_and_hydration_read_it_back(
    services: Services, db: Vault, expect: Expect
) -> None:
    box = new_box(db)
    made = [letter(box, number) for number in range(30)]
    db.letters.put_many(made)
    keys = [db.letters.get(Letter(**each.model_dump()).key) for each in made[:2]]
    assert all(found is not None and found.text == SECRET for found in keys)
    found = db.letters.get_many([Letter(**each.model_dump()).key for each in made])
    assert [each.text for each in found if each] == [SECRET] * 30
    opened = db.opened_box(box.box_id).all()
    assert opened.box == box
    assert [each.text for each in opened.letters] == [SECRET] * 30
    expect(
        True,
        lambda: {each.number for each in db.letters.list_of_day(DAY) if each.box_id == box.box_id}
        == set(range(30)),
    )
    stored = everything(services, db, box.box_id)
    assert len([item for item in stored if item["pk"]["S"] == f"box#{box.box_id}"]) == 31
    assert SECRET not in repr(stored)
    db.letters.delete_many([Letter(**each.model_dump()).key for each in made])
    assert db.opened_box(box.box_id).all().letters == []


def test_a_removed_secret_leaves_nothing(services: Services, db: Vault) -> None:
    box = new_box(db)
    kept = db.letters.create(letter(box, 1))
    assert db.letters.update(kept.key, LetterFields.text.remove()).text is None
    last = db.letters.update(kept.key, LetterFields.text.set("x"), when=LetterFields.text.missing())
    assert db.letters.delete(kept.key) == last


def test_a_stream_reads_it_with_the_keys(
    services: Services, engine: Engine, portal: BlockingPortal
) -> None:
    db = services.connect(Vault, AsyncVault)
    box = new_box(db)
    changed = db.boxes.update(box.key, set={"code": "changed"})
    stream = VaultStream(tables=db.table_names, encryption=ENCRYPTION)
    inserted: list[Inserted[Box]] = []
    modified: list[Modified[Box]] = []
    stream.on_inserted(Box)(inserted.append)
    stream.on_modified(Box)(modified.append)
    refused: set[str] = set()
    process = processor(services, stream, portal)
    keyless = VaultStream(tables=db.table_names)
    # That nothing of it could be read is known before there is a record.
    with pytest.raises(ConfigurationError, match="this stream has no keys") as missing:
        keyless.on_inserted(Box)
    assert (missing.value.code, "VaultStream(encryption=" in missing.value.hint) == (
        "ENCRYPTION_MISSING",
        True,
    )
    for batch in batches(engine, db.table_names["safe"]):
        assert process(batch) == {"batchItemFailures": []}
        # Lambda hands it over as JSON, in which bytes are base64 text.
        event = json.loads(json.dumps(batch["Records"], default=as_in_an_event))
        assert process({"Records": event}) == {"batchItemFailures": []}
        try:
            list(keyless.events(batch))
        except ConfigurationError as error:
            refused.add(error.code)
    assert refused == {"ENCRYPTION_MISSING"}
    assert [event.new for event in inserted] == [box, box]
    assert [(event.old, event.new) for event in modified] == [(box, changed)] * 2


def as_in_an_event(value: bytes | datetime) -> str | float:
    if isinstance(value, datetime):
        return value.timestamp()
    return base64.b64encode(value).decode()
