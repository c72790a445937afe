"""Typed paths: each offers what its type can do, and takes values of its type only."""

from datetime import datetime
from decimal import Decimal
from typing import assert_type
from uuid import UUID

from dynarepo import Change, Condition, all_of
from generated.bookkeeping import CategoryAssignment, TransactionFields
from generated.listbackup import IntegrationFields
from generated.saas import GroupFields

F = TransactionFields
G = GroupFields


def comparisons(id: UUID, now: datetime) -> None:
    assert_type(F.memo.eq("x"), Condition)
    assert_type(F.amount.between(Decimal(1), F.balance), Condition)
    assert_type(F.date.ge(now) & ~F.status.eq("new") | F.file_id.missing(), Condition)
    assert_type(F.account_id.is_in([id]), Condition)
    assert_type(F.memo.begins_with("x"), Condition)
    assert_type(F.tags.contains("x"), Condition)
    assert_type(F.tags.size().gt(2), Condition)
    assert_type(all_of(F.memo.exists(), None), Condition | None)
    assert_type(G.privacy_settings.visibility.eq("public"), Condition)
    assert_type(G.privacy_settings.shared_with.contains("u"), Condition)

    F.memo.eq(3)  # error: arg-type | reportArgumentType
    F.memo.eq(None)  # error: arg-type | reportArgumentType
    F.memo.eq(F.amount)  # error: arg-type | reportArgumentType
    F.amount.gt("3")  # error: arg-type | reportArgumentType
    F.amount.gt(0.5)  # error: arg-type | reportArgumentType
    F.amount.contains("3")  # error: attr-defined | reportAttributeAccessIssue
    F.amount.begins_with("3")  # error: attr-defined | reportAttributeAccessIssue
    F.amount.size()  # error: attr-defined | reportAttributeAccessIssue
    F.account_id.eq("text")  # error: arg-type | reportArgumentType
    F.account_id.is_in(["text"])  # error: list-item | reportArgumentType
    F.date.lt(now.date())  # error: arg-type | reportArgumentType
    F.status.eq("done")  # error: arg-type | reportArgumentType
    F.status.is_in(["new", "done"])  # error: list-item | reportArgumentType
    F.tags.contains(3)  # error: arg-type | reportArgumentType
    F.tags.lt({"a"})  # error: attr-defined | reportAttributeAccessIssue
    F.tags.size().gt("2")  # error: arg-type | reportArgumentType
    F.tags.has_type("TEXT")  # error: arg-type | reportArgumentType
    print(F.mem)  # error: attr-defined | reportAttributeAccessIssue
    G.privacy_settings.visibility.eq("secret")  # error: arg-type | reportArgumentType
    print(G.privacy_settings.colour)  # error: attr-defined | reportAttributeAccessIssue
    print(F.memo.exists() & F.memo.remove())  # error: operator | reportOperatorIssue


def encrypted_places() -> None:
    token = IntegrationFields.access_token
    assert_type(token.exists() | token.missing(), Condition)
    assert_type(token.set("x"), Change)
    assert_type(token.remove(), Change)

    token.eq("x")  # error: attr-defined | reportAttributeAccessIssue
    token.is_in(["x"])  # error: attr-defined | reportAttributeAccessIssue
    token.or_else("x")  # error: attr-defined | reportAttributeAccessIssue
    token.set(3)  # error: arg-type | reportArgumentType
    token.set(IntegrationFields.refresh_token)  # error: arg-type | reportArgumentType
    F.memo.eq(token)  # error: arg-type | reportArgumentType
    F.memo.set(token)  # error: arg-type | reportArgumentType


def changes(assignment: CategoryAssignment) -> None:
    assert_type(F.memo.set("x"), Change)
    assert_type(F.memo.set(F.payee), Change)
    assert_type(F.balance.set(F.balance.minus(Decimal(1))), Change)
    assert_type(F.import_order.increment(), Change)
    assert_type(F.import_order.add(2), Change)
    assert_type(F.tags.delete({"a"}), Change)
    assert_type(F.categories.append(assignment), Change)

    F.memo.set(3)  # error: arg-type | reportArgumentType
    F.memo.set(F.amount)  # error: arg-type | reportArgumentType
    F.memo.increment()  # error: attr-defined | reportAttributeAccessIssue
    F.memo.add("x")  # error: attr-defined | reportAttributeAccessIssue
    F.memo.append("x")  # error: attr-defined | reportAttributeAccessIssue
    F.import_order.increment("1")  # error: arg-type | reportArgumentType
    F.import_order.add(Decimal(1))  # error: arg-type | reportArgumentType
    F.balance.set(F.balance.minus("1"))  # error: arg-type | reportArgumentType
    F.tags.add("a")  # error: arg-type | reportArgumentType
    F.tags.add({1})  # error: arg-type | reportArgumentType
    F.categories.append("x")  # error: arg-type | reportArgumentType
    F.categories.delete({"x"})  # error: attr-defined | reportAttributeAccessIssue
    F.status.set("done")  # error: arg-type | reportArgumentType
    F.memo = F.payee  # error: misc | reportAttributeAccessIssue
