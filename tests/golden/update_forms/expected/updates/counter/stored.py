"""What makes counter models of the JSON text of stored items."""

from decimal import Decimal
from typing import Any, Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, Tagged, blank, blank_of, exact
from dynarepo.wire import any_from_wire
from dynarepo.wire.tagged import Listed, Mapped, Number, NumberSet, Text, TextSet, Truth

from .. import _stored
from .._types import Note
from .model import Counter, CounterStatus


class StoredCounter(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Counter, as types."""

    id: Text[str]
    name: Text[str]
    label: Text[str] | UnsetType = UNSET
    status: Text[CounterStatus] | UnsetType = UNSET
    total: Number | UnsetType = UNSET
    rate: Number | UnsetType = UNSET
    previous: Number | UnsetType = UNSET
    ready: Truth | UnsetType = UNSET
    tags: TextSet | UnsetType = UNSET
    marks: NumberSet | UnsetType = UNSET
    notes: Listed[Mapped[_stored.StoredNote]] | UnsetType = UNSET
    words: Listed[Text[str]] | UnsetType = UNSET
    limits: Mapped[_stored.StoredLimits]
    quotas: Mapped[dict[str, Number]] | UnsetType = UNSET
    extra: Tagged | UnsetType = UNSET
    item_type: Text[Literal["Counter"]] | UnsetType = field(default=UNSET, name="_type")


_COUNTER_NAMES: Final = GivenNames(
    ("id", "name", "limits"),
    "label",
    "status",
    "total",
    "rate",
    "previous",
    "ready",
    "tags",
    "marks",
    "notes",
    "words",
    "quotas",
    "extra",
)
_BlankCounter: Final = blank_of(Counter)


def counter_of(stored: StoredCounter) -> Counter:
    """What was stored as Counter; an error where that is not certain."""
    absent = 0
    if stored.label is UNSET:
        label_: str | None = None
        absent |= 1
    else:
        label_ = stored.label.S
    if stored.status is UNSET:
        status_: CounterStatus = "on"
        absent |= 2
    else:
        status_ = stored.status.S
    if stored.total is UNSET:
        total_: int = 0
        absent |= 4
    else:
        total_ = int(stored.total.N)
    if stored.rate is UNSET:
        rate_: Decimal = Decimal("1")
        absent |= 8
    else:
        rate_ = exact(stored.rate.N)
    if stored.previous is UNSET:
        previous_: int | None = None
        absent |= 16
    else:
        previous_ = int(stored.previous.N)
    if stored.ready is UNSET:
        ready_: bool = False
        absent |= 32
    else:
        ready_ = stored.ready.BOOL
    if stored.tags is UNSET:
        tags_: set[str] | None = None
        absent |= 64
    else:
        tags_ = stored.tags.SS
    if stored.marks is UNSET:
        marks_: set[int] | None = None
        absent |= 128
    else:
        marks_ = set(map(int, stored.marks.NS))
    if stored.notes is UNSET:
        notes_: list[Note] = []
        absent |= 256
    else:
        notes_ = [_stored.note_of(element.M) for element in stored.notes.L]
    if stored.words is UNSET:
        words_: list[str] = []
        absent |= 512
    else:
        words_ = [element.S for element in stored.words.L]
    if stored.quotas is UNSET:
        quotas_: dict[str, int] = {}
        absent |= 1024
    else:
        quotas_ = {
            element_name: int(element.N) for element_name, element in stored.quotas.M.items()
        }
    if stored.extra is UNSET:
        extra_: Any = None
        absent |= 2048
    else:
        extra_ = any_from_wire(stored.extra)
    record = blank(_BlankCounter)
    record.id = stored.id.S
    record.name = stored.name.S
    record.label = label_
    record.status = status_
    record.total = total_
    record.rate = rate_
    record.previous = previous_
    record.ready = ready_
    record.tags = tags_
    record.marks = marks_
    record.notes = notes_
    record.words = words_
    record.limits = _stored.limits_of(stored.limits.M)
    record.quotas = quotas_
    record.extra = extra_
    record.__pydantic_fields_set__ = _COUNTER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Counter
    return record


COUNTER_READER: Final[StraightReader[Counter]] = StraightReader(
    StoredCounter, counter_of, lambda stored: (stored.id.S,)
)
