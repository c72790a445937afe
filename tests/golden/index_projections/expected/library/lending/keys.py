"""Keys of lending: pure functions between attributes and keys."""

import re
from datetime import date, datetime
from typing import Final
from uuid import UUID

from dynarepo import InvalidKey, WireItem
from dynarepo.keys import open_text, padded, partition_text, uuid_text
from dynarepo.wire import date_text, datetime_text, number_text

from .model import Lending, LendingKey

_PK: Final = re.compile("lending\\#(?P<lending_id>.{36})", re.DOTALL)
_SK: Final = re.compile("copy\\#(?P<copy_number>[0-9]{3})", re.DOTALL)
_READER_PK: Final = re.compile("reader\\#(?P<reader>.+)", re.DOTALL)
_READER_SK: Final = re.compile("due\\#(?P<due>.{10})\\#(?P<copy_number>[0-9]{3})", re.DOTALL)
_DAY_PK: Final = re.compile("returned\\#(?P<returned_at>.{27})", re.DOTALL)


def table_key(key: LendingKey | Lending) -> WireItem:
    """The table key: `pk` = `lending#{lending_id}` and `sk` = `copy#{copy_number:03d}`."""
    return {"pk": {"S": pk(key.lending_id)}, "sk": {"S": sk(key.copy_number)}}


def pk(lending_id: UUID) -> str:
    """`pk` = `lending#{lending_id}`."""
    return f"lending#{uuid_text(lending_id, 'lending_id')}"


def sk(copy_number: int) -> str:
    """`sk` = `copy#{copy_number:03d}`."""
    return f"copy#{padded(copy_number, 3, 'copy_number')}"


def reader_pk(reader: str) -> str:
    """`reader_pk` = `reader#{reader}`."""
    return partition_text(f"reader#{open_text(reader, 'reader')}", "reader_pk")


def reader_sk(due: date, copy_number: int) -> str:
    """`reader_sk` = `due#{due}#{copy_number:03d}`."""
    return f"due#{date_text(due, 'due')}#{padded(copy_number, 3, 'copy_number')}"


def day_pk(returned_at: datetime) -> str:
    """`day_pk` = `returned#{returned_at}`."""
    return f"returned#{datetime_text(returned_at, 'microseconds', 'returned_at')}"


def day_number(number: int) -> str:
    """`day_number` = `{number}`."""
    return number_text(number, "number")


def by_reader(reader: str | None, due: date | None, copy_number: int | None) -> WireItem:
    """The entry in index `by_reader`: `reader_pk` = `reader#{reader}` and `reader_sk` =
    `due#{due}#{copy_number:03d}`; none while a part is absent.
    """
    if reader is None or due is None or copy_number is None:
        return {}
    return {"reader_pk": {"S": reader_pk(reader)}, "reader_sk": {"S": reader_sk(due, copy_number)}}


def by_day(returned_at: datetime | None, number: int | None) -> WireItem:
    """The entry in index `by_day`: `day_pk` = `returned#{returned_at}` and `day_number` =
    `{number}`; none while a part is absent.
    """
    if returned_at is None or number is None:
        return {}
    return {"day_pk": {"S": day_pk(returned_at)}, "day_number": {"N": day_number(number)}}


def parse_pk(text: str) -> dict[str, str]:
    """The placeholders of `pk` = `lending#{lending_id}`, as the text that stands for each."""
    found = _PK.fullmatch(text)
    if found is None:
        raise InvalidKey("is not of the form lending#{lending_id}", attribute="pk")
    return found.groupdict()


def parse_sk(text: str) -> dict[str, str]:
    """The placeholders of `sk` = `copy#{copy_number:03d}`, as the text that stands for each."""
    found = _SK.fullmatch(text)
    if found is None:
        raise InvalidKey("is not of the form copy#{copy_number:03d}", attribute="sk")
    return found.groupdict()


def parse_reader_pk(text: str) -> dict[str, str]:
    """The placeholders of `reader_pk` = `reader#{reader}`, as the text that stands for each."""
    found = _READER_PK.fullmatch(text)
    if found is None:
        raise InvalidKey("is not of the form reader#{reader}", attribute="reader_pk")
    return found.groupdict()


def parse_reader_sk(text: str) -> dict[str, str]:
    """The placeholders of `reader_sk` = `due#{due}#{copy_number:03d}`, as the text that stands for
    each.
    """
    found = _READER_SK.fullmatch(text)
    if found is None:
        raise InvalidKey("is not of the form due#{due}#{copy_number:03d}", attribute="reader_sk")
    return found.groupdict()


def parse_day_pk(text: str) -> dict[str, str]:
    """The placeholders of `day_pk` = `returned#{returned_at}`, as the text that stands for each."""
    found = _DAY_PK.fullmatch(text)
    if found is None:
        raise InvalidKey("is not of the form returned#{returned_at}", attribute="day_pk")
    return found.groupdict()
