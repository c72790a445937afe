"""Categories: a user's tree of them, children by name, and the rules that assign them."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    ConditionFailed,
    InvalidValue,
    NotFound,
    NotUnique,
    UndecodableItem,
)
from generated.bookkeeping import (
    AmountMatch,
    Bookkeeping,
    Category,
    CategoryCreate,
    CategoryFields,
    CategoryName,
    CategoryRule,
    TextMatch,
)
from generated.bookkeeping.category import requests
from tests.behaviour.expectation import Expect
from tests.engines.engine import Engine, unique_name

RENT = CategoryRule(condition=TextMatch(value="rent", case_sensitive=True), priority=3)
LARGE = CategoryRule(condition=AmountMatch(least=Decimal("1000.5")), enabled=False)
SMALL = CategoryRule(condition=AmountMatch(most=Decimal(-1)))


def new_category(db: Bookkeeping, user_id: str, name: str, **given: Any) -> Category:
    return db.categories.create(CategoryCreate(user_id=user_id, name=name, **given))


def in_order(categories: list[Category]) -> list[Category]:
    """Categories of a user come in no promised order: their index has no sort key."""
    return sorted(categories, key=lambda category: category.name)


def test_a_category_is_created_read_replaced_updated_and_deleted(
    db: Bookkeeping, expect: Expect
) -> None:
    user, parent = unique_name("user"), uuid4()
    category = new_category(
        db, user, "Home", rules=[RENT, LARGE], color="#00aaFF", parent_category_id=parent
    )
    assert (category.kind, category.inherits_rules, category.version) == ("expense", True, 1)
    assert db.categories.get_category_by_id(category.category_id, user_id=user) == category
    assert db.categories.get_category_by_id(category.category_id, user_id="somebody") is None
    assert db.categories.get(category.key, consistent=True) == category
    with pytest.raises(AlreadyExists):
        db.categories.create(category)
    expect([category], lambda: db.categories.list_child_categories(parent).all())
    replaced = db.categories.put(category.model_copy(update={"parent_category_id": None}))
    expect([], lambda: db.categories.list_child_categories(parent).all())
    with pytest.raises(InvalidValue, match="color"):
        db.categories.update(category.key, set={"color": "blue"})
    updated = db.categories.update(
        category.key, set={"color": None, "parent_category_id": parent, "kind": "income"}
    )
    assert (replaced.color, updated.color, updated.version) == ("#00aaFF", None, 3)
    expect([updated], lambda: db.categories.list_child_categories(parent).all())
    assert db.categories.delete(category.key) == updated
    expect(False, lambda: db.categories.has_child_categories(parent))


def test_categories_of_a_user_are_listed(db: Bookkeeping, expect: Expect) -> None:
    user = unique_name("user")
    food = new_category(db, user, "Food", rules=[SMALL])
    out = new_category(db, user, "Out", parent_category_id=food.category_id)
    salary = new_category(db, user, "Salary", kind="income")
    new_category(db, f"{user}2", "Food")

    def listed(**given: Any) -> list[Category]:
        return in_order(db.categories.list_categories_by_user(user, **given).all())

    def names() -> list[CategoryName]:
        found = db.categories.list_category_names(user).all()
        return sorted(found, key=lambda category: category.name)

    expect([food, out, salary], listed)
    expect([food, out], lambda: listed(kind="expense"))
    expect([salary], lambda: listed(kind="income"))
    assert listed(kind="transfer") == []
    expect([food, salary], lambda: in_order(db.categories.list_top_level_categories(user).all()))
    expect(
        [
            CategoryName(
                category_id=category.category_id,
                name=category.name,
                kind=category.kind,
                parent_category_id=category.parent_category_id,
            )
            for category in (food, out, salary)
        ],
        names,
    )


def test_the_children_of_a_category_have_names_of_their_own(db: Bookkeeping) -> None:
    user, parent = unique_name("user"), uuid4()
    home = new_category(db, user, "Home", parent_category_id=parent)
    for_all = new_category(db, user, "Home")
    assert new_category(db, user, "Home").category_id != for_all.category_id
    with pytest.raises(NotUnique):
        new_category(db, user, "Home", parent_category_id=parent)
    # A category takes part as soon as it has all of the attributes, and no longer without one.
    with pytest.raises(NotUnique):
        db.categories.update(for_all.key, set={"parent_category_id": parent})
    db.categories.update(home.key, set={"parent_category_id": None})
    db.categories.update(for_all.key, set={"parent_category_id": parent})
    report = db.categories.repair_unique()
    assert (report.counts, report.is_clean) == ({}, True)


def test_a_claim_for_nobody_is_told_with_its_key_and_that_of_its_item(
    db: Bookkeeping, engine: Engine
) -> None:
    user, parent = unique_name("user"), uuid4()
    home = new_category(db, user, "Home", parent_category_id=parent)
    asked = db.explain(db.categories.at(home.key)).payload
    engine.client().delete_item(TableName=asked["TableName"], Key=asked["Key"])
    (orphan,) = db.categories.repair_unique().findings
    assert orphan.problem == "orphaned"
    assert orphan.key == {"categoryId": str(home.category_id)}
    assert set(orphan.claim) == {"categoryId"}
    assert user in orphan.claim["categoryId"]
    (fixed,) = db.categories.repair_unique(fix=True).findings
    assert (fixed.claim, fixed.fixed) == (orphan.claim, True)


def test_children_of_a_category_are_listed_by_name(
    db: Bookkeeping, engine: Engine, expect: Expect
) -> None:
    user, parent = unique_name("user"), uuid4()
    town, city, lower = (
        new_category(db, user, name, parent_category_id=parent)
        for name in ("Madisonville", "Madison", "mad")
    )
    new_category(db, user, "Madison", parent_category_id=uuid4())
    new_category(db, user, "Madison")
    expect([city, town, lower], lambda: db.categories.list_child_categories(parent).all())
    expect(city, lambda: db.categories.find_child_category(parent, "Madison"))
    for name in ("Mad", "madison", "Madisonvilles"):
        assert db.categories.find_child_category(parent, name) is None
    assert db.categories.has_child_categories(parent)
    assert not db.categories.has_child_categories(uuid4())
    first = db.categories.list_child_categories(parent).page(1)
    rest = db.categories.list_child_categories(parent).page(5, first.cursor)
    assert (first.items, rest.items, rest.cursor) == ((city,), (town, lower), None)
    # The name is part of the index key.
    renamed = db.categories.update(city.key, set={"name": "z"})
    expect([town, lower, renamed], lambda: db.categories.list_child_categories(parent).all())

    # An item that another program spoilt is refused by name, not returned half.
    engine.client().update_item(
        TableName=db.table_names["categories"],
        Key={"categoryId": {"S": str(town.category_id)}},
        UpdateExpression="SET #rules = :rules",
        ExpressionAttributeNames={"#rules": "rules"},
        ExpressionAttributeValues={":rules": {"S": "none"}},
    )
    with pytest.raises(UndecodableItem, match="rules"):
        db.categories.get_category_by_id(town.category_id, user_id=user)


def test_a_category_is_checked_to_be_the_users(db: Bookkeeping) -> None:
    user = unique_name("user")
    category = new_category(db, user, "Food")
    identifier = category.category_id
    assert db.categories.checked_mandatory_category(identifier, user_id=user) == category
    assert db.categories.checked_optional_category(identifier, user_id=user) == category
    read = requests.checked_optional_category(db.context, identifier, user_id=user)
    assert read.request().payload["ConsistentRead"]
    for wrong in ((identifier, "somebody"), (uuid4(), user)):
        assert db.categories.checked_optional_category(wrong[0], user_id=wrong[1]) is None
        with pytest.raises(NotFound):
            db.categories.checked_mandatory_category(wrong[0], user_id=wrong[1])


def test_rules_are_appended_prepended_and_replaced(db: Bookkeeping) -> None:
    user = unique_name("user")
    identifier = new_category(db, user, "Food").category_id
    db.categories.append_rules(identifier, rules=[RENT], user_id=user)
    db.categories.append_rules(identifier, rules=[LARGE], user_id=user)
    ruled = db.categories.prepend_rules(identifier, rules=[SMALL], user_id=user)
    assert ruled.rules == [SMALL, RENT, LARGE]
    assert db.categories.get_category_by_id(identifier, user_id=user) == ruled
    with pytest.raises(ConditionFailed):
        db.categories.append_rules(identifier, rules=[], user_id="somebody")
    with pytest.raises(ConditionFailed):
        db.categories.prepend_rules(identifier, rules=[], user_id="somebody")
    for user_id, version in ((user, 3), ("somebody", 4)):
        with pytest.raises(ConditionFailed) as failure:
            db.categories.replace_rules(
                identifier, rules=[], user_id=user_id, expected_version=version
            )
        assert failure.value.current == ruled
    many = [SMALL.model_copy(update={"rule_id": uuid4()}) for _ in range(100)]
    replaced = db.categories.replace_rules(identifier, rules=many, user_id=user, expected_version=4)
    assert replaced.rules == many
    for add in (db.categories.append_rules, db.categories.prepend_rules):
        with pytest.raises(ConditionFailed):
            add(identifier, rules=[RENT], user_id=user)


def test_what_lies_in_an_element_is_changed_and_asked_for(db: Bookkeeping) -> None:
    category = new_category(db, unique_name("user"), "Rent", rules=[RENT, LARGE])
    first, second = CategoryFields.rules.at(0), CategoryFields.rules.at(1)
    changed = db.categories.update(
        category.key,
        first.priority.increment(2),
        second.enabled.set(True),
        when=first.priority.ge(3) & second.condition.kind.eq("amount"),
    )
    assert [rule.priority for rule in changed.rules] == [5, 0]
    assert [rule.enabled for rule in changed.rules] == [True, True]
    with pytest.raises(ConditionFailed):
        db.categories.update(category.key, first.priority.increment(), when=first.priority.gt(5))


def test_a_category_moves_in_the_tree_and_is_deleted(db: Bookkeeping, expect: Expect) -> None:
    user, parent, other = unique_name("user"), uuid4(), uuid4()
    identifier = new_category(db, user, "Food", parent_category_id=parent).category_id
    moved = db.categories.move_category(identifier, parent_category_id=other, user_id=user)
    expect([moved], lambda: db.categories.list_child_categories(other).all())
    expect([], lambda: db.categories.list_child_categories(parent).all())
    for target, user_id in ((identifier, user), (parent, "somebody")):
        with pytest.raises(ConditionFailed):
            db.categories.move_category(identifier, parent_category_id=target, user_id=user_id)
    with pytest.raises(ConditionFailed):
        db.categories.make_top_level(identifier, user_id="somebody")
    top = db.categories.make_top_level(identifier, user_id=user)
    assert top.parent_category_id is None
    expect([], lambda: db.categories.list_child_categories(other).all())
    expect([top], lambda: db.categories.list_top_level_categories(user).all())

    with pytest.raises(ConditionFailed):
        db.categories.delete_category(identifier, user_id="somebody")
    assert db.categories.delete_category(identifier, user_id=user) == top
    with pytest.raises(NotFound):
        db.categories.delete_category(identifier, user_id=user)
