"""What is backed up for an account, and how often."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncJobReader, AsyncJobRepository, AsyncJobWriter
    from .fields import JobFields
    from .model import Job, JobChanges, JobCreate, JobKey, JobLine, JobStatus
    from .repository import JobReader, JobRepository, JobWriter

__all__ = [
    "AsyncJobReader",
    "AsyncJobRepository",
    "AsyncJobWriter",
    "Job",
    "JobChanges",
    "JobCreate",
    "JobFields",
    "JobKey",
    "JobLine",
    "JobReader",
    "JobRepository",
    "JobStatus",
    "JobWriter",
]

_HOMES = {
    "AsyncJobReader": ".async_repository",
    "AsyncJobRepository": ".async_repository",
    "AsyncJobWriter": ".async_repository",
    "Job": ".model",
    "JobChanges": ".model",
    "JobCreate": ".model",
    "JobFields": ".fields",
    "JobKey": ".model",
    "JobLine": ".model",
    "JobReader": ".repository",
    "JobRepository": ".repository",
    "JobStatus": ".model",
    "JobWriter": ".repository",
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
