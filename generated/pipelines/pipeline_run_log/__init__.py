"""One run of a pipeline."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncPipelineRunLogReader,
        AsyncPipelineRunLogRepository,
        AsyncPipelineRunLogWriter,
    )
    from .fields import PipelineRunLogFields
    from .model import (
        PipelineRunLog,
        PipelineRunLogChanges,
        PipelineRunLogCreate,
        PipelineRunLogKey,
        PipelineRunLogStatus,
        RunFailure,
        RunSummary,
    )
    from .repository import PipelineRunLogReader, PipelineRunLogRepository, PipelineRunLogWriter

__all__ = [
    "AsyncPipelineRunLogReader",
    "AsyncPipelineRunLogRepository",
    "AsyncPipelineRunLogWriter",
    "PipelineRunLog",
    "PipelineRunLogChanges",
    "PipelineRunLogCreate",
    "PipelineRunLogFields",
    "PipelineRunLogKey",
    "PipelineRunLogReader",
    "PipelineRunLogRepository",
    "PipelineRunLogStatus",
    "PipelineRunLogWriter",
    "RunFailure",
    "RunSummary",
]

_HOMES = {
    "AsyncPipelineRunLogReader": ".async_repository",
    "AsyncPipelineRunLogRepository": ".async_repository",
    "AsyncPipelineRunLogWriter": ".async_repository",
    "PipelineRunLog": ".model",
    "PipelineRunLogChanges": ".model",
    "PipelineRunLogCreate": ".model",
    "PipelineRunLogFields": ".fields",
    "PipelineRunLogKey": ".model",
    "PipelineRunLogReader": ".repository",
    "PipelineRunLogRepository": ".repository",
    "PipelineRunLogStatus": ".model",
    "PipelineRunLogWriter": ".repository",
    "RunFailure": ".model",
    "RunSummary": ".model",
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
