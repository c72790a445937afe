"""What a pipeline reads and writes, and when."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncPipelineConfigReader,
        AsyncPipelineConfigRepository,
        AsyncPipelineConfigWriter,
    )
    from .fields import PipelineConfigFields
    from .model import (
        PipelineConfig,
        PipelineConfigChanges,
        PipelineConfigCreate,
        PipelineConfigKey,
        PipelineSummary,
    )
    from .repository import PipelineConfigReader, PipelineConfigRepository, PipelineConfigWriter

__all__ = [
    "AsyncPipelineConfigReader",
    "AsyncPipelineConfigRepository",
    "AsyncPipelineConfigWriter",
    "PipelineConfig",
    "PipelineConfigChanges",
    "PipelineConfigCreate",
    "PipelineConfigFields",
    "PipelineConfigKey",
    "PipelineConfigReader",
    "PipelineConfigRepository",
    "PipelineConfigWriter",
    "PipelineSummary",
]

_HOMES = {
    "AsyncPipelineConfigReader": ".async_repository",
    "AsyncPipelineConfigRepository": ".async_repository",
    "AsyncPipelineConfigWriter": ".async_repository",
    "PipelineConfig": ".model",
    "PipelineConfigChanges": ".model",
    "PipelineConfigCreate": ".model",
    "PipelineConfigFields": ".fields",
    "PipelineConfigKey": ".model",
    "PipelineConfigReader": ".repository",
    "PipelineConfigRepository": ".repository",
    "PipelineConfigWriter": ".repository",
    "PipelineSummary": ".model",
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
