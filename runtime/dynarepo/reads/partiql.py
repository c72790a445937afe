"""Statements of PartiQL: the way around everything that the schema declares."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, Final, Generic, TypeVar, cast
from uuid import UUID

from ..decoding.straight_answers import Straight
from ..errors import InvalidValue
from ..requests import Operation, Request
from ..wire import (
    WireItem,
    WireValue,
    any_from_wire,
    any_value,
    date_text,
    datetime_text,
    float_text,
)
from .cursors import binding_of, damaged_cursor, opened, sealed
from .page import Page
from .queries import require_count

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

MOST_CHARACTERS: Final = 8192


@dataclass(frozen=True, slots=True)
class Answered(Generic[T]):
    """One answer to a statement; `token` asks for the next one."""

    items: tuple[T, ...]
    token: str | None


@dataclass(frozen=True)
class Statement(Generic[T_co]):
    """One statement with its parameters, and what is made of each item that it returns.

    `straight` makes a whole answer of its JSON, as a request has it.
    """

    text: str
    parameters: tuple[WireValue, ...] = field(repr=False)
    decode: Callable[[WireItem], T_co]
    consistent: bool = False
    straight: Callable[[bytes], Mapping[str, Any] | None] | None = None

    def __post_init__(self) -> None:
        if not 1 <= len(self.text) <= MOST_CHARACTERS:
            raise InvalidValue(
                f"has {len(self.text)} characters; DynamoDB takes 1 to {MOST_CHARACTERS}",
                attribute="statement",
            )

    @property
    def reads(self) -> bool:
        """Whether it changes nothing, so that it may be sent again."""
        return self.text.lstrip()[:6].upper() == "SELECT"

    def request(
        self, limit: int | None = None, token: str | None = None
    ) -> Request[Answered[T_co]]:
        """One page: at most `limit` items are looked at, from where an earlier answer ended."""
        payload: dict[str, Any] = {"Statement": self.text}
        if self.parameters:
            payload["Parameters"] = list(self.parameters)
        if self.consistent:
            payload["ConsistentRead"] = True
        if limit is not None:
            payload["Limit"] = limit
        if token is not None:
            payload["NextToken"] = token
        return Request(
            "ExecuteStatement",
            payload,
            self._answer,
            "PartiQL",
            "",
            safe_to_repeat=self.reads,
            straight=self.straight,
        )

    def _answer(self, answer: Mapping[str, Any]) -> Answered[T_co]:
        if type(answer) is Straight:
            return Answered(*answer.record)
        items: list[WireItem] = answer.get("Items") or []
        token: str | None = answer.get("NextToken") or None
        return Answered(tuple(map(self.decode, items)), token)

    def cursor(self, token: str) -> str:
        """The cursor of a place in what this statement returns."""
        return sealed(self._binding, {"t": token})

    def token(self, cursor: str) -> str:
        """The place that a cursor of this statement with the same parameters stands for."""
        token = opened(self._binding, cursor).get("t")
        if not isinstance(token, str):
            raise damaged_cursor()
        return token

    @cached_property
    def _binding(self) -> str:
        return binding_of({"Statement": self.text, "Parameters": self.parameters})


class Reading(Generic[T]):
    """One pass over all that a statement returns."""

    def __init__(self, statement: Statement[T]) -> None:
        self._statement = statement
        self._token: str | None = None
        self.finished = False

    def advance(self) -> Operation[Iterator[T]]:
        """The items of the next answer."""
        answer: Answered[T] = yield self._statement.request(None, self._token)
        self._token = answer.token
        self.finished = answer.token is None
        return iter(answer.items)


def read_all(statement: Statement[T]) -> Operation[list[T]]:
    """All that the statement returns."""
    reading = Reading(statement)
    found: list[T] = []
    while not reading.finished:
        found.extend((yield from reading.advance()))
    return found


def read_page(statement: Statement[T], size: int, after: str | None) -> Operation[Page[T]]:
    """The next items after a cursor: `size` of them, or as many as there are."""
    require_count(size, "size", "PartiQL")
    token = None if after is None else statement.token(after)
    found: list[T] = []
    while True:
        answer: Answered[T] = yield statement.request(size - len(found), token)
        found.extend(answer.items)
        token = answer.token
        if token is None or len(found) >= size:
            cursor = None if token is None else statement.cursor(token)
            return Page(tuple(found), cursor)


def read_first(statement: Statement[T]) -> Operation[T | None]:
    """The first item, if there is one."""
    reading = Reading(statement)
    while not reading.finished:
        for item in (yield from reading.advance()):
            return item
    return None


def native(stored: WireItem) -> dict[str, Any]:
    """A stored item as Python values."""
    return {name: any_from_wire(value, name) for name, value in stored.items()}


def parameter_values(parameters: Sequence[object]) -> tuple[WireValue, ...]:
    """Python values as parameters of a statement, in the forms that attributes have by default."""
    if isinstance(cast("object", parameters), str | bytes):
        raise InvalidValue("is one value; pass a list of them", attribute="parameters")
    return tuple(_stored(value, f"parameters[{place}]") for place, value in enumerate(parameters))


def _stored(value: object, place: str) -> WireValue:
    match value:
        case UUID():
            return {"S": str(value)}
        case datetime():
            return {"S": datetime_text(value, "microseconds", place)}
        case date():
            return {"S": date_text(value)}
        case float():
            return {"N": float_text(value, place)}
        case _:
            return any_value(value, place)
