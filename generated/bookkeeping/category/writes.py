"""Writes of category in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from .._types import CategoryRule
from . import requests
from .codec import CATEGORY
from .model import Category, CategoryChanges, CategoryCreate, CategoryKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class CategoryWrites(Intents):
    """Writes of Category items in a transaction."""

    def create(self, item: CategoryCreate) -> Pending[Category]:
        """Write a new category."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self,
        item: CategoryCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Category]:
        """Write this category, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: CategoryKey,
        *changes: Change,
        set: CategoryChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Category]:
        """Change some attributes of the category with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
            )
        )

    def delete(
        self, key: CategoryKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Category | None]:
        """Delete the category with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: CategoryKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
        exists: bool = True,
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                CATEGORY,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def append_rules(
        self,
        category_id: UUID,
        *,
        user_id: str,
        rules: list[CategoryRule],
        expect_version: int | None = None,
    ) -> Pending[Category]:
        """Add rules after the existing ones."""
        return self._collector.add(
            requests.append_rules(
                self._collector.context,
                category_id,
                user_id=user_id,
                rules=rules,
                expect_version=expect_version,
            )
        )

    def prepend_rules(
        self,
        category_id: UUID,
        *,
        user_id: str,
        rules: list[CategoryRule],
        expect_version: int | None = None,
    ) -> Pending[Category]:
        """Add rules before the existing ones."""
        return self._collector.add(
            requests.prepend_rules(
                self._collector.context,
                category_id,
                user_id=user_id,
                rules=rules,
                expect_version=expect_version,
            )
        )

    def replace_rules(
        self,
        category_id: UUID,
        *,
        user_id: str,
        expected_version: int,
        rules: list[CategoryRule],
        expect_version: int | None = None,
    ) -> Pending[Category]:
        """Replace all rules, unless somebody else changed the category."""
        return self._collector.add(
            requests.replace_rules(
                self._collector.context,
                category_id,
                user_id=user_id,
                expected_version=expected_version,
                rules=rules,
                expect_version=expect_version,
            )
        )

    def move_category(
        self,
        category_id: UUID,
        *,
        user_id: str,
        parent_category_id: UUID,
        expect_version: int | None = None,
    ) -> Pending[Category]:
        """Hang a category below another one."""
        return self._collector.add(
            requests.move_category(
                self._collector.context,
                category_id,
                user_id=user_id,
                parent_category_id=parent_category_id,
                expect_version=expect_version,
            )
        )

    def make_top_level(
        self, category_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> Pending[Category]:
        """Take a category out from under its parent."""
        return self._collector.add(
            requests.make_top_level(
                self._collector.context, category_id, user_id=user_id, expect_version=expect_version
            )
        )

    def delete_category(
        self, category_id: UUID, *, user_id: str, expect_version: int | None = None
    ) -> Pending[Category | None]:
        """Delete a user's category."""
        return self._collector.add(
            requests.delete_category(
                self._collector.context, category_id, user_id=user_id, expect_version=expect_version
            )
        )
