"""What makes call models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire.tagged import Number, Text

from .model import Call


class StoredCall(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Call, as types."""

    pk: Text[str]
    sk: Text[str]
    line: Text[str]
    queue: Text[str] | UnsetType = UNSET
    weight: Number | UnsetType = UNSET
    topic: Text[str] | UnsetType = UNSET
    result: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Call"]] | UnsetType = field(default=UNSET, name="_type")
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET


_CALL_NAMES: Final = GivenNames(("line",), "queue", "weight", "topic", "result")
_BlankCall: Final = blank_of(Call)


def call_of(stored: StoredCall) -> Call:
    """What was stored as Call; an error where that is not certain."""
    absent = 0
    if stored.queue is UNSET:
        queue_: str = "all"
        absent |= 1
    else:
        queue_ = stored.queue.S
    if stored.weight is UNSET:
        weight_: int = 1
        absent |= 2
    else:
        weight_ = int(stored.weight.N)
    if stored.topic is UNSET:
        topic_: str | None = None
        absent |= 4
    else:
        topic_ = stored.topic.S
    if stored.result is UNSET:
        result_: str | None = None
        absent |= 8
    else:
        result_ = stored.result.S
    record = blank(_BlankCall)
    record.line = stored.line.S
    record.queue = queue_
    record.weight = weight_
    record.topic = topic_
    record.result = result_
    record.__pydantic_fields_set__ = _CALL_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Call
    return record


CALL_READER: Final[StraightReader[Call]] = StraightReader(
    StoredCall, call_of, lambda stored: (stored.pk.S, stored.sk.S)
)
