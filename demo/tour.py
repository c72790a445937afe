"""`make demo`: a tour of the generated bookkeeping repositories, on an engine in this process.

Everything is real: the code in `generated/bookkeeping`, boto3, and moto in place of DynamoDB.
"""

import asyncio
import os
import sys
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))  # a script's own folder is there instead

import boto3
from moto import mock_aws

from demo.costs import Costs
from demo.screen import code, cost, heading, value
from dynarepo import AlreadyExists, Between, ConditionFailed, VersionConflict
from generated.bookkeeping import (
    Account,
    AccountCreate,
    AsyncBookkeeping,
    Bookkeeping,
    CategoryAssignment,
    Transaction,
    TransactionCreate,
)
from generated.bookkeeping.transaction.fields import TransactionFields

REGION = "eu-west-1"
START = datetime(2026, 3, 1, 9, tzinfo=UTC)
USER = "user-1"
SHOPPING = (("groceries", "-23.40"), ("train ticket", "-48.00"), ("salary", "3100.00"),
            ("coffee", "-3.20"), ("electricity", "-87.15"), ("groceries", "-31.99"))  # fmt: skip


def main() -> None:
    """Walk through every station."""
    # moto answers in place of AWS; credentials only have to exist.
    os.environ.update(AWS_ACCESS_KEY_ID="demo", AWS_SECRET_ACCESS_KEY="demo")
    with mock_aws():
        costs = Costs()
        with Bookkeeping.connect(region=REGION, on_request=costs.note) as db:
            heading("Tables, from the schema")
            code("db.create_tables()")
            db.create_tables()
            value(", ".join(db.table_names.values()))
            account, transactions = writes(db, costs)
            reads(db, account, costs)
            updates(db, transactions[0], costs)
            refusals(db, account, transactions[1], costs)
            dry_run(db, account)
        asyncio.run(awaited(account, costs))
        summary(costs)


def writes(db: Bookkeeping, costs: Costs) -> tuple[Account, list[Transaction]]:
    """Create items, and look at what is stored."""
    heading("Create")
    code('db.accounts.create(AccountCreate(user_id=..., account_name="Everyday"))')
    account = db.accounts.create(AccountCreate(user_id=USER, account_name="Everyday"))
    value(
        f"{account.account_name}, {account.balance} {account.currency}, version {account.version}"
    )
    cost(costs.since_last())
    code("db.transactions.create(TransactionCreate(...)), six times")
    transactions = [
        db.transactions.create(
            TransactionCreate(
                user_id=USER,
                account_id=account.account_id,
                date=START + timedelta(days=day),
                description=description,
                amount=Decimal(amount),
            )
        )
        for day, (description, amount) in enumerate(SHOPPING)
    ]
    cost(costs.since_last())
    code("the first one as it is stored; userStatus is an index key, made from a template")
    for name, held in stored(transactions[0]).items():
        value(f"{name:16} {held}")
    return account, transactions


def reads(db: Bookkeeping, account: Account, costs: Costs) -> None:
    """Queries: ranges, views, pages, counts."""
    heading("Read")
    code("db.transactions.list_account_transactions(account_id, date=Between(first, last))")
    span = Between(START + timedelta(days=1), START + timedelta(days=3))
    for found in db.transactions.list_account_transactions(account.account_id, date=span):
        value(f"{found.date:%Y-%m-%d}  {found.amount:>8}  {found.description}")
    cost(costs.since_last())

    code("db.transactions.list_account_transactions(account_id).page(size=4), then the rest")
    pages = db.transactions.list_account_transactions(account.account_id)
    first = pages.page(size=4)
    second = pages.page(size=4, after=first.cursor)
    value(f"{len(first.items)} and {len(second.items)} items; the cursor is {_short(first.cursor)}")
    cost(costs.since_last())

    code("db.transactions.list_account_statement(account_id, start=..., end=...)    # a view")
    lines = db.transactions.list_account_statement(
        account.account_id, start=START, end=START + timedelta(days=30)
    )
    first_line = lines.first()
    value(first_line and first_line.model_dump(include={"description", "amount", "status"}))
    cost(costs.since_last())

    code('db.transactions.count_transactions_by_status(user_id, "new")')
    value(db.transactions.count_transactions_by_status(USER, "new"))
    cost(costs.since_last())


