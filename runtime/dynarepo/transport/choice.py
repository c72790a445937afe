"""Which transport requests go through, and why."""

from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class TransportChoice:
    """The transport in use at the moment, and what decided that."""

    name: Literal["direct", "aiohttp", "boto3"]
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


ASKED_FOR: Final = TransportChoice("boto3", "it was asked for")
