"""What belongs to rank."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncRankReader, AsyncRankRepository, AsyncRankWriter
    from .fields import RankFields
    from .model import Rank, RankChanges, RankCreate, RankKey
    from .repository import RankReader, RankRepository, RankWriter

__all__ = [
    "AsyncRankReader",
    "AsyncRankRepository",
    "AsyncRankWriter",
    "Rank",
    "RankChanges",
    "RankCreate",
    "RankFields",
    "RankKey",
    "RankReader",
    "RankRepository",
    "RankWriter",
]

_HOMES = {
    "AsyncRankReader": ".async_repository",
    "AsyncRankRepository": ".async_repository",
    "AsyncRankWriter": ".async_repository",
    "Rank": ".model",
    "RankChanges": ".model",
    "RankCreate": ".model",
    "RankFields": ".fields",
    "RankKey": ".model",
    "RankReader": ".repository",
    "RankRepository": ".repository",
    "RankWriter": ".repository",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
