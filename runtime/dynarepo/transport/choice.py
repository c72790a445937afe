"""Which transport requests go through, and why."""

from typing import Final, Literal

from ..values import Value


class TransportChoice(Value, frozen=True):
    """The transport in use at the moment, and what decided that."""

    name: Literal["direct", "aiohttp", "boto3"]
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


ASKED_FOR: Final = TransportChoice("boto3", "it was asked for")
