"""What is measured: each operation by its name, on the calls of any contender."""

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final, TypeAlias
from uuid import UUID

from pydantic import BaseModel

from .bookings import ACCOUNT, ACCOUNT_OF_ALL, ACCOUNT_OF_PAGE, Booking, booking, given

IN_FLIGHT: Final = 64
WRITTEN: Final = 1000
_KEYS = [(ACCOUNT, UUID(int=number + 1000)) for number in range(100)]

Operation: TypeAlias = Callable[[], Any]


def operations(calls: Any, *, awaited: bool) -> Mapping[str, Operation]:
    """The operations on these calls."""
    fields = given(ACCOUNT, 0)
    bookings = [booking(ACCOUNT, number) for number in range(WRITTEN)]
    prepare = getattr(calls, "prepared", None)
    made = prepare(bookings) if prepare else bookings
    return {
        "get": lambda: calls.get(_KEYS[0]),
        "put": lambda: calls.put(fields),
        "update": lambda: calls.update(_KEYS[0], "lunch"),
        "query": lambda: calls.query(ACCOUNT),
        "page": lambda: calls.query(ACCOUNT_OF_PAGE),
        "batch_write": lambda: calls.batch_write(made),
        "batch_get": lambda: calls.batch_get(_KEYS),
        "concurrent": _awaited_gets(calls) if awaited else _gets_in_threads(calls),
        "hold": lambda: calls.query(ACCOUNT_OF_ALL),
        "stream": lambda: calls.stream(ACCOUNT_OF_ALL),
    }


def _awaited_gets(calls: Any) -> Operation:
    async def gets() -> list[Any]:
        return await asyncio.gather(*(calls.get(key) for key in _KEYS[:IN_FLIGHT]))

    return gets


def _gets_in_threads(calls: Any) -> Operation:
    pool = ThreadPoolExecutor(IN_FLIGHT)
    return lambda: list(pool.map(calls.get, _KEYS[:IN_FLIGHT]))


def wrong(name: str, result: Any) -> str | None:
    """What is wrong with what an operation returned, if anything is."""
    expected = _expected(name)
    if expected is None:
        return None
    found = result if isinstance(result, list) else [result]
    if not all(isinstance(each, BaseModel) for each in found):
        return f"{name} gives {type(found[0]).__name__}, which is no Pydantic model"
    values = [Booking.model_validate(each.model_dump()) for each in found]
    return None if values == expected else f"{name} gives {values[:1]}, not {expected[:1]}"


def _expected(name: str) -> list[Booking] | None:
    match name:
        case "get" | "update":
            return [booking(ACCOUNT, 0)]
        case "query":
            return [booking(ACCOUNT, number) for number in range(25)]
        case "batch_get":
            return [booking(ACCOUNT, number) for number in range(100)]
        case "concurrent":
            return [booking(ACCOUNT, 0)] * IN_FLIGHT
        case _:
            return None
