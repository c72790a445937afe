"""The plan of a transaction: what it reads first, and what its documentation says."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..diagnostics import Diagnostics
from ..expressions.rendering import render
from ..model.resolve_patterns import table_key_parts
from ..model.transactions import Transaction, TransactionParameter, TransactionWrite
from ..model.values import AccessPattern, Service
from .documentation import sentence_of
from .given_documentation import given_sentence
from .given_parts import asked_arguments
from .updates import plan_update
from .values import GivenPart, UpdatePlan

_VERBS = {
    "create": "Creates",
    "put": "Writes or replaces",
    "update": "Updates",
    "delete": "Deletes",
    "check": "Checks",
}


@dataclass(frozen=True, slots=True)
class TransactionPlan:
    """A transaction, planned; `given` is what the caller knows of the item of each write."""

    transaction: Transaction
    documentation: tuple[str, ...]
    given: tuple[tuple[GivenPart, ...], ...]

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
        given = tuple(p for p in self.transaction.parameters if p not in self.tenants)
        return (*given, *_asked(zip(self.transaction.writes, self.given, strict=True)))


def plan_transactions(service: Service, diagnostics: Diagnostics) -> tuple[TransactionPlan, ...]:
    """The transactions of a service; what cannot be planned is reported and left out."""
    found: list[TransactionPlan] = []
    for transaction in service.transactions:
        taken = {*(parameter.name for parameter in transaction.parameters), "token"}
        updates: list[UpdatePlan | None] = []
        planned = True
        for write in transaction.writes:
            update = None if write.do is None else _update(write, transaction, taken, diagnostics)
            planned = planned and (write.do is None or update is not None)
            updates.append(update)
            taken |= {part.attribute for part in _given(update) if part.asked}
        if planned:
            given = tuple(map(_given, updates))
            reads = any(
                update is not None and (update.reads_first or update.reads_limited)
                for update in updates
            )
            documentation = _documentation(transaction, given, reads)
            found.append(TransactionPlan(transaction, documentation, given))
    return tuple(found)


def _update(
    write: TransactionWrite, transaction: Transaction, taken: set[str], diagnostics: Diagnostics
) -> UpdatePlan | None:
    """The update that a write is; None after reporting why it is refused."""
    pattern = AccessPattern(
        transaction.name,
        "update",
        write.mark,
        keys=table_key_parts(write.entity),
        when=write.when,
        do=write.do,
        upsert=write.upsert,
    )
    return plan_update(pattern, write.entity, diagnostics, taken)


def _given(update: UpdatePlan | None) -> tuple[GivenPart, ...]:
    return () if update is None else update.given


def _asked(
    writes: Iterable[tuple[TransactionWrite, tuple[GivenPart, ...]]],
) -> tuple[TransactionParameter, ...]:
    """The parameters for what the items of these writes have."""
    return tuple(
        TransactionParameter(argument.name, argument.type, may_be_absent=argument.may_be_absent)
        for write, parts in writes
        for argument in asked_arguments(parts, write.entity, upsert=write.upsert)
    )


def _documentation(
    transaction: Transaction, given: tuple[tuple[GivenPart, ...], ...], reads: bool
) -> tuple[str, ...]:
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
            *(
                f"{_sentence(write)} {_wanted(write, parts)}".rstrip()
                for write, parts in zip(transaction.writes, given, strict=True)
            ),
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


def _wanted(write: TransactionWrite, parts: tuple[GivenPart, ...]) -> str:
    return given_sentence(parts, write.entity, upsert=write.upsert)


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
