"""Creating, replacing, deleting and reading one item."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace
from pydantic import Field

from dynarepo.codecs import DATETIME_SECONDS
from dynarepo.errors import (
    AlreadyExists,
    ConditionFailed,
    InvalidValue,
    NotFound,
    UndecodableItem,
    VersionConflict,
)
from dynarepo.fields import TextField
from dynarepo.reads.items import get_item, get_view
from dynarepo.records import Value
from dynarepo.views import View
from dynarepo.writes.items import create_item, delete_item, put_item
from tests.engines.engine import Engine
from tests.unit.runtime.booking import (
    BOOKING,
    CATEGORY,
    FIELDS,
    KEY,
    NOON,
    Booking,
    BookingCreate,
    F,
    Store,
    new,
    open_store,
)
from tests.unit.runtime.sending import first_request
from tests.unit.runtime.typed_paths import paths_of


@pytest.fixture(scope="module")
def opened(engine: Engine) -> Store:
    return open_store(engine)


@pytest.fixture
def store(opened: Store) -> Store:
    return opened.emptied()


def create(store: Store, **given: Any) -> Booking:
    created: Booking = store.run(create_item(BOOKING, store.context, new(**given)))
    return created


class NoteView(Value):
    note: str | None = None


NOTE_VIEW = View(
    NoteView,
    lambda stored: {"note": stored["memo"]["S"]} if "memo" in stored else {},
    ("memo",),
)


class TestCreate:
    def test_returns_what_is_stored(self, store: Store) -> None:
        created = create(store, category_id=CATEGORY, tags={"b", "a"})
        assert (created.created_at, created.version) == (NOON, 1)
        assert created.updated_at == NOON.replace(microsecond=123_000)
        assert store.send(get_item(BOOKING, store.context, KEY, consistent=True)) == created

    def test_an_empty_set_is_absent_from_what_is_returned_as_well(self, store: Store) -> None:
        created = create(store, tags=set())
        assert created.tags is None
        assert store.send(get_item(BOOKING, store.context, KEY, consistent=True)) == created
        changed = created.model_copy(update={"tags": frozenset()})
        assert store.run(put_item(BOOKING, store.context, changed)).tags is None

    def test_existing_item(self, store: Store) -> None:
        create(store)
        with pytest.raises(AlreadyExists, match="account_id"):
            create(store)

    def test_full_model_gets_new_server_values(self, store: Store) -> None:
        created = create(store)
        store.run(delete_item(BOOKING, store.context, KEY))
        store.clock = lambda: NOON + timedelta(days=1)
        again = store.run(create_item(BOOKING, store.context, created))
        assert again.created_at == NOON + timedelta(days=1)

    def test_condition(self, store: Store) -> None:
        with pytest.raises(ConditionFailed):
            store.run(create_item(BOOKING, store.context, new(), when=F.note.exists()))

    def test_invalid_copy_is_refused(self, store: Store) -> None:
        broken = new().model_copy(update={"status": "lost"})
        with pytest.raises(InvalidValue, match="status"):
            create_item(BOOKING, store.context, broken)

    def test_what_is_no_record_is_refused(self, store: Store) -> None:
        raw: Any = {"account_id": "1"}
        with pytest.raises(InvalidValue, match="is a dict, not a record of Booking"):
            create_item(BOOKING, store.context, raw)

    def test_may_be_repeated_and_knows_its_own_work(self, store: Store) -> None:
        request = first_request(create_item(BOOKING, store.context, new()))
        assert request.safe_to_repeat
        assert request.is_own_work is not None
        assert request.is_own_work({**request.payload["Item"], "amount": {"N": "12.50"}})
        assert not request.is_own_work({**request.payload["Item"], "memo": {"S": "mine"}})

    def test_without_a_precise_time_no_item_is_its_own(self, store: Store) -> None:
        undated = replace(BOOKING, set_on_create=(), set_on_write=(), indexes=())
        rounded = NOON.replace(microsecond=0)
        full = Booking(**new().model_dump(), created_at=rounded, updated_at=rounded, version=1)
        assert first_request(create_item(undated, store.context, full)).is_own_work is None

    def test_default_of_the_current_time_is_stored_as_finely_as_it_can_be(
        self, store: Store
    ) -> None:
        class Dated(BookingCreate):
            noticed_at: datetime = Field(default_factory=lambda: NOON)

        class DatedBooking(Dated, Booking):
            """One that is stored."""

        fields = {**FIELDS, "noticed_at": TextField[datetime]("noticed_at", DATETIME_SECONDS)}
        dated = replace(BOOKING, paths=paths_of(fields), model=DatedBooking)
        given = new().model_dump(exclude_unset=True)
        created = store.run(create_item(dated, store.context, Dated(**given)))
        assert created.noticed_at == NOON.replace(microsecond=0)


class TestPut:
    def test_replaces_without_asking(self, store: Store) -> None:
        create(store, note="old", category_id=CATEGORY)
        store.run(put_item(BOOKING, store.context, new(amount=Decimal(1))))
        assert "memo" not in (store.stored() or {})
        assert store.entries_are_true()

    def test_read_item_keeps_its_past(self, store: Store) -> None:
        created = create(store)
        store.clock = lambda: NOON + timedelta(days=1)
        changed = created.model_copy(update={"note": "new"})
        put = store.run(put_item(BOOKING, store.context, changed))
        assert (put.created_at, put.version) == (NOON, 2)
        assert put.updated_at > created.updated_at

    def test_version_conflict(self, store: Store) -> None:
        created = create(store)
        store.run(put_item(BOOKING, store.context, created, expect_version=1))
        with pytest.raises(VersionConflict) as caught:
            store.run(put_item(BOOKING, store.context, created, expect_version=1))
        assert isinstance(caught.value.current, Booking)

    def test_condition(self, store: Store) -> None:
        create(store)
        with pytest.raises(ConditionFailed):
            store.run(put_item(BOOKING, store.context, new(), when=F.note.exists()))

    @pytest.mark.parametrize(
        ("options", "safe"),
        [
            ({}, True),
            ({"expect_version": 1}, True),
            ({"when": F.note.missing()}, False),
        ],
    )
    def test_repeatable_unless_its_condition_may_come_true_again(
        self, store: Store, options: dict[str, Any], safe: bool
    ) -> None:
        assert (
            first_request(put_item(BOOKING, store.context, new(), **options)).safe_to_repeat is safe
        )


class TestDelete:
    def test_of_an_item_that_cannot_be_decoded_says_that_it_is_gone(self, store: Store) -> None:
        create(store)
        store.patch(amount={"S": "much"})()
        with pytest.raises(UndecodableItem, match="was deleted all the same"):
            store.run(delete_item(BOOKING, store.context, KEY))
        assert store.stored() is None

    def test_returns_what_was_there(self, store: Store) -> None:
        created = create(store)
        assert store.run(delete_item(BOOKING, store.context, KEY)) == created
        assert store.run(delete_item(BOOKING, store.context, KEY)) is None

    def test_condition(self, store: Store) -> None:
        create(store)
        with pytest.raises(ConditionFailed):
            store.run(delete_item(BOOKING, store.context, KEY, when=F.note.exists()))
        with pytest.raises(VersionConflict):
            store.run(delete_item(BOOKING, store.context, KEY, expect_version=9))
        store.run(delete_item(BOOKING, store.context, KEY, expect_version=1))
        with pytest.raises(NotFound):
            store.run(delete_item(BOOKING, store.context, KEY, expect_version=1))


class TestGet:
    def test_missing(self, store: Store) -> None:
        assert store.send(get_item(BOOKING, store.context, KEY)) is None
        assert store.send(get_view(BOOKING, store.context, KEY, NOTE_VIEW)) is None

    def test_view(self, store: Store) -> None:
        create(store, note="lunch")
        assert store.send(get_view(BOOKING, store.context, KEY, NOTE_VIEW)) == NoteView(
            note="lunch"
        )

    def test_view_of_nothing_is_not_a_missing_item(self, store: Store) -> None:
        create(store)
        assert store.send(get_view(BOOKING, store.context, KEY, NOTE_VIEW)) == NoteView()

    @pytest.mark.parametrize(
        ("attribute", "value", "words"),
        [
            ("amount", {"S": "much"}, r"`amount` holds S, not number"),
            ("status", {"S": "lost"}, r"`status` does not fit"),
            ("tags", {"L": []}, r"`tags` holds L, not set of strings"),
            ("memo", {"S": "x" * 30}, r"`note` does not fit"),
            ("_type", {"S": "Other"}, r"`_type` is not `Booking`"),
        ],
    )
    def test_undecodable(self, store: Store, attribute: str, value: Any, words: str) -> None:
        create(store)
        store.patch(**{attribute: value})()
        with pytest.raises(UndecodableItem, match=words) as caught:
            store.send(get_item(BOOKING, store.context, KEY))
        assert caught.value.key["pk"] == f"account#{KEY.account_id}"
        assert caught.value.table == store.table

    def test_missing_attribute(self, store: Store) -> None:
        stored = {"pk": {"S": "x"}}
        request = get_item(BOOKING, store.context, KEY)
        with pytest.raises(UndecodableItem, match="`account_id` is missing"):
            request.decode({"Item": stored})

    def test_sensitive_key_is_not_shown(self, store: Store) -> None:
        entity = replace(BOOKING, sensitive=frozenset({"account_id"}))
        with pytest.raises(UndecodableItem) as caught:
            get_item(entity, store.context, KEY).decode({"Item": {"pk": {"S": "x"}}})
        assert caught.value.key == {}

    def test_model_of_the_user(self, store: Store) -> None:
        class Mine(Booking):
            @property
            def doubled(self) -> Decimal:
                return 2 * self.amount

        create(store)
        context = replace(store.context, models={Booking: Mine})
        found = store.send(get_item(BOOKING, context, KEY))
        assert isinstance(found, Mine)
        assert found.doubled == Decimal(25)
