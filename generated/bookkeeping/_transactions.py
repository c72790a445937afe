"""The transactions of bookkeeping, planned: nothing here sends anything."""

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Context, Write, expressions, writes
from dynarepo.lazy import Later

from .account.codec import ACCOUNT
from .account.model import Account, AccountKey
from .file_map.codec import FILE_MAP
from .file_map.model import FileMap, FileMapCreate
from .transaction.codec import TRANSACTION
from .transaction.model import Transaction, TransactionCreate

if TYPE_CHECKING:
    from .account.fields import AccountFields as F
else:
    F = Later(__package__, ".account.fields", "AccountFields")


def move_money(
    context: Context,
    source: UUID,
    target: UUID,
    withdrawal: TransactionCreate,
    deposit: TransactionCreate,
    *,
    user_id: str,
    amount: Decimal,
) -> tuple[Write[Account], Write[Account], Write[Transaction], Write[Transaction]]:
    """Move an amount from one account of a user to another, and book it on both."""
    return (
        writes.update_item(
            ACCOUNT,
            context,
            AccountKey(account_id=source),
            (F.balance.set(F.balance.minus(amount)),),
            when=expressions.all_of(
                F.user_id.eq(user_id), F.is_active.eq(True), F.balance.ge(amount)
            ),
            pattern="move_money",
        ),
        writes.update_item(
            ACCOUNT,
            context,
            AccountKey(account_id=target),
            (F.balance.set(F.balance.plus(amount)),),
            when=expressions.all_of(F.user_id.eq(user_id), F.is_active.eq(True)),
            pattern="move_money",
        ),
        writes.create_item(TRANSACTION, context, withdrawal, pattern="move_money"),
        writes.create_item(TRANSACTION, context, deposit, pattern="move_money"),
    )


def replace_file_map(
    context: Context, file_map: FileMapCreate, account_id: UUID, *, user_id: str, file_map_id: UUID
) -> tuple[Write[FileMap], Write[Account]]:
    """Store another file map for an account of its user, and make it the default."""
    return (
        writes.put_item(FILE_MAP, context, file_map, pattern="replace_file_map"),
        writes.update_item(
            ACCOUNT,
            context,
            AccountKey(account_id=account_id),
            (F.default_file_map_id.set(file_map_id),),
            when=F.user_id.eq(user_id),
            pattern="replace_file_map",
        ),
    )
