"""One write of one item that is not sent yet: by itself, or in a transaction with others."""

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any, ClassVar, Generic, Literal, TypeVar

from ..context import Context
from ..entity import EntitySpec
from ..errors import AmbiguousWrite, DynarepoError, NotFound
from ..reads.items import get_payload
from ..requests import Operation, Request
from ..values import Value
from ..wire import WireItem
from .companions import Companion
from .item_write import ItemWrite
from .lost_writes import applied
from .races import MOST_TRIES, ItemChanged, Seen, met, pause_before, race_lost
from .transactions import Failures, commit

T = TypeVar("T")

Effect = Literal["create", "change", "check"]

__all__ = ["Draft", "ItemWrite", "Needs", "PlannedWrite", "Write"]


class Draft(Value, Generic[T], frozen=True):
    """A write of the item itself: what it makes of the item, and what it returns.

    `after` is the item as it then is, None where there is none or where it is not known. `answer`
    makes the result of stored attributes: those that a single write returns or, as a transaction
    returns none, those of `image`. An item that moves has another `key` afterwards, under which
    `besides` stores it.
    """

    write: ItemWrite
    after: WireItem | None
    image: WireItem | None
    answer: Callable[[WireItem | None], T]
    key: WireItem | None = None
    besides: tuple[ItemWrite, ...] = ()


class PlannedWrite(Value, Generic[T], frozen=True):
    """A write with everything that belongs to it, finished; without `besides` it needs no
    transaction. `result` is what it returns where it was part of one, if that `tells` it."""

    write: ItemWrite
    besides: tuple[ItemWrite, ...]
    answer: Callable[[WireItem | None], T]
    result: Callable[[], T]
    tells: bool

    @property
    def actions(self) -> tuple[ItemWrite, ...]:
        """All of it, the item's own write first."""
        return (self.write, *self.besides)

    @property
    def is_alone(self) -> bool:
        """Whether it needs no transaction."""
        return not self.besides and self.write.verb != "ConditionCheck"

    def decisive(self, failures: Failures) -> DynarepoError:
        """The failure that counts: that of the item itself, then one that starting again does
        not help; an ItemChanged of another item has none of ours."""
        own = failures.get(0)
        if own is not None:
            return own
        others = [failures[index] for index in sorted(failures)]
        for failure in others:
            if not isinstance(failure, ItemChanged):
                return failure
        return ItemChanged(elsewhere=True)


class Needs(Value, frozen=True):
    """What a write must read of its item first, by stored names; nothing where there are none.

    These must not change until the item is written, and where `existence` matters, it must not
    appear or vanish either. `everything` asks for the whole item, since all of it is returned.
    `follows` must not change before the first attempt either.
    """

    names: tuple[str, ...] = ()
    existence: bool = False
    everything: bool = False
    follows: tuple[str, ...] = ()

    def first(self, item: WireItem | None) -> Seen:
        """What was read before the first attempt."""
        names = tuple(dict.fromkeys((*self.names, *self.follows)))
        return Seen(item, names, self.existence, self.everything)

    def seen(self, item: WireItem | None) -> Seen:
        """What was read after a lost race: more than it needs would let it lose others."""
        return Seen(item, self.names, self.existence, self.everything)


