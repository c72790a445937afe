"""A category of a user, with the rules that assign it."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncCategoryReader, AsyncCategoryRepository, AsyncCategoryWriter
    from .fields import CategoryFields
    from .model import (
        Category,
        CategoryChanges,
        CategoryCreate,
        CategoryKey,
        CategoryKind,
        CategoryName,
    )
    from .repository import CategoryReader, CategoryRepository, CategoryWriter

__all__ = [
    "AsyncCategoryReader",
    "AsyncCategoryRepository",
    "AsyncCategoryWriter",
    "Category",
    "CategoryChanges",
    "CategoryCreate",
    "CategoryFields",
    "CategoryKey",
    "CategoryKind",
    "CategoryName",
    "CategoryReader",
    "CategoryRepository",
    "CategoryWriter",
]

_HOMES = {
    "AsyncCategoryReader": ".async_repository",
    "AsyncCategoryRepository": ".async_repository",
    "AsyncCategoryWriter": ".async_repository",
    "Category": ".model",
    "CategoryChanges": ".model",
    "CategoryCreate": ".model",
    "CategoryFields": ".fields",
    "CategoryKey": ".model",
    "CategoryKind": ".model",
    "CategoryName": ".model",
    "CategoryReader": ".repository",
    "CategoryRepository": ".repository",
    "CategoryWriter": ".repository",
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
