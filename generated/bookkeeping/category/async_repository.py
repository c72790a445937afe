"""Repositories of category, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell

from .._types import CategoryRule
from . import requests
from .model import (
    Category,
    CategoryChanges,
    CategoryCreate,
    CategoryKey,
    CategoryKind,
    CategoryName,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Request, UniqueProgress, UniqueReport
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncCategoryReader(AsyncShell):
    """Reads Category items."""

    def at(self, key: CategoryKey) -> Request[Category | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: CategoryKey, *, consistent: bool = False) -> Category | None:
        """Read the category with this key.

        Reads table `categories`: `categoryId` = `{category_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[CategoryKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Category | None]:
        """Read the categories with these keys, in their order; None where there is none.

        Reads table `categories`: `categoryId` = `{category_id}`. A key that comes twice is read
        once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Many[CategoryKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Category | None]:
        """Read the categories with these keys as they are taken, in constant memory.

        Reads table `categories`: `categoryId` = `{category_id}`. Gives an item, or None, for each
        key in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    async def get_category_names(
        self,
        keys: Many[CategoryKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[CategoryName | None]:
        """The names of many categories.

        Access pattern `get_category_names` reads table `categories`: `categoryId` =
        `{category_id}`.
        Returns a list in the order of the keys, with None where there is no such item. Costs one
        round trip for 100 keys, `at_once` of them at a time. What the service leaves unprocessed is
        read again after a pause; raises BatchIncomplete with what was read and what was not when
        that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_category_names(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    async def get_category_by_id(self, category_id: UUID, *, user_id: str) -> Category | None:
        """Read a category if it belongs to the user.

        Access pattern `get_category_by_id` queries table `categories`: `categoryId` =
        `{category_id}`.
        Keeps items where `user_id = :user_id`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `Category`, or None.
        """
        return await self._link.pages(
            requests.get_category_by_id(self._link.context, category_id, user_id=user_id)
        ).first()

    def list_categories_by_user(
        self, user_id: str, *, kind: CategoryKind | None = None
    ) -> AsyncPages[Category]:
        """List a user's categories, all or of one kind.

        Access pattern `list_categories_by_user` queries index `UserIdIndex`: `userId` =
        `{user_id}`.
        Keeps items where `kind = :kind?`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Category` items, read lazily.
        """
        return self._link.pages(
            requests.list_categories_by_user(self._link.context, user_id, kind=kind)
        )

    def list_top_level_categories(self, user_id: str) -> AsyncPages[Category]:
        """List a user's categories that have no parent.

        Access pattern `list_top_level_categories` queries index `UserIdIndex`: `userId` =
        `{user_id}`.
        Keeps items where `attribute_not_exists(parent_category_id)`; the others are read, and paid
        for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Category` items, read lazily.
        """
        return self._link.pages(requests.list_top_level_categories(self._link.context, user_id))

    def list_category_names(self, user_id: str) -> AsyncPages[CategoryName]:
        """List a user's categories without their rules.

        Access pattern `list_category_names` queries index `UserIdIndex`: `userId` = `{user_id}`.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `CategoryName` items, read lazily.
        """
        return self._link.pages(requests.list_category_names(self._link.context, user_id))

    def list_child_categories(self, parent_category_id: UUID) -> AsyncPages[Category]:
        """List the children of a category by name.

        Access pattern `list_child_categories` queries index `ParentCategoryIndex`:
        `parentCategoryId` = `{parent_category_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Category` items, read lazily.
        """
        return self._link.pages(
            requests.list_child_categories(self._link.context, parent_category_id)
        )

    async def has_child_categories(self, parent_category_id: UUID) -> bool:
        """Whether a category has children.

        Access pattern `has_child_categories` queries index `ParentCategoryIndex`:
        `parentCategoryId` = `{parent_category_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns whether there is such an item.
        """
        return await self._link.pages(
            requests.has_child_categories(self._link.context, parent_category_id)
        ).exists()

    async def find_child_category(self, parent_category_id: UUID, name: str) -> Category | None:
        """The child of that name.

        Access pattern `find_child_category` queries index `ParentCategoryIndex`: `parentCategoryId`
        = `{parent_category_id}` and `name` = `{name}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `Category`, or None.
        """
        return await self._link.pages(
            requests.find_child_category(self._link.context, parent_category_id, name)
        ).first()

    async def checked_mandatory_category(self, category_id: UUID, *, user_id: str) -> Category:
        """Read a category that must exist and belong to the user.

        Access pattern `checked_mandatory_category` queries table `categories`: `categoryId` =
        `{category_id}`.
        Keeps items where `user_id = :user_id`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the only `Category`; raises NotFound for none, MultipleResults for more.
        """
        return await self._link.pages(
            requests.checked_mandatory_category(self._link.context, category_id, user_id=user_id)
        ).one()

    async def checked_optional_category(
        self, category_id: UUID, *, user_id: str
    ) -> Category | None:
        """Read a category for a check, seeing the latest write.

        Access pattern `checked_optional_category` queries table `categories`: `categoryId` =
        `{category_id}`.
        Keeps items where `user_id = :user_id`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; strongly consistent.
        Returns the first `Category`, or None.
        """
        return await self._link.pages(
            requests.checked_optional_category(self._link.context, category_id, user_id=user_id)
        ).first()


class AsyncCategoryWriter(AsyncShell):
    """Writes Category items."""

    async def create(self, item: CategoryCreate) -> Category:
        """Write a new category.

        Writes to table `categories`: `categoryId` = `{category_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        Also claims unique values, in one transaction with the item: twice the write units of each
        item written. Raises NotUnique when another item has its `user_id` and `parent_category_id`
        and `name`.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self,
        item: CategoryCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Category:
        """Write this category, replacing one that exists.

        Writes to table `categories`: `categoryId` = `{category_id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `user_id` and `parent_category_id` and `name`.
        """
        return await self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    async def put_many(
        self, items: Many[CategoryCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these categories, replacing those that exist.

        Writes to table `categories`: `categoryId` = `{category_id}`. Takes any iterable, one item
        at a time: memory stays constant.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values, at twice the write units,
        `at_once` of them at a time. One that was read before is written only over the version that
        was read. Raises BatchIncomplete with all that remains.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: CategoryKey,
        *changes: Change,
        set: CategoryChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Category:
        """Change some attributes of the category with this key.

        Updates table `categories`: `categoryId` = `{category_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `user_id` and `parent_category_id` and `name`.
        """
        return await self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, expect_version=expect_version
            )
        )

    async def delete(
        self, key: CategoryKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Category | None:
        """Delete the category with this key.

        Deletes from table `categories`: `categoryId` = `{category_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written.
        """
        return await self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def delete_many(
        self, keys: Many[CategoryKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the categories with these keys; those that are not there do no harm.

        Deletes from table `categories`: `categoryId` = `{category_id}`. Takes any iterable, one key
        at a time.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values, at twice the write units,
        `at_once` of them at a time. Raises BatchIncomplete with all that remains.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def repair_unique(
        self, *, fix: bool = False, progress: UniqueProgress | None = None
    ) -> UniqueReport:
        """Compare every category with the claims on its unique values; `fix` corrects them.

        Scans table `categories`.
        Costs one read of the whole table, one more of each claim and each claiming item, and a
        transaction for each correction. `progress` is told after each page.
        Returns what was found. Safe beside writers: a correction holds only while both sides are as
        they were seen.
        """
        return await self._link.run(
            requests.repair_unique(self._link.context, fix=fix, progress=progress)
        )

    async def append_rules(
        self,
        category_id: UUID,
        *,
        user_id: str,
        rules: list[CategoryRule],
        expect_version: int | None = None,
    ) -> Category:
        """Add rules after the existing ones.

        Access pattern `append_rules` updates table `categories`: `categoryId` = `{category_id}`.
        Does `SET rules = list_append(rules, :rules)`.
        Only while `user_id = :user_id AND size(rules) < 100`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `user_id` and `parent_category_id` and `name`.
        """
        return await self._link.run(
            requests.append_rules(
                self._link.context,
                category_id,
                user_id=user_id,
                rules=rules,
                expect_version=expect_version,
            )
        )

    async def prepend_rules(
        self,
        category_id: UUID,
        *,
        user_id: str,
        rules: list[CategoryRule],
        expect_version: int | None = None,
    ) -> Category:
        """Add rules before the existing ones.

        Access pattern `prepend_rules` updates table `categories`: `categoryId` = `{category_id}`.
        Does `SET rules = list_append(:rules, rules)`.
        Only while `user_id = :user_id AND size(rules) < 100`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `user_id` and `parent_category_id` and `name`.
        """
        return await self._link.run(
            requests.prepend_rules(
                self._link.context,
                category_id,
                user_id=user_id,
                rules=rules,
                expect_version=expect_version,
            )
        )

    async def replace_rules(
        self,
        category_id: UUID,
        *,
        user_id: str,
        expected_version: int,
        rules: list[CategoryRule],
        expect_version: int | None = None,
    ) -> Category:
        """Replace all rules, unless somebody else changed the category.

        Access pattern `replace_rules` updates table `categories`: `categoryId` = `{category_id}`.
        Does `SET rules = :rules`.
        Only while `user_id = :user_id AND version = :expected_version`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `user_id` and `parent_category_id` and `name`.
        """
        return await self._link.run(
            requests.replace_rules(
                self._link.context,
                category_id,
                user_id=user_id,
                expected_version=expected_version,
                rules=rules,
                expect_version=expect_version,
            )
        )

    async def move_category(
        self,
        category_id: UUID,
        *,
        user_id: str,
        parent_category_id: UUID,
        expect_version: int | None = None,
    ) -> Category:
        """Hang a category below another one.

        Access pattern `move_category` updates table `categories`: `categoryId` = `{category_id}`.
        Does `SET parent_category_id = :parent_category_id`.
        Only while `user_id = :user_id AND category_id <> :parent_category_id`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `user_id` and `parent_category_id` and `name`.
        """
        return await self._link.run(
            requests.move_category(
                self._link.context,
                category_id,
                user_id=user_id,
                parent_category_id=parent_category_id,
                expect_version=expect_version,
            )
        )

    async def make_top_level(
        self, category_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> Category:
        """Take a category out from under its parent.

        Access pattern `make_top_level` updates table `categories`: `categoryId` = `{category_id}`.
        Does `REMOVE parent_category_id`.
        Only while `user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `user_id` and `parent_category_id` and `name`.
        """
        return await self._link.run(
            requests.make_top_level(
                self._link.context, category_id, user_id=user_id, expect_version=expect_version
            )
        )

    async def delete_category(
        self, category_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> Category | None:
        """Delete a user's category.

        Access pattern `delete_category` deletes from table `categories`: `categoryId` =
        `{category_id}`.
        Only while `user_id = :user_id`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip. Returns what was deleted, or None.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written.
        """
        return await self._link.run(
            requests.delete_category(
                self._link.context, category_id, user_id=user_id, expect_version=expect_version
            )
        )


class AsyncCategoryRepository(AsyncCategoryReader, AsyncCategoryWriter):
    """Reads and writes Category items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