class Write(Value, Generic[T], frozen=True):
    """One write, not yet sent; give it to a link to run it, or to a transaction.

    `changed` are the stored names that it changes, None where it replaces or removes the item.
    `reads` are those that it must read for itself, and `follows` what tells, where something is
    read, that no other write came first: it may then be repeated. `returns_stored` says that its result is made
    of stored attributes, and `whole` that it rests on all of the item. A write that creates has
    no item before it, and one that checks concerns no companion. `if_missing` makes the result of a
    write alone that finds no item, where that is no failure. It stores or removes so many items as
    `stores` says. `alone` makes the request that does it alone, where whatever becomes of that is
    what becomes of the write.
    """

    hidden: ClassVar[frozenset[str]] = frozenset({"key", "shown_key", "draft"})
    entity: EntitySpec[Any, Any]
    context: Context
    subject: str
    key: WireItem
    shown_key: Mapping[str, str]
    draft: Callable[[Seen | None], Draft[T]]
    changed: frozenset[str] | None = None
    reads: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    returns_stored: bool = False
    whole: bool = False
    effect: Effect = "change"
    hint: str = "write it again, or let fewer writers meet at this item"
    if_missing: Callable[[], T] | None = None
    stores: int = 1
    alone: Callable[[], Request[T]] | None = None

    @property
    def table(self) -> str:
        """The physical name of its table."""
        return self.context.table(self.entity.table)

    def needs(self, *, returning: bool = False) -> Needs | None:
        """What it must read first; `returning` where a transaction is to tell its result."""
        if self.effect != "change":
            return None
        concerned = self._concerned()
        if not (concerned or self.reads or self.whole or returning):
            return None
        names = dict.fromkeys(self.reads)
        for companion in concerned:
            names.update(dict.fromkeys(companion.reads(self.changed)))
        existence = self.whole or bool(concerned)
        everything = self.whole or (self.returns_stored and (existence or returning))
        if everything:
            names.update(dict.fromkeys(_telling(self.entity)))
        if not names:
            return None
        return Needs(tuple(names), existence or everything, everything, self.follows)

    def read(self, needs: Needs) -> Request[WireItem | None]:
        """The request that reads what it needs."""
        names = () if needs.everything else (*needs.names, *needs.follows)
        return Request(
            "GetItem",
            get_payload(self.table, self.key, names, consistent=True),
            _stored,
            self.subject,
            self.table,
            shown_key=self.shown_key,
        )

    def plan(self, seen: Seen | None = None) -> PlannedWrite[T]:
        """Everything to write, given what it needed to read."""
        draft = self.draft(seen)
        # What is created replaces at most an item that counts as gone.
        before = None if seen is None or self.effect == "create" else seen.item
        besides = [*draft.besides]
        key = draft.key or self.key
        for companion in self._concerned():
            besides += companion.writes(self.context, self.entity, key, before, draft.after)

        def result() -> T:
            return draft.answer(draft.image)

        tells = not self.returns_stored or (seen is not None and seen.whole)
        return PlannedWrite(draft.write, tuple(besides), draft.answer, result, tells)

    def operation(self) -> Operation[T]:
        """The write alone: read what it needs, send it, and start again where it lost a race."""
        return self._sent() if self.if_missing is None else self._sent_if_there(self.if_missing)

    def _sent_if_there(self, if_missing: Callable[[], T]) -> Operation[T]:
        try:
            return (yield from self._sent())
        except NotFound:
            return if_missing()

    def _sent(self) -> Operation[T]:
        needs = self.needs()
        seen = None if needs is None else needs.first((yield self.read(needs)))
        sent_again = False
        for attempt in range(MOST_TRIES):
            if attempt:
                yield pause_before(attempt)
            planned = self.plan(seen)
            try:
                if planned.is_alone:
                    return planned.answer((yield planned.write.alone()))
                failures = yield from commit(planned.actions, self.context.token())
                if not failures:
                    return planned.result()
                raise planned.decisive(failures)
            except AmbiguousWrite as lost:
                stored = yield from applied(planned.actions, lost, seen)
                if stored is not None:
                    return planned.answer(stored) if planned.is_alone else planned.result()
                if sent_again:
                    raise
                # Nothing was applied, and now it shows what stands against it, if anything does.
                sent_again = True
            except ItemChanged as changed:
                if needs is not None:
                    again = changed.item if not changed.elsewhere else (yield self.read(needs))
                    seen = needs.seen(again)
                elif not changed.elsewhere:
                    seen = met(changed.item)
        raise race_lost(self.table, self.entity.name, self.shown_key, self.hint)

    def sizes_beside(self) -> tuple[float, ...]:
        """How large, as times the size of its item, all is at most that it writes besides."""
        changed = None if self.effect == "create" else self.changed
        found = (each.sizes(changed, creates=self.effect == "create") for each in self._concerned())
        return tuple(chain.from_iterable(found)) * self.stores

    def _concerned(self) -> tuple[Companion, ...]:
        companions = self.entity.companions
        if not companions or self.effect == "create":
            return companions
        if self.effect == "check":
            return ()
        return tuple(companion for companion in companions if companion.reads(self.changed))


def _telling(entity: EntitySpec[Any, Any]) -> tuple[str, ...]:
    """What must not have changed for an item to be known: its version, which every write counts
    up, or else all of its attributes."""
    if entity.version is not None:
        return (entity.fields[entity.version].path.root,)
    roots = (field.path.root for field in entity.fields.values())
    return tuple(root for root in roots if root not in entity.key_attributes)


def _stored(answer: Mapping[str, Any]) -> WireItem | None:
    return answer.get("Item")
