"""Requests and writes of file map: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later
from dynarepo.ownership import for_owner

from .._types import FieldMapping
from . import keys
from .codec import FILE_MAP
from .model import FileMap, FileMapChanges, FileMapCreate, FileMapKey

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

    from .fields import FileMapFields as F
else:
    F = Later(__package__, ".fields", "FileMapFields")


def get(context: Context, key: FileMapKey, *, consistent: bool = False) -> Request[FileMap | None]:
    """Read the file map with this key."""
    return reads.get_item(FILE_MAP, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[FileMapKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[FileMapKey, FileMap]:
    """Read the file maps with these keys, in their order; None where there is none."""
    return batches.get_items(
        FILE_MAP,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: FileMapCreate) -> Write[FileMap]:
    """Write a new file map."""
    return writes.create_item(FILE_MAP, context, item)


def put(
    context: Context,
    item: FileMapCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[FileMap]:
    """Write this file map, replacing one that exists."""
    return writes.put_item(FILE_MAP, context, item, when=when, expect_version=expect_version)


def put_many(
    context: Context,
    items: Many[FileMapCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[FileMapCreate]:
    """Write these file maps, replacing those that exist."""
    return batches.put_items(FILE_MAP, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: FileMapKey,
    *changes: Change,
    set: FileMapChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[FileMap]:
    """Change some attributes of the file map with this key."""
    return writes.update_item(
        FILE_MAP, context, key, changes, set, when=when, expect_version=expect_version
    )


def delete(
    context: Context,
    key: FileMapKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[FileMap | None]:
    """Delete the file map with this key."""
    return writes.delete_item(FILE_MAP, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context,
    keys: Many[FileMapKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[FileMapKey]:
    """Delete the file maps with these keys; those that are not there do no harm."""
    return batches.delete_items(FILE_MAP, context, keys, at_once=at_once, progress=progress)


def repair_unique(
    context: Context, *, fix: bool = False, progress: UniqueProgress | None = None
) -> Operation[UniqueReport]:
    """Compare every file map with the claims on its unique values; `fix` corrects them."""
    return writes.repair_unique(FILE_MAP, context, fix=fix, progress=progress)


def get_file_map(
    context: Context, file_map_id: UUID, *, consistent: bool = False
) -> Request[FileMap | None]:
    """Read a file map."""
    return reads.get_item(
        FILE_MAP,
        context,
        FileMapKey(file_map_id=file_map_id),
        consistent=consistent,
        pattern="get_file_map",
    )


def get_account_default_file_map(context: Context, account_id: UUID) -> Query[FileMap]:
    """The file map for an account's new files."""
    return reads.Query(
        context=context,
        entity=FILE_MAP,
        pattern="get_account_default_file_map",
        returns=FILE_MAP,
        equals=(("accountId", {"S": keys.account_id_key(account_id)}),),
        index="AccountIdIndex",
        index_key=("accountId",),
        where=F.is_default.eq(True),
    )


def list_file_maps_by_user(context: Context, user_id: str) -> Query[FileMap]:
    """List a user's file maps."""
    return reads.Query(
        context=context,
        entity=FILE_MAP,
        pattern="list_file_maps_by_user",
        returns=FILE_MAP,
        equals=(("userId", {"S": keys.user_id_key(user_id)}),),
        index="UserIdIndex",
        index_key=("userId",),
        owner=user_id,
    )


def list_account_file_maps(context: Context, account_id: UUID) -> Query[FileMap]:
    """List the file maps of an account."""
    return reads.Query(
        context=context,
        entity=FILE_MAP,
        pattern="list_account_file_maps",
        returns=FILE_MAP,
        equals=(("accountId", {"S": keys.account_id_key(account_id)}),),
        index="AccountIdIndex",
        index_key=("accountId",),
    )


def checked_mandatory_file_map(
    context: Context, file_map_id: UUID, *, user_id: str, consistent: bool = False
) -> Request[FileMap]:
    """Read a file map that must exist and belong to the user."""
    context = for_owner(context, user_id, str)
    return reads.required(
        reads.get_item(
            FILE_MAP,
            context,
            FileMapKey(file_map_id=file_map_id),
            consistent=consistent,
            pattern="checked_mandatory_file_map",
        )
    )


def checked_optional_file_map(
    context: Context, file_map_id: UUID, *, user_id: str, consistent: bool = False
) -> Request[FileMap | None]:
    """Read a file map if it exists and belongs to the user."""
    context = for_owner(context, user_id, str)
    return reads.get_item(
        FILE_MAP,
        context,
        FileMapKey(file_map_id=file_map_id),
        consistent=consistent,
        pattern="checked_optional_file_map",
    )


def replace_mappings(
    context: Context,
    file_map_id: UUID,
    *,
    user_id: str,
    expected_version: int,
    mappings: list[FieldMapping],
    reverse_amounts: bool,
    expect_version: int | None = None,
) -> Write[FileMap]:
    """Replace all mappings, unless somebody else changed them."""
    return writes.update_item(
        FILE_MAP,
        context,
        FileMapKey(file_map_id=file_map_id),
        (F.mappings.set(mappings), F.reverse_amounts.set(reverse_amounts)),
        when=expressions.all_of(F.user_id.eq(user_id), F.version.eq(expected_version)),
        expect_version=expect_version,
        pattern="replace_mappings",
    )


def append_mappings(
    context: Context,
    file_map_id: UUID,
    *,
    user_id: str,
    mappings: list[FieldMapping],
    expect_version: int | None = None,
) -> Write[FileMap]:
    """Add mappings after the existing ones."""
    return writes.update_item(
        FILE_MAP,
        context,
        FileMapKey(file_map_id=file_map_id),
        (F.mappings.set(F.mappings.appended(mappings)),),
        when=F.user_id.eq(user_id),
        expect_version=expect_version,
        pattern="append_mappings",
    )


def set_default(
    context: Context,
    file_map_id: UUID,
    *,
    user_id: str,
    is_default: bool,
    expect_version: int | None = None,
) -> Write[FileMap]:
    """Make a file map the default of its account, or no longer."""
    return writes.update_item(
        FILE_MAP,
        context,
        FileMapKey(file_map_id=file_map_id),
        (F.is_default.set(is_default),),
        when=expressions.all_of(F.user_id.eq(user_id), F.account_id.exists()),
        expect_version=expect_version,
        pattern="set_default",
    )


def delete_file_map(
    context: Context, file_map_id: UUID, *, user_id: str, expect_version: int | None = None
) -> Write[FileMap | None]:
    """Delete a user's file map."""
    return writes.delete_item(
        FILE_MAP,
        context,
        FileMapKey(file_map_id=file_map_id),
        when=F.user_id.eq(user_id),
        expect_version=expect_version,
        pattern="delete_file_map",
    )
