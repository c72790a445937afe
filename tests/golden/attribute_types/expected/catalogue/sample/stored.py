"""What makes sample models of the JSON text of stored items."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import (
    GivenNames,
    StoredUlid,
    StraightReader,
    Tagged,
    checked,
    exact_set,
    made,
    plain,
    text_of_uuid,
)
from dynarepo.decoding.item_texts import exact as runtime_exact
from dynarepo.decoding.item_texts import rough as runtime_rough
from dynarepo.wire import (
    any_from_wire,
    date_from_text,
    datetime_from_text,
    epoch_from_text,
    int_from_text,
)
from dynarepo.wire.tagged import (
    Binary,
    BinarySet,
    Listed,
    Mapped,
    Number,
    NumberSet,
    Text,
    TextSet,
    Truth,
)

from .. import _stored
from .._types import Grade, Size
from .model import Sample, SampleChoice, SampleListOfChoices


class StoredSample(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Sample, as types."""

    id: Text[UUID]
    text: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    text_id: Text[str]
    whole: Number | UnsetType = UNSET
    exact: Number | UnsetType = UNSET
    rough: Number | UnsetType = UNSET
    flag: Truth | UnsetType = UNSET
    bytes_: Binary | UnsetType = UNSET
    moment: Text[str]
    moment_in_seconds: Text[str]
    moment_in_milliseconds: Text[str] | UnsetType = UNSET
    epoch: Number | UnsetType = UNSET
    epoch_milliseconds: Number | UnsetType = UNSET
    day: Text[str] | UnsetType = UNSET
    random_id: Text[UUID]
    sortable_id: Text[StoredUlid]
    choice: Text[SampleChoice] | UnsetType = UNSET
    grade: Text[Grade] | UnsetType = UNSET
    words: TextSet | UnsetType = UNSET
    numbers: NumberSet | UnsetType = UNSET
    wholes: NumberSet | UnsetType = UNSET
    exacts: NumberSet | UnsetType = UNSET
    blobs: BinarySet | UnsetType = UNSET
    list_of_text: Listed[Text[str]] | UnsetType = UNSET
    list_of_lists: Listed[Listed[Number]] | UnsetType = UNSET
    list_of_choices: Listed[Text[SampleListOfChoices]] | UnsetType = UNSET
    map_of_numbers: Mapped[dict[str, Number]] | UnsetType = UNSET
    map_of_days: Mapped[dict[str, Listed[Text[str]]]] | UnsetType = UNSET
    size: Mapped[_stored.StoredSize] | UnsetType = UNSET
    sizes: Mapped[dict[str, Mapped[_stored.StoredSize]]] | UnsetType = UNSET
    anything: Tagged | UnsetType = UNSET
    open_map: Mapped[dict[str, Tagged]] | UnsetType = UNSET
    absent_or_null: Raw | UnsetType = UNSET
    number_or_null: Raw | UnsetType = UNSET
    words_or_null: Raw | UnsetType = UNSET
    text_at_first: Text[str] | UnsetType = UNSET
    secret: Text[str] | UnsetType = UNSET
    origin: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Sample"]] | UnsetType = field(default=UNSET, name="_type")


_SAMPLE_NAMES: Final = GivenNames(
    (
        "id",
        "text",
        "text_id",
        "moment",
        "moment_in_seconds",
        "random_id",
        "sortable_id",
        "wholes",
        "words_or_null",
        "text_at_first",
    ),
    "whole",
    "exact",
    "rough",
    "flag",
    "bytes_",
    "moment_in_milliseconds",
    "epoch",
    "epoch_milliseconds",
    "day",
    "choice",
    "grade",
    "words",
    "numbers",
    "exacts",
    "blobs",
    "list_of_text",
    "list_of_lists",
    "list_of_choices",
    "map_of_numbers",
    "map_of_days",
    "size",
    "sizes",
    "anything",
    "open_map",
    "absent_or_null",
    "number_or_null",
    "secret",
    "origin",
)


