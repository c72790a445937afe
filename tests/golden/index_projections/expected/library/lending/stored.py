"""What makes lending models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, checked
from dynarepo.wire import date_from_text, datetime_from_text, int_from_text
from dynarepo.wire.tagged import Number, Text

from . import keys
from .model import Lending, LendingInByDay, LendingInByReader


class StoredLending(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Lending, as types."""

    pk: Text[str]
    sk: Text[str]
    lending_id: Text[UUID]
    copy_number: Number = field(name="c")
    reader: Text[str]
    due: Text[str]
    returned_at: Text[str] | UnsetType = UNSET
    number: Number | UnsetType = UNSET
    note: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Lending"]] | UnsetType = field(default=UNSET, name="_type")
    reader_pk: Raw | UnsetType = UNSET
    reader_sk: Raw | UnsetType = UNSET
    day_pk: Raw | UnsetType = UNSET
    day_number: Raw | UnsetType = UNSET


class StoredLendingInByReader(Struct, gc=False, kw_only=True):
    """The stored form of LendingInByReader, as types."""

    pk: Text[str]
    sk: Text[str]
    reader_pk: Text[str]
    reader_sk: Text[str]


class StoredLendingInByDay(Struct, gc=False, kw_only=True):
    """The stored form of LendingInByDay, as types."""

    pk: Text[str]
    sk: Text[str]
    day_pk: Text[str]
    day_number: Number


_LENDING_NAMES: Final = GivenNames(
    ("lending_id", "copy_number", "reader", "due"), "returned_at", "number", "note"
)
_LENDING_IN_BY_READER_NAMES: Final = {"lending_id", "copy_number", "reader", "due"}
_LENDING_IN_BY_DAY_NAMES: Final = {"lending_id", "copy_number", "returned_at", "number"}
_BlankLending: Final = blank_of(Lending)
_BlankLendingInByReader: Final = blank_of(LendingInByReader)
_BlankLendingInByDay: Final = blank_of(LendingInByDay)


def lending_of(stored: StoredLending) -> Lending:
    """What was stored as Lending; an error where that is not certain."""
    absent = 0
    copy_number_ = int(stored.copy_number.N)
    if not 0 <= copy_number_ <= 999:
        raise ValueError("copy_number")
    if stored.returned_at is UNSET:
        returned_at_: datetime | None = None
        absent |= 1
    else:
        returned_at_ = datetime_from_text(stored.returned_at.S)
    if stored.number is UNSET:
        number_: int | None = None
        absent |= 2
    else:
        number_ = int(stored.number.N)
    if stored.note is UNSET:
        note_: str | None = None
        absent |= 4
    else:
        note_ = stored.note.S
    record = blank(_BlankLending)
    record.lending_id = stored.lending_id.S
    record.copy_number = copy_number_
    record.reader = stored.reader.S
    record.due = date_from_text(stored.due.S)
    record.returned_at = returned_at_
    record.number = number_
    record.note = note_
    record.__pydantic_fields_set__ = _LENDING_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Lending
    return record


def lending_in_by_reader_of(stored: StoredLendingInByReader) -> LendingInByReader:
    """What was stored as LendingInByReader; an error where that is not certain."""
    pk_parts = keys.parse_pk(stored.pk.S)
    sk_parts = keys.parse_sk(stored.sk.S)
    reader_pk_parts = keys.parse_reader_pk(stored.reader_pk.S)
    reader_sk_parts = keys.parse_reader_sk(stored.reader_sk.S)
    record = blank(_BlankLendingInByReader)
    record.lending_id = checked(LendingInByReader, "lending_id", pk_parts["lending_id"])
    record.copy_number = checked(
        LendingInByReader, "copy_number", int_from_text(sk_parts["copy_number"], "copy_number")
    )
    record.reader = checked(LendingInByReader, "reader", reader_pk_parts["reader"])
    record.due = checked(LendingInByReader, "due", date_from_text(reader_sk_parts["due"], "due"))
    record.__pydantic_fields_set__ = _LENDING_IN_BY_READER_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = LendingInByReader
    return record


def lending_in_by_day_of(stored: StoredLendingInByDay) -> LendingInByDay:
    """What was stored as LendingInByDay; an error where that is not certain."""
    pk_parts = keys.parse_pk(stored.pk.S)
    sk_parts = keys.parse_sk(stored.sk.S)
    day_pk_parts = keys.parse_day_pk(stored.day_pk.S)
    record = blank(_BlankLendingInByDay)
    record.lending_id = checked(LendingInByDay, "lending_id", pk_parts["lending_id"])
    record.copy_number = checked(
        LendingInByDay, "copy_number", int_from_text(sk_parts["copy_number"], "copy_number")
    )
    record.returned_at = checked(
        LendingInByDay,
        "returned_at",
        datetime_from_text(day_pk_parts["returned_at"], "returned_at"),
    )
    record.number = int(stored.day_number.N)
    record.__pydantic_fields_set__ = _LENDING_IN_BY_DAY_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = LendingInByDay
    return record


LENDING_READER: Final[StraightReader[Lending]] = StraightReader(
    StoredLending, lending_of, lambda stored: (stored.pk.S, stored.sk.S)
)

LENDING_IN_BY_READER_READER: Final[StraightReader[LendingInByReader]] = StraightReader(
    StoredLendingInByReader, lending_in_by_reader_of, lambda stored: (stored.pk.S, stored.sk.S)
)

LENDING_IN_BY_DAY_READER: Final[StraightReader[LendingInByDay]] = StraightReader(
    StoredLendingInByDay, lending_in_by_day_of, lambda stored: (stored.pk.S, stored.sk.S)
)
