"""The plan of a transaction: what it reads first, and what its documentation says."""

from dataclasses import dataclass

from ..diagnostics import Diagnostics
from ..expressions.rendering import render
from ..model.resolve_patterns import table_key_parts
from ..model.transactions import Transaction, TransactionParameter, TransactionWrite
from ..model.values import AccessPattern, Service
from .documentation import sentence_of
from .updates import plan_update

_VERBS = {
    "create": "Creates",
    "put": "Writes or replaces",
    "update": "Updates",
    "delete": "Deletes",
    "check": "Checks",
}


@dataclass(frozen=True, slots=True)
class TransactionPlan:
    """A transaction, planned."""

    transaction: Transaction
    documentation: tuple[str, ...]

    @property
    def of_tenant(self) -> bool:
        """Whether one of its items belongs to a tenant."""
        return any(write.entity.tenant for write in self.transaction.writes)

    @property
    def tenants(self) -> tuple[TransactionParameter, ...]:
        """The parameters that are the tenant of an item, which nobody passes."""
        names = {
            part.parameter
            for write in self.transaction.writes
            for part in write.key
            if part.attribute == write.entity.tenant
        }
        return tuple(p for p in self.transaction.parameters if p.name in names)

    @property
    def parameters(self) -> tuple[TransactionParameter, ...]:
        """The parameters that callers pass."""
        return tuple(p for p in self.transaction.parameters if p not in self.tenants)


def plan_transactions(service: Service, diagnostics: Diagnostics) -> tuple[TransactionPlan, ...]:
    """The transactions of a service; what cannot be planned is reported and left out."""
    found: list[TransactionPlan] = []
    for transaction in service.transactions:
        reads = [_reads_first(write, transaction, diagnostics) for write in transaction.writes]
        if None not in reads:
            found.append(TransactionPlan(transaction, _documentation(transaction, any(reads))))
    return tuple(found)


def _reads_first(
    write: TransactionWrite, transaction: Transaction, diagnostics: Diagnostics
) -> bool | None:
    """Whether parts of index keys must be read; None after reporting why it is refused."""
    if write.do is None:
        return False
    pattern = AccessPattern(
        transaction.name,
        "update",
        write.mark,
        keys=table_key_parts(write.entity),
        when=write.when,
        do=write.do,
        upsert=write.upsert,
    )
    plan = plan_update(pattern, write.entity, diagnostics)
    return None if plan is None else plan.reads_first


def _documentation(transaction: Transaction, reads: bool) -> tuple[str, ...]:
    count = len(transaction.writes)
    if transaction.returns_items:
        cost = "Costs two round trips, since what is returned is read first,"
        returned = "Returns the items as they are after it; of a deletion, the item as it was."
    elif reads:
        cost = "Costs two round trips, since parts of index keys are read first,"
        returned = ""
    else:
        cost = "Costs one round trip"
        returned = ""
    return tuple(
        line
        for line in (
            sentence_of(transaction.description, transaction.name),
            *(_sentence(write) for write in transaction.writes),
            (
                f"All of it happens, or nothing. {cost} and twice the write units of "
                f"{'its write' if count == 1 else f'these {count} actions'}."
            ),
            returned,
            (
                "Raises TransactionCancelled, whose `reasons` have the error of each action that "
                "stopped it. With a `token`, the same transaction is not applied again within ten "
                "minutes."
            ),
        )
        if line
    )


def _sentence(write: TransactionWrite) -> str:
    what = f"{_VERBS[write.verb]} `{write.entity.name}`"
    if write.key:
        parts = ", ".join(
            (
                f"`:{part.parameter}`"
                if part.parameter
                else f"`{part.value.value if part.value else ''}`"
            )
            for part in write.key
            if part.attribute != write.entity.tenant
        )
        what += f" {parts}"
    else:
        what += f" `:{write.item}`"
    if write.do is not None:
        what += f": `{render(write.do)}`"
    if not write.exists:
        what += " for not being there"
    if write.when is not None:
        what += f", only while `{render(write.when)}`"
    return f"{what}."
