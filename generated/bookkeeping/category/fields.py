"""Typed paths into a stored category."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    BOOLEAN,
    EPOCH_MILLISECONDS,
    INTEGER,
    STRING,
    UUID_TEXT,
    Codec,
    choice_of,
    list_of,
)
from dynarepo.fields import BooleanField, ListField, NumberField, OrderedField, TextField

from .._fields import CATEGORY_RULE_CODEC, CategoryRuleField
from .._types import CategoryRule
from .model import CategoryKind

CATEGORY_KIND_CODEC: Final[Codec[CategoryKind]] = choice_of("income", "expense", "transfer")


class CategoryFields:
    """Typed paths into a stored Category, for conditions and changes."""

    category_id: Final = TextField[UUID]("categoryId", UUID_TEXT)
    user_id: Final = TextField[str]("userId", STRING)
    name: Final = TextField[str]("name", STRING)
    kind: Final = TextField[CategoryKind]("type", CATEGORY_KIND_CODEC)
    parent_category_id: Final = TextField[UUID]("parentCategoryId", UUID_TEXT)
    icon: Final = TextField[str]("icon", STRING)
    color: Final = TextField[str]("color", STRING)
    rules: Final = ListField[CategoryRule, CategoryRuleField](
        "rules",
        list_of(CATEGORY_RULE_CODEC),
        lambda path: CategoryRuleField(path, CATEGORY_RULE_CODEC),
    )
    inherits_rules: Final = BooleanField("inheritsRules", BOOLEAN)
    created_at: Final = OrderedField[datetime]("createdAt", EPOCH_MILLISECONDS)
    updated_at: Final = OrderedField[datetime]("updatedAt", EPOCH_MILLISECONDS)
    version: Final = NumberField[int]("version", INTEGER)
