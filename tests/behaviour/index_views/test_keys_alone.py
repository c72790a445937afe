"""What an index of keys knows of an item is read out of their texts."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from dynarepo import AtLeast, Exactly, UndecodableItem
from tests.behaviour.expectation import Expect
from tests.behaviour.services import Services
from tests.engines.engine import unique_name
from tests.golden.index_projections.expected.library import (
    AsyncLibrary,
    Lending,
    LendingCreate,
    LendingInByDay,
    LendingInByReader,
    Library,
)

DAY = date(2026, 3, 1)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def db(services: Services) -> Library:
    return services.connect(Library, AsyncLibrary)


def lent(db: Library, reader: str, day: int, number: int | None = None) -> Lending:
    return db.lendings.create(
        LendingCreate(
            lending_id=uuid4(),
            copy_number=7,
            reader=reader,
            due=DAY.replace(day=day),
            returned_at=NOON if number is not None else None,
            number=number,
            note="not in any index",
        )
    )


def test_attributes_come_out_of_the_texts_of_keys(db: Library, expect: Expect) -> None:
    reader = unique_name("reader")
    first, second = lent(db, reader, 1), lent(db, reader, 2)
    lines = [
        LendingInByReader(lending_id=each.lending_id, copy_number=7, reader=reader, due=each.due)
        for each in (first, second)
    ]
    expect(lines, lambda: db.lendings.list_of_reader(reader).all())
    assert db.lendings.list_of_reader(reader, due=AtLeast(second.due)).all() == lines[1:]
    assert db.lendings.first_of_reader(reader) == lines[0]
    page = db.lendings.list_of_reader(reader).page(1)
    assert db.lendings.list_of_reader(reader).page(1, page.cursor).items == (lines[1],)
    scanned = [line for line in db.lendings.scan_readers() if line.reader == reader]
    assert sorted(scanned, key=lambda line: line.due) == lines
    assert db.lendings.list_whole(reader).all() == [first, second]


def test_numbers_in_keys_come_back_too(db: Library, expect: Expect) -> None:
    number = uuid4().int % 1_000_000
    made = lent(db, unique_name("reader"), 3, number)
    line = LendingInByDay(
        lending_id=made.lending_id, copy_number=7, returned_at=NOON, number=number
    )
    expect([line], lambda: db.lendings.find_returned(NOON, number=Exactly(number)).all())


def test_a_key_of_another_form_is_told(services: Services, db: Library, expect: Expect) -> None:
    reader = unique_name("reader")
    services.engine.client().put_item(
        TableName=db.table_names["lendings"],
        Item={
            "pk": {"S": f"lending#{uuid4()}"},
            "sk": {"S": "copy#x"},
            "_type": {"S": "Lending"},
            "reader_pk": {"S": f"reader#{reader}"},
            "reader_sk": {"S": "due#2026-03-01007"},
        },
    )
    expect(1, lambda: db.lendings.list_of_reader(reader).count())
    with pytest.raises(UndecodableItem):
        db.lendings.list_of_reader(reader).all()
