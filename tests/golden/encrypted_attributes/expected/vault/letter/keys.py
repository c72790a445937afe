"""Keys of letter: pure functions between attributes and keys."""

from datetime import date
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import padded, uuid_text
from dynarepo.wire import date_text

from .model import Letter, LetterKey


def table_key(key: LetterKey | Letter) -> WireItem:
    """The table key: `pk` = `box#{box_id}` and `sk` = `letter#{number:03d}`."""
    return {"pk": {"S": pk(key.box_id)}, "sk": {"S": sk(key.number)}}


def pk(box_id: UUID) -> str:
    """`pk` = `box#{box_id}`."""
    return f"box#{uuid_text(box_id, 'box_id')}"


def sk(number: int) -> str:
    """`sk` = `letter#{number:03d}`."""
    return f"letter#{padded(number, 3, 'number')}"


def day_pk(day: date) -> str:
    """`day_pk` = `{day}`."""
    return date_text(day, "day")


def by_day(day: date | None) -> WireItem:
    """The entry in index `by_day`: `day_pk` = `{day}`; none while a part is absent."""
    if day is None:
        return {}
    return {"day_pk": {"S": day_pk(day)}}
