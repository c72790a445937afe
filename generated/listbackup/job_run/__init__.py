"""One execution of a job."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncJobRunReader, AsyncJobRunRepository, AsyncJobRunWriter
    from .fields import JobRunFields
    from .model import JobRun, JobRunChanges, JobRunCreate, JobRunKey, RunLine
    from .repository import JobRunReader, JobRunRepository, JobRunWriter

__all__ = [
    "AsyncJobRunReader",
    "AsyncJobRunRepository",
    "AsyncJobRunWriter",
    "JobRun",
    "JobRunChanges",
    "JobRunCreate",
    "JobRunFields",
    "JobRunKey",
    "JobRunReader",
    "JobRunRepository",
    "JobRunWriter",
    "RunLine",
]

_HOMES = {
    "AsyncJobRunReader": ".async_repository",
    "AsyncJobRunRepository": ".async_repository",
    "AsyncJobRunWriter": ".async_repository",
    "JobRun": ".model",
    "JobRunChanges": ".model",
    "JobRunCreate": ".model",
    "JobRunFields": ".fields",
    "JobRunKey": ".model",
    "JobRunReader": ".repository",
    "JobRunRepository": ".repository",
    "JobRunWriter": ".repository",
    "RunLine": ".model",
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
