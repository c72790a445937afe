"""What makes category models of the JSON text of stored items."""

from typing import Annotated, Final
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType, field

from dynarepo.decoding.item_texts import (
    GivenNames,
    StraightReader,
    blank,
    blank_of,
    checked,
    text_of_uuid,
)
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Listed, Mapped, Number, Text, Truth

from .. import _stored
from .._types import CategoryRule
from .model import Category, CategoryKind, CategoryName


class StoredCategory(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Category, as types."""

    category_id: Text[UUID] = field(name="categoryId")
    user_id: Text[Annotated[str, Meta(min_length=1)]] = field(name="userId")
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    kind: Text[CategoryKind] | UnsetType = field(default=UNSET, name="type")
    parent_category_id: Text[UUID] | UnsetType = field(default=UNSET, name="parentCategoryId")
    icon: Text[Annotated[str, Meta(max_length=50)]] | UnsetType = UNSET
    color: Text[str] | UnsetType = UNSET
    rules: Listed[Mapped[_stored.StoredCategoryRule]] | UnsetType = UNSET
    inherits_rules: Truth | UnsetType = field(default=UNSET, name="inheritsRules")
    created_at: Number = field(name="createdAt")
    updated_at: Number = field(name="updatedAt")
    version: Number


class StoredCategoryName(Struct, gc=False, kw_only=True):
    """The stored form of CategoryName, as types."""

    category_id: Text[UUID] = field(name="categoryId")
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    kind: Text[CategoryKind] | UnsetType = field(default=UNSET, name="type")
    parent_category_id: Text[UUID] | UnsetType = field(default=UNSET, name="parentCategoryId")


_CATEGORY_NAMES: Final = GivenNames(
    ("category_id", "user_id", "name", "created_at", "updated_at", "version"),
    "kind",
    "parent_category_id",
    "icon",
    "color",
    "rules",
    "inherits_rules",
)
_CATEGORY_NAME_NAMES: Final = GivenNames(("category_id", "name"), "kind", "parent_category_id")
_BlankCategory: Final = blank_of(Category)
_BlankCategoryName: Final = blank_of(CategoryName)


def category_of(stored: StoredCategory) -> Category:
    """What was stored as Category; an error where that is not certain."""
    absent = 0
    if stored.kind is UNSET:
        kind_: CategoryKind = "expense"
        absent |= 1
    else:
        kind_ = stored.kind.S
    if stored.parent_category_id is UNSET:
        parent_category_id_: UUID | None = None
        absent |= 2
    else:
        parent_category_id_ = stored.parent_category_id.S
    if stored.icon is UNSET:
        icon_: str | None = None
        absent |= 4
    else:
        icon_ = stored.icon.S
    if stored.color is UNSET:
        color_: str | None = None
        absent |= 8
    else:
        color_ = checked(Category, "color", stored.color.S)
    if stored.rules is UNSET:
        rules_: list[CategoryRule] = []
        absent |= 16
    else:
        rules_ = [_stored.category_rule_of(element.M) for element in stored.rules.L]
    if stored.inherits_rules is UNSET:
        inherits_rules_: bool = True
        absent |= 32
    else:
        inherits_rules_ = stored.inherits_rules.BOOL
    record = blank(_BlankCategory)
    record.category_id = stored.category_id.S
    record.user_id = stored.user_id.S
    record.name = stored.name.S
    record.kind = kind_
    record.parent_category_id = parent_category_id_
    record.icon = icon_
    record.color = color_
    record.rules = rules_
    record.inherits_rules = inherits_rules_
    record.created_at = epoch_from_text(stored.created_at.N, "milliseconds")
    record.updated_at = epoch_from_text(stored.updated_at.N, "milliseconds")
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _CATEGORY_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Category
    return record


def category_name_of(stored: StoredCategoryName) -> CategoryName:
    """What was stored as CategoryName; an error where that is not certain."""
    absent = 0
    if stored.kind is UNSET:
        kind_: CategoryKind = "expense"
        absent |= 1
    else:
        kind_ = stored.kind.S
    if stored.parent_category_id is UNSET:
        parent_category_id_: UUID | None = None
        absent |= 2
    else:
        parent_category_id_ = stored.parent_category_id.S
    record = blank(_BlankCategoryName)
    record.category_id = stored.category_id.S
    record.name = stored.name.S
    record.kind = kind_
    record.parent_category_id = parent_category_id_
    record.__pydantic_fields_set__ = _CATEGORY_NAME_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = CategoryName
    return record


CATEGORY_READER: Final[StraightReader[Category]] = StraightReader(
    StoredCategory, category_of, lambda stored: (text_of_uuid(stored.category_id.S),)
)

CATEGORY_NAME_READER: Final[StraightReader[CategoryName]] = StraightReader(
    StoredCategoryName, category_name_of, lambda stored: (text_of_uuid(stored.category_id.S),)
)
