"""Requests and writes of category: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later

from .._types import CategoryRule
from . import keys
from .codec import CATEGORY, CATEGORY_NAME_VIEW
from .model import (
    Category,
    CategoryChanges,
    CategoryCreate,
    CategoryKey,
    CategoryKind,
    CategoryName,
)

if TYPE_CHECKING:
    from dynarepo import (
        Change,
        Condition,
        Context,
        Operation,
        Query,
        Request,
        UniqueProgress,
        UniqueReport,
        Write,
    )
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import CategoryFields as F
else:
    F = Later(__package__, ".fields", "CategoryFields")


def get(
    context: Context, key: CategoryKey, *, consistent: bool = False
) -> Request[Category | None]:
    """Read the category with this key."""
    return reads.get_item(CATEGORY, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[CategoryKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[CategoryKey, Category]:
    """Read the categories with these keys, in their order; None where there is none."""
    return batches.get_items(
        CATEGORY,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: CategoryCreate) -> Write[Category]:
    """Write a new category."""
    return writes.create_item(CATEGORY, context, item)


def put(
    context: Context,
    item: CategoryCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Category]:
    """Write this category, replacing one that exists."""
    return writes.put_item(CATEGORY, context, item, when=when, expect_version=expect_version)


def put_many(
    context: Context,
    items: Many[CategoryCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[CategoryCreate]:
    """Write these categories, replacing those that exist."""
    return batches.put_items(CATEGORY, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: CategoryKey,
    *changes: Change,
    set: CategoryChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Category]:
    """Change some attributes of the category with this key."""
    return writes.update_item(
        CATEGORY, context, key, changes, set, when=when, expect_version=expect_version
    )


def delete(
    context: Context,
    key: CategoryKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Category | None]:
    """Delete the category with this key."""
    return writes.delete_item(CATEGORY, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context,
    keys: Many[CategoryKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[CategoryKey]:
    """Delete the categories with these keys; those that are not there do no harm."""
    return batches.delete_items(CATEGORY, context, keys, at_once=at_once, progress=progress)


def repair_unique(
    context: Context, *, fix: bool = False, progress: UniqueProgress | None = None
) -> Operation[UniqueReport]:
    """Compare every category with the claims on its unique values; `fix` corrects them."""
    return writes.repair_unique(CATEGORY, context, fix=fix, progress=progress)


def get_category_names(
    context: Context,
    keys: Many[CategoryKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[CategoryKey, CategoryName]:
    """The names of many categories."""
    return batches.get_views(
        CATEGORY,
        context,
        keys,
        CATEGORY_NAME_VIEW,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
        pattern="get_category_names",
    )


def get_category_by_id(context: Context, category_id: UUID, *, user_id: str) -> Query[Category]:
    """Read a category if it belongs to the user."""
    return reads.Query(
        context=context,
        entity=CATEGORY,
        pattern="get_category_by_id",
        returns=CATEGORY,
        equals=(("categoryId", {"S": keys.category_id_key(category_id)}),),
        where=F.user_id.eq(user_id),
    )


def list_categories_by_user(
    context: Context, user_id: str, *, kind: CategoryKind | None = None
) -> Query[Category]:
    """List a user's categories, all or of one kind."""
    return reads.Query(
        context=context,
        entity=CATEGORY,
        pattern="list_categories_by_user",
        returns=CATEGORY,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId",),
        where=None if kind is None else F.kind.eq(kind),
    )


def list_top_level_categories(context: Context, user_id: str) -> Query[Category]:
    """List a user's categories that have no parent."""
    return reads.Query(
        context=context,
        entity=CATEGORY,
        pattern="list_top_level_categories",
        returns=CATEGORY,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId",),
        where=F.parent_category_id.missing(),
    )


def list_category_names(context: Context, user_id: str) -> Query[CategoryName]:
    """List a user's categories without their rules."""
    return reads.Query(
        context=context,
        entity=CATEGORY,
        pattern="list_category_names",
        returns=CATEGORY_NAME_VIEW,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId",),
    )


def list_child_categories(context: Context, parent_category_id: UUID) -> Query[Category]:
    """List the children of a category by name."""
    return reads.Query(
        context=context,
        entity=CATEGORY,
        pattern="list_child_categories",
        returns=CATEGORY,
        equals=(("parentCategoryId", {"S": keys.parent_category_id_key(parent_category_id)}),),
        index="ParentCategoryIndex",
        index_key=("parentCategoryId", "name"),
    )