def updates(db: Bookkeeping, transaction: Transaction, costs: Costs) -> None:
    """Updates that touch index keys: the entries follow."""
    heading("Update: index entries follow")
    category = transaction.account_id
    code('db.transactions.change_status(transaction_id, status="processed", current_status="new")')
    db.transactions.change_status(
        transaction.transaction_id, status="processed", current_status="new"
    )
    value(f"userStatus is now {stored(transaction)['userStatus']}: the user id was read first,")
    value("and the update made conditional on it")
    cost(costs.since_last())
    code("db.transactions.categorise(transaction_id, category_id=..., assignments=[...], ...)")
    db.transactions.categorise(
        transaction.transaction_id,
        category_id=category,
        assignments=[CategoryAssignment(category_id=category)],
        user_id=USER,
    )
    found = db.transactions.list_category_transactions(category, user_id=USER).count()
    value(f"found in its category: {found}")
    cost(costs.since_last())
    code('db.transactions.update(key, F.tags.add({"food"}), set={"memo": "for the party"})')
    changed = db.transactions.update(
        transaction.key, TransactionFields.tags.add({"food"}), set={"memo": "for the party"}
    )
    value(f"memo {changed.memo!r}, tags {changed.tags}, version {changed.version}")
    cost(costs.since_last())


def refusals(db: Bookkeeping, account: Account, transaction: Transaction, costs: Costs) -> None:
    """What is refused, and how it reads."""
    heading("Refused")
    try:
        db.accounts.create(
            AccountCreate(account_id=account.account_id, user_id=USER, account_name="Twice")
        )
    except AlreadyExists as error:
        value(error)
    try:
        db.transactions.update(transaction.key, set={"memo": "late"}, expect_version=7)
    except VersionConflict as error:
        value(error)
    try:
        db.accounts.adjust_balance(account.account_id, amount=Decimal(1), user_id="somebody else")
    except ConditionFailed as error:
        value(error)
    cost(costs.since_last())


def dry_run(db: Bookkeeping, account: Account) -> None:
    """A request, without sending it."""
    heading("Explain: what would be sent")
    code("db.explain(db.transactions.list_account_transactions(account_id))")
    value(db.explain(db.transactions.list_account_transactions(account.account_id)))


async def awaited(account: Account, costs: Costs) -> None:
    """The same patterns, awaited."""
    heading("The same, async")
    async with AsyncBookkeeping.connect(region=REGION, on_request=costs.note) as db:
        code("async for found in db.transactions.list_account_transactions(account_id): ...")
        async for found in db.transactions.list_account_transactions(account.account_id).limit(2):
            value(f"{found.date:%Y-%m-%d}  {found.amount:>8}  {found.description}")
        cost(costs.since_last())
        code("await asyncio.gather(db.accounts.get_account(...), db.transactions.get_latest...)")
        same, latest = await asyncio.gather(
            db.accounts.get_account(account.account_id),
            db.transactions.get_latest_transaction(account.account_id),
        )
        value(f"{same and same.account_name}: {latest and latest.description}")
        cost(costs.since_last())


def summary(costs: Costs) -> None:
    """Everything that was spent."""
    heading("What it cost")
    code(f"  {'access pattern':44}{'requests':>9}{'units':>8}{'ms':>8}")
    for subject, requests, units, milliseconds in costs.by_subject():
        value(f"{subject:44}{requests:9}{units:8.1f}{milliseconds:8.1f}")
    value("")
    value("moto's capacity units and times are its own; DynamoDB counts what it reads and writes")


def stored(transaction: Transaction) -> dict[str, Any]:
    """The item in the table, attribute by attribute."""
    client: Any = boto3.client("dynamodb", region_name=REGION)
    key = {"transactionId": {"S": str(transaction.transaction_id)}}
    item = client.get_item(TableName="transactions", Key=key)["Item"]
    return {name: next(iter(tagged.values())) for name, tagged in sorted(item.items())}


def _short(cursor: str | None) -> str:
    return "none" if cursor is None else f"{cursor[:24]}..."


if __name__ == "__main__":
    main()
