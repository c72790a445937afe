"""Conditions, changes and their rendering as DynamoDB expressions."""

from typing import TYPE_CHECKING

from ..lazy import loads

if TYPE_CHECKING:
    from .changes import DeleteChange
    from .conditions import Between, Compare, Function, all_of, any_of
    from .operands import Given, Path, Size
    from .rendering import Expressions, projection_text

__all__ = [
    "Between",
    "Compare",
    "DeleteChange",
    "Expressions",
    "Function",
    "Given",
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
            ".conditions": ("Between", "Compare", "Function", "all_of", "any_of"),
            ".operands": ("Given", "Path", "Size"),
            ".rendering": ("Expressions", "projection_text"),
        },
    )
