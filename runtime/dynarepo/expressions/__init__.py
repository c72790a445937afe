"""Conditions, changes and their rendering as DynamoDB expressions."""

from typing import TYPE_CHECKING

from ..lazy import loads

if TYPE_CHECKING:
    from .changes import DeleteChange
    from .conditions import Compare, Function, all_of, any_of
    from .operands import Path, Size
    from .rendering import Expressions, projection_text

__all__ = [
    "Compare",
    "DeleteChange",
    "Expressions",
    "Function",
    "Path",
    "Size",
    "all_of",
    "any_of",
    "projection_text",
]

if not TYPE_CHECKING:
    __getattr__ = loads(
        __name__,
        {
            ".changes": ("DeleteChange",),
            ".conditions": ("Compare", "Function", "all_of", "any_of"),
            ".operands": ("Path", "Size"),
            ".rendering": ("Expressions", "projection_text"),
        },
    )
