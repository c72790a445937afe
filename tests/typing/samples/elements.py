"""What lies in lists and maps, as typed paths."""

from typing import assert_type

from dynarepo.fields import ListField, NumberField
from generated.bookkeeping import (
    Bookkeeping,
    CategoryFields,
    CategoryKey,
    CategoryRule,
    CategoryRuleField,
    FzipJobFields,
)


def elements(db: Bookkeeping, key: CategoryKey) -> None:
    rules, counts = CategoryFields.rules, FzipJobFields.counts
    assert_type(rules, ListField[CategoryRule, CategoryRuleField])
    assert_type(rules.at(0), CategoryRuleField)
    assert_type(counts.at("files"), NumberField[int])
    db.categories.update(key, rules.at(0).priority.increment(2), when=rules.at(1).enabled.eq(True))

    rules.at("0")  # error: arg-type | reportArgumentType
    rules.at(0).increment()  # error: attr-defined | reportAttributeAccessIssue
    counts.at("files").set("3")  # error: arg-type | reportArgumentType
    counts.at("files").begins_with("3")  # error: attr-defined | reportAttributeAccessIssue
