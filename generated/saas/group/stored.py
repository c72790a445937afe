"""What makes group models of the JSON text of stored items."""

from datetime import datetime
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import (
    GivenNames,
    StraightReader,
    Tagged,
    blank,
    blank_of,
    checked,
)
from dynarepo.wire import any_from_wire, epoch_from_text
from dynarepo.wire.tagged import Mapped, Number, Text, TextSet

from .. import _stored
from .._types import PrivacySettings
from .model import Group, GroupName, GroupRecordVersion


class StoredGroup(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Group, as types."""

    pk: Text[str]
    sk: Text[str]
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    description: Text[Annotated[str, Meta(max_length=1000)]] | UnsetType = UNSET
    group_type: Text[Annotated[str, Meta(min_length=1, max_length=50)]]
    icon: Text[Annotated[str, Meta(max_length=50)]] | UnsetType = UNSET
    color: Text[str] | UnsetType = UNSET
    privacy_settings: Mapped[_stored.StoredPrivacySettings] | UnsetType = UNSET
    id: Text[UUID]
    record_version: Text[GroupRecordVersion] | UnsetType = field(
        default=UNSET, name="model_version"
    )
    metadata: Mapped[dict[str, Tagged]] | UnsetType = UNSET
    cross_references: TextSet | UnsetType = UNSET
    tenant_id: Text[UUID]
    user_id: Text[Annotated[str, Meta(min_length=1, max_length=128)]]
    deleted_utc: Number | UnsetType = UNSET
    created_utc: Number
    updated_utc: Number
    version: Number
    deleted_by: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["group"]] | UnsetType = field(default=UNSET, name="model_name")
    gsi1_pk: Raw | UnsetType = UNSET
    gsi1_sk: Raw | UnsetType = UNSET
    gsi2_pk: Raw | UnsetType = UNSET
    gsi2_sk: Raw | UnsetType = UNSET
    gsi3_pk: Raw | UnsetType = UNSET
    gsi3_sk: Raw | UnsetType = UNSET


class StoredGroupName(Struct, gc=False, kw_only=True):
    """The stored form of GroupName, as types."""

    pk: Text[str]
    sk: Text[str]
    id: Text[UUID]
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    group_type: Text[Annotated[str, Meta(min_length=1, max_length=50)]]
    icon: Text[Annotated[str, Meta(max_length=50)]] | UnsetType = UNSET
    color: Text[str] | UnsetType = UNSET


_GROUP_NAMES: Final = GivenNames(
    ("name", "group_type", "id", "tenant_id", "user_id", "created_utc", "updated_utc", "version"),
    "description",
    "icon",
    "color",
    "privacy_settings",
    "record_version",
    "metadata",
    "cross_references",
    "deleted_utc",
    "deleted_by",
)
_GROUP_NAME_NAMES: Final = GivenNames(("id", "name", "group_type"), "icon", "color")
_BlankGroup: Final = blank_of(Group)
_BlankGroupName: Final = blank_of(GroupName)


def group_of(stored: StoredGroup) -> Group:
    """What was stored as Group; an error where that is not certain."""
    absent = 0
    if stored.description is UNSET:
        description_: str = ""
        absent |= 1
    else:
        description_ = stored.description.S
    if stored.icon is UNSET:
        icon_: str | None = None
        absent |= 2
    else:
        icon_ = stored.icon.S
    if stored.color is UNSET:
        color_: str | None = None
        absent |= 4
    else:
        color_ = checked(Group, "color", stored.color.S)
    if stored.privacy_settings is UNSET:
        privacy_settings_: PrivacySettings | None = None
        absent |= 8
    else:
        privacy_settings_ = _stored.privacy_settings_of(stored.privacy_settings.M)
    if stored.record_version is UNSET:
        record_version_: GroupRecordVersion = "v3"
        absent |= 16
    else:
        record_version_ = stored.record_version.S
    if stored.metadata is UNSET:
        metadata_: dict[str, Any] | None = None
        absent |= 32
    else:
        metadata_ = {
            element_name: any_from_wire(element)
            for element_name, element in stored.metadata.M.items()
        }
    if stored.cross_references is UNSET:
        cross_references_: set[str] | None = None
        absent |= 64
    else:
        cross_references_ = stored.cross_references.SS
    if stored.deleted_utc is UNSET:
        deleted_utc_: datetime | None = None
        absent |= 128
    else:
        deleted_utc_ = epoch_from_text(stored.deleted_utc.N, "seconds")
    if stored.deleted_by is UNSET:
        deleted_by_: str | None = None
        absent |= 256
    else:
        deleted_by_ = stored.deleted_by.S
    record = blank(_BlankGroup)
    record.name = stored.name.S
    record.description = description_
    record.group_type = stored.group_type.S
    record.icon = icon_
    record.color = color_
    record.privacy_settings = privacy_settings_
    record.id = stored.id.S
    record.record_version = record_version_
    record.metadata = metadata_
    record.cross_references = cross_references_
    record.tenant_id = stored.tenant_id.S
    record.user_id = stored.user_id.S
    record.deleted_utc = deleted_utc_
    record.created_utc = epoch_from_text(stored.created_utc.N, "seconds")
    record.updated_utc = epoch_from_text(stored.updated_utc.N, "seconds")
    record.version = int(stored.version.N)
    record.deleted_by = deleted_by_
    record.__pydantic_fields_set__ = _GROUP_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Group
    return record


def group_name_of(stored: StoredGroupName) -> GroupName:
    """What was stored as GroupName; an error where that is not certain."""
    absent = 0
    if stored.icon is UNSET:
        icon_: str | None = None
        absent |= 1
    else:
        icon_ = stored.icon.S
    if stored.color is UNSET:
        color_: str | None = None
        absent |= 2
    else:
        color_ = checked(GroupName, "color", stored.color.S)
    record = blank(_BlankGroupName)
    record.id = stored.id.S
    record.name = stored.name.S
    record.group_type = stored.group_type.S
    record.icon = icon_
    record.color = color_
    record.__pydantic_fields_set__ = _GROUP_NAME_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = GroupName
    return record


GROUP_READER: Final[StraightReader[Group]] = StraightReader(
    StoredGroup, group_of, lambda stored: (stored.pk.S, stored.sk.S)
)

GROUP_NAME_READER: Final[StraightReader[GroupName]] = StraightReader(
    StoredGroupName, group_name_of, lambda stored: (stored.pk.S, stored.sk.S)
)
