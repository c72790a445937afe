"""What belongs to sample."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncSampleReader, AsyncSampleRepository, AsyncSampleWriter
    from .fields import SampleFields
    from .model import (
        Sample,
        SampleChanges,
        SampleChoice,
        SampleCreate,
        SampleKey,
        SampleListOfChoices,
    )
    from .repository import SampleReader, SampleRepository, SampleWriter

__all__ = [
    "AsyncSampleReader",
    "AsyncSampleRepository",
    "AsyncSampleWriter",
    "Sample",
    "SampleChanges",
    "SampleChoice",
    "SampleCreate",
    "SampleFields",
    "SampleKey",
    "SampleListOfChoices",
    "SampleReader",
    "SampleRepository",
    "SampleWriter",
]

_HOMES = {
    "AsyncSampleReader": ".async_repository",
    "AsyncSampleRepository": ".async_repository",
    "AsyncSampleWriter": ".async_repository",
    "Sample": ".model",
    "SampleChanges": ".model",
    "SampleChoice": ".model",
    "SampleCreate": ".model",
    "SampleFields": ".fields",
    "SampleKey": ".model",
    "SampleListOfChoices": ".model",
    "SampleReader": ".repository",
    "SampleRepository": ".repository",
    "SampleWriter": ".repository",
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