def has_child_categories(context: Context, parent_category_id: UUID) -> Query[Category]:
    """Whether a category has children."""
    return reads.Query(
        context=context,
        entity=CATEGORY,
        pattern="has_child_categories",
        returns=CATEGORY,
        equals=(("parentCategoryId", {"S": keys.parent_category_id_key(parent_category_id)}),),
        index="ParentCategoryIndex",
        index_key=("parentCategoryId", "name"),
    )


def find_child_category(context: Context, parent_category_id: UUID, name: str) -> Query[Category]:
    """The child of that name."""
    return reads.Query(
        context=context,
        entity=CATEGORY,
        pattern="find_child_category",
        returns=CATEGORY,
        equals=(
            ("parentCategoryId", {"S": keys.parent_category_id_key(parent_category_id)}),
            ("name", {"S": keys.name_key(name)}),
        ),
        index="ParentCategoryIndex",
        index_key=("parentCategoryId", "name"),
    )


def checked_mandatory_category(
    context: Context, category_id: UUID, *, user_id: str
) -> Query[Category]:
    """Read a category that must exist and belong to the user."""
    return reads.Query(
        context=context,
        entity=CATEGORY,
        pattern="checked_mandatory_category",
        returns=CATEGORY,
        equals=(("categoryId", {"S": keys.category_id_key(category_id)}),),
        where=F.user_id.eq(user_id),
    )


def checked_optional_category(
    context: Context, category_id: UUID, *, user_id: str
) -> Query[Category]:
    """Read a category for a check, seeing the latest write."""
    return reads.Query(
        context=context,
        entity=CATEGORY,
        pattern="checked_optional_category",
        returns=CATEGORY,
        equals=(("categoryId", {"S": keys.category_id_key(category_id)}),),
        where=F.user_id.eq(user_id),
        consistent=True,
    )


def append_rules(
    context: Context,
    category_id: UUID,
    *,
    user_id: str,
    rules: list[CategoryRule],
    expect_version: int | None = None,
) -> Write[Category]:
    """Add rules after the existing ones."""
    return writes.update_item(
        CATEGORY,
        context,
        CategoryKey(category_id=category_id),
        (F.rules.set(F.rules.appended(rules)),),
        when=expressions.all_of(F.user_id.eq(user_id), F.rules.size().lt(100)),
        expect_version=expect_version,
        pattern="append_rules",
    )


def prepend_rules(
    context: Context,
    category_id: UUID,
    *,
    user_id: str,
    rules: list[CategoryRule],
    expect_version: int | None = None,
) -> Write[Category]:
    """Add rules before the existing ones."""
    return writes.update_item(
        CATEGORY,
        context,
        CategoryKey(category_id=category_id),
        (F.rules.set(F.rules.prepended(rules)),),
        when=expressions.all_of(F.user_id.eq(user_id), F.rules.size().lt(100)),
        expect_version=expect_version,
        pattern="prepend_rules",
    )


def replace_rules(
    context: Context,
    category_id: UUID,
    *,
    user_id: str,
    expected_version: int,
    rules: list[CategoryRule],
    expect_version: int | None = None,
) -> Write[Category]:
    """Replace all rules, unless somebody else changed the category."""
    return writes.update_item(
        CATEGORY,
        context,
        CategoryKey(category_id=category_id),
        (F.rules.set(rules),),
        when=expressions.all_of(F.user_id.eq(user_id), F.version.eq(expected_version)),
        expect_version=expect_version,
        pattern="replace_rules",
    )


def move_category(
    context: Context,
    category_id: UUID,
    *,
    user_id: str,
    parent_category_id: UUID,
    expect_version: int | None = None,
) -> Write[Category]:
    """Hang a category below another one."""
    return writes.update_item(
        CATEGORY,
        context,
        CategoryKey(category_id=category_id),
        (F.parent_category_id.set(parent_category_id),),
        when=expressions.all_of(F.user_id.eq(user_id), F.category_id.ne(parent_category_id)),
        expect_version=expect_version,
        pattern="move_category",
    )


def make_top_level(
    context: Context, category_id: UUID, *, user_id: str, expect_version: int | None = None
) -> Write[Category]:
    """Take a category out from under its parent."""
    return writes.update_item(
        CATEGORY,
        context,
        CategoryKey(category_id=category_id),
        (F.parent_category_id.remove(),),
        when=F.user_id.eq(user_id),
        expect_version=expect_version,
        pattern="make_top_level",
    )


def delete_category(
    context: Context, category_id: UUID, *, user_id: str, expect_version: int | None = None
) -> Write[Category | None]:
    """Delete a user's category."""
    return writes.delete_item(
        CATEGORY,
        context,
        CategoryKey(category_id=category_id),
        when=F.user_id.eq(user_id),
        expect_version=expect_version,
        pattern="delete_category",
    )
