"""Models of category: a category of a user, with the rules that assign it."""

from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import uuid7

from .._types import CategoryRule

CategoryKind: TypeAlias = Literal["income", "expense", "transfer"]
"""One of the values of an attribute of Category."""


class CategoryKey(Key, frozen=True):
    """Names one Category: the attributes in its table key."""

    category_id: UUID


class CategoryCreate(Record):
    """What a caller gives for a new Category; `created_at`, `updated_at` and `version` are set on
    writing.
    """

    category_id: UUID = Field(default_factory=uuid7)
    user_id: str = Field(min_length=1)
    name: str = Field(min_length=1, max_length=100)
    kind: CategoryKind = "expense"
    parent_category_id: UUID | None = None
    icon: str | None = Field(default=None, max_length=50)
    color: str | None = Field(default=None, pattern="^(?:#[0-9a-fA-F]{6})$")
    rules: list[CategoryRule] = Field(default_factory=list[CategoryRule])
    inherits_rules: bool = Field(default=True, description="Also matches its parent's rules.")


class Category(CategoryCreate):
    """A category of a user, with the rules that assign it."""

    created_at: AwareDatetime
    updated_at: AwareDatetime
    version: int = Field(description="Counts the writes.")

    @property
    def key(self) -> CategoryKey:
        """What names this item."""
        return CategoryKey(category_id=self.category_id)


class CategoryName(Value):
    """View of Category: `category_id`, `name`, `kind` and `parent_category_id`."""

    category_id: UUID
    name: str = Field(min_length=1, max_length=100)
    kind: CategoryKind = "expense"
    parent_category_id: UUID | None = None


class CategoryChanges(TypedDict, total=False):
    """Attributes of Category that an update can set; None removes an optional one."""

    name: str
    kind: CategoryKind
    parent_category_id: UUID | None
    icon: str | None
    color: str | None
    rules: list[CategoryRule]
    inherits_rules: bool