def sample_of(stored: StoredSample) -> Sample:
    """What was stored as Sample; an error where that is not certain."""
    absent = 0
    if stored.whole is UNSET:
        whole_: int = 0
        absent |= 1
    else:
        whole_ = int(stored.whole.N)
        if not -10 <= whole_ <= 10:
            raise ValueError("whole")
    if stored.exact is UNSET:
        exact_: Decimal = Decimal("1.50")
        absent |= 2
    else:
        exact_ = runtime_exact(stored.exact.N)
        if not exact_ >= Decimal("0.01"):
            raise ValueError("exact")
    if stored.rough is UNSET:
        rough_: float = 0.5
        absent |= 4
    else:
        rough_ = runtime_rough(stored.rough.N)
        if not rough_ <= 1000000.0:
            raise ValueError("rough")
    if stored.flag is UNSET:
        flag_: bool = False
        absent |= 8
    else:
        flag_ = stored.flag.BOOL
    if stored.bytes_ is UNSET:
        bytes__: bytes = b"hello"
        absent |= 16
    else:
        bytes__ = stored.bytes_.B
        if not len(bytes__) <= 1024:
            raise ValueError("bytes_")
    moment_in_seconds_ = datetime_from_text(stored.moment_in_seconds.S)
    if not moment_in_seconds_ >= datetime(2020, 1, 1, tzinfo=UTC):
        raise ValueError("moment_in_seconds")
    if stored.moment_in_milliseconds is UNSET:
        moment_in_milliseconds_: datetime | None = None
        absent |= 32
    else:
        moment_in_milliseconds_ = datetime_from_text(stored.moment_in_milliseconds.S)
    if stored.epoch is UNSET:
        epoch_: datetime = datetime(2026, 1, 1, tzinfo=UTC)
        absent |= 64
    else:
        epoch_ = epoch_from_text(stored.epoch.N, "seconds")
    if stored.epoch_milliseconds is UNSET:
        epoch_milliseconds_: datetime | None = None
        absent |= 128
    else:
        epoch_milliseconds_ = epoch_from_text(stored.epoch_milliseconds.N, "milliseconds")
    if stored.day is UNSET:
        day_: date = date(2026, 1, 31)
        absent |= 256
    else:
        day_ = date_from_text(stored.day.S)
    if stored.choice is UNSET:
        choice_: SampleChoice = "red"
        absent |= 512
    else:
        choice_ = stored.choice.S
    if stored.grade is UNSET:
        grade_: Grade = "medium"
        absent |= 1024
    else:
        grade_ = stored.grade.S
    if stored.words is UNSET:
        words_: set[str] | None = None
        absent |= 2048
    else:
        words_ = stored.words.SS
        if not len(words_) >= 1:
            raise ValueError("words")
    if stored.numbers is UNSET:
        numbers_: set[Decimal] | None = None
        absent |= 4096
    else:
        numbers_ = exact_set(stored.numbers.NS)
    if stored.wholes is UNSET:
        wholes_: set[int] = set()
    else:
        wholes_ = set(map(int, stored.wholes.NS))
    if stored.exacts is UNSET:
        exacts_: set[Decimal] | None = None
        absent |= 8192
    else:
        exacts_ = exact_set(stored.exacts.NS)
    if stored.blobs is UNSET:
        blobs_: set[bytes] | None = None
        absent |= 16384
    else:
        blobs_ = stored.blobs.BS
    if stored.list_of_text is UNSET:
        list_of_text_: list[str] = []
        absent |= 32768
    else:
        list_of_text_ = [element.S for element in stored.list_of_text.L]
    if stored.list_of_lists is UNSET:
        list_of_lists_: list[list[int]] = []
        absent |= 65536
    else:
        list_of_lists_ = [
            [int(inner.N) for inner in element.L] for element in stored.list_of_lists.L
        ]
        if not len(list_of_lists_) <= 3:
            raise ValueError("list_of_lists")
    if stored.list_of_choices is UNSET:
        list_of_choices_: list[SampleListOfChoices] = []
        absent |= 131072
    else:
        list_of_choices_ = [element.S for element in stored.list_of_choices.L]
    if stored.map_of_numbers is UNSET:
        map_of_numbers_: dict[str, Decimal] = {}
        absent |= 262144
    else:
        map_of_numbers_ = {
            element_name: runtime_exact(element.N)
            for element_name, element in stored.map_of_numbers.M.items()
        }
    if stored.map_of_days is UNSET:
        map_of_days_: dict[str, list[date]] | None = None
        absent |= 524288
    else:
        map_of_days_ = {
            element_name: [date_from_text(inner.S) for inner in element.L]
            for element_name, element in stored.map_of_days.M.items()
        }
    if stored.size is UNSET:
        size_: Size | None = None
        absent |= 1048576
    else:
        size_ = _stored.size_of(stored.size.M)
    if stored.sizes is UNSET:
        sizes_: dict[str, Size] = {}
        absent |= 2097152
    else:
        sizes_ = {
            element_name: _stored.size_of(element.M)
            for element_name, element in stored.sizes.M.items()
        }
    if stored.anything is UNSET:
        anything_: Any = None
        absent |= 4194304
    else:
        anything_ = any_from_wire(stored.anything)
    if stored.open_map is UNSET:
        open_map_: dict[str, Any] = {}
        absent |= 8388608
    else:
        open_map_ = {
            element_name: any_from_wire(element)
            for element_name, element in stored.open_map.M.items()
        }
    if stored.absent_or_null is UNSET:
        absent_or_null_: str | None = None
        absent |= 16777216
    else:
        absent_or_null_text = plain(stored.absent_or_null)
        absent_or_null_ = checked(
            Sample,
            "absent_or_null",
            None if "NULL" in absent_or_null_text else absent_or_null_text["S"],
        )
    if stored.number_or_null is UNSET:
        number_or_null_: int | None = 1
        absent |= 33554432
    else:
        number_or_null_text = plain(stored.number_or_null)
        number_or_null_ = checked(
            Sample,
            "number_or_null",
            (
                None
                if "NULL" in number_or_null_text
                else int_from_text(number_or_null_text["N"], "number_or_null")
            ),
        )
    if stored.words_or_null is UNSET:
        words_or_null_: set[str] | None = set()
    else:
        words_or_null_text = plain(stored.words_or_null)
        words_or_null_ = checked(
            Sample,
            "words_or_null",
            None if "NULL" in words_or_null_text else words_or_null_text["SS"],
        )
    if stored.text_at_first is UNSET:
        text_at_first_: str | None = None
    else:
        text_at_first_ = stored.text_at_first.S
    if stored.secret is UNSET:
        secret_: str | None = None
        absent |= 67108864
    else:
        secret_ = stored.secret.S
    if stored.origin is UNSET:
        origin_: str = "unknown"
        absent |= 134217728
    else:
        origin_ = stored.origin.S
    return made(
        Sample,
        {
            "id": stored.id.S,
            "text": checked(Sample, "text", stored.text.S),
            "text_id": stored.text_id.S,
            "whole": whole_,
            "exact": exact_,
            "rough": rough_,
            "flag": flag_,
            "bytes_": bytes__,
            "moment": datetime_from_text(stored.moment.S),
            "moment_in_seconds": moment_in_seconds_,
            "moment_in_milliseconds": moment_in_milliseconds_,
            "epoch": epoch_,
            "epoch_milliseconds": epoch_milliseconds_,
            "day": day_,
            "random_id": stored.random_id.S,
            "sortable_id": stored.sortable_id.S,
            "choice": choice_,
            "grade": grade_,
            "words": words_,
            "numbers": numbers_,
            "wholes": wholes_,
            "exacts": exacts_,
            "blobs": blobs_,
            "list_of_text": list_of_text_,
            "list_of_lists": list_of_lists_,
            "list_of_choices": list_of_choices_,
            "map_of_numbers": map_of_numbers_,
            "map_of_days": map_of_days_,
            "size": size_,
            "sizes": sizes_,
            "anything": anything_,
            "open_map": open_map_,
            "absent_or_null": absent_or_null_,
            "number_or_null": number_or_null_,
            "words_or_null": words_or_null_,
            "text_at_first": text_at_first_,
            "secret": secret_,
            "origin": origin_,
        },
        _SAMPLE_NAMES[absent],
    )


SAMPLE_READER: Final[StraightReader[Sample]] = StraightReader(
    StoredSample, sample_of, lambda stored: (text_of_uuid(stored.id.S),)
)
