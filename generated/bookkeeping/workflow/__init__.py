"""A piece of work in the background, and how far it is."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncWorkflowReader, AsyncWorkflowRepository, AsyncWorkflowWriter
    from .fields import WorkflowFields
    from .model import (
        Workflow,
        WorkflowChanges,
        WorkflowCreate,
        WorkflowKey,
        WorkflowKind,
        WorkflowStatus,
    )
    from .repository import WorkflowReader, WorkflowRepository, WorkflowWriter

__all__ = [
    "AsyncWorkflowReader",
    "AsyncWorkflowRepository",
    "AsyncWorkflowWriter",
    "Workflow",
    "WorkflowChanges",
    "WorkflowCreate",
    "WorkflowFields",
    "WorkflowKey",
    "WorkflowKind",
    "WorkflowReader",
    "WorkflowRepository",
    "WorkflowStatus",
    "WorkflowWriter",
]

_HOMES = {
    "AsyncWorkflowReader": ".async_repository",
    "AsyncWorkflowRepository": ".async_repository",
    "AsyncWorkflowWriter": ".async_repository",
    "Workflow": ".model",
    "WorkflowChanges": ".model",
    "WorkflowCreate": ".model",
    "WorkflowFields": ".fields",
    "WorkflowKey": ".model",
    "WorkflowKind": ".model",
    "WorkflowReader": ".repository",
    "WorkflowRepository": ".repository",
    "WorkflowStatus": ".model",
    "WorkflowWriter": ".repository",
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
