"""Reading many items by their keys: a hundred a request, until each is there or known missing."""

from collections.abc import AsyncIterable, Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, ClassVar, Final, Generic, TypeAlias, TypeVar

from ..context import Context
from ..decoding.straight_answers import Straight
from ..decoding.straight_batches import straight_batch
from ..decoding.straight_items import named_decoder
from ..entity import EntitySpec
from ..errors import BatchIncomplete, UndecodableItem
from ..expressions.rendering import Expressions, projection_text
from ..reads.visibility import hides, visible
from ..requests import Operation, Pause, Request, Together
from ..values import Value
from ..views import Returns
from ..wire import WireItem
from .identities import Identity, identities, require_at_once
from .limits import MOST_KEYS
from .options import Options
from .patience import Patience, is_passing
from .progress import Progress, size_of

T = TypeVar("T")
Given = TypeVar("Given")  # what is given, as O is what comes out

Many: TypeAlias = Iterable[Given] | AsyncIterable[Given]

# Keys that repeat each other fill no request: this bounds how many are remembered for one.
_MOST_REPEATED: Final = 100


class BatchRead(Value, Generic[Given, T], frozen=True):
    """Many reads by key: where the keys come from, and what becomes of each stored item.

    `attributes` are the stored names to read besides the key; none for whole items. `returns` is
    what `decode` makes, where that is a model and nothing else.
    """

    hidden: ClassVar[frozenset[str]] = frozenset({"source"})
    entity: EntitySpec[Any, Any]
    context: Context
    source: Many[Given]
    key: Callable[[Given], WireItem]
    decode: Callable[[WireItem], T]
    pattern: str
    attributes: tuple[str, ...] = ()
    options: Options = Options()
    returns: Returns[Any] | None = None

    def __post_init__(self) -> None:
        require_at_once(self.options.at_once, self.subject)

    @property
    def subject(self) -> str:
        """The entity and the pattern, for errors and metrics."""
        return f"{self.entity.name}.{self.pattern}"

    def named(
        self, name_of: Callable[[WireItem], Identity], decode: Callable[[WireItem], T | None]
    ) -> Callable[[Sequence[WireItem]], dict[Identity, T | None]]:
        """What makes results of the items of an answer, by their keys."""
        if self.returns is None:
            return lambda items: {name_of(item): decode(item) for item in items}
        return named_decoder(self.entity, self.context, self.returns, name_of, decode)

    def work(self, *, remembers: bool = False) -> "Reading[Given, T]":
        """One pass over the keys; one that remembers reads none of them twice."""
        return Reading(self, remembers=remembers)


class _Taken(Generic[Given]):
    """What was given, the names of that in the same order, and the keys to read by their names."""

    __slots__ = ("given", "keys", "names")

    def __init__(self) -> None:
        self.given: list[Given] = []
        self.names: list[Identity] = []
        self.keys: dict[Identity, WireItem] = {}


class _Answer(Value, frozen=True):
    """The items, or what was made of them by their keys; and the keys to ask for again."""

    items: Sequence[WireItem] | dict[Identity, Any]
    unprocessed: tuple[WireItem, ...]


class Reading(Generic[Given, T]):
    """One pass over the keys of a batch, a window of keys at a time.

    A key that comes twice in a window is read once; in the whole pass, if it `remembers`.
    """

    def __init__(self, batch: BatchRead[Given, T], *, remembers: bool) -> None:
        self._batch = batch
        self._table = batch.context.table(batch.entity.table)
        self._key, self._name = batch.key, identities(batch.entity.key_attributes)
        # What is the same for each item is asked once: most are neither hidden nor left out.
        self._hides = hides(batch.entity, batch.context)
        plain = not self._hides and batch.options.on_invalid == "raise"
        self._results = batch.named(self._name, batch.decode if plain else self._decoded)
        self._straight = None
        if batch.returns is not None:
            self._straight = straight_batch(batch.entity, batch.context, batch.returns, self._table)
        self._taken: _Taken[Given] = _Taken()
        self._window = MOST_KEYS * batch.options.at_once
        self._most_taken = self._window * _MOST_REPEATED
        self._remembers = remembers
        self._known: dict[Identity, T | None] = {}
        self._total = size_of(batch.source)
        self._done = 0

    @property
    def is_done(self) -> bool:
        """Whether all that was taken has been read."""
        return self._done > 0 and not self._taken.names

    def take(self, given: Given) -> bool:
        """Remember a key; whether there are enough to be read."""
        return self.take_from(iter((given,)))

    def take_from(self, source: Iterator[Given]) -> bool:
        """The same for one key after the other, until there are enough or there is no other."""
        key_of, name_of, known = self._key, self._name, self._known
        taken, names, keys = self._taken.given, self._taken.names, self._taken.keys
        window, most_taken = self._window, self._most_taken
        for given in source:
            key = key_of(given)
            name = name_of(key)
            taken.append(given)
            names.append(name)
            # What is not known of any key yet need not be looked for.
            if not known or name not in known:
                keys.setdefault(name, key)
            if len(keys) >= window or len(names) >= most_taken:
                return True
        return False

    def send(self) -> Operation[list[T | None]]:
        """Read what was taken: an item, or None, for each key in order."""
        taken, self._taken = self._taken, _Taken()
        found = yield from self._found(taken)
        known = self._known
        if known:
            known.update(found)
        else:
            known = found
        if self._remembers:
            for missing in taken.keys.keys() - found.keys():
                known[missing] = None
            self._known = known
        self._done += len(taken.names)
        self._tell(0)
        return list(map(known.get, taken.names))

    def _decoded(self, stored: WireItem) -> T | None:
        batch = self._batch
        if self._hides and not visible(batch.entity, batch.context, stored):
            return None
        try:
            return batch.decode(stored)
        except UndecodableItem as error:
            match batch.options.on_invalid:
                case "raise":
                    raise
                case "skip":
                    pass
                case told:
                    told(error)
            return None

    def _found(self, taken: _Taken[Given]) -> Operation[dict[Identity, T | None]]:
        name_of = self._name
        left, patience = dict(taken.keys), Patience()
        found: dict[Identity, T | None] = {}
        while left:
            chunks = _chunks(left)
            requests = tuple(self._request(list(chunk.values())) for chunk in chunks)
            outcomes = yield Together(requests, self._batch.options.at_once)
            failure: Exception | None = None
            for chunk, outcome in zip(chunks, outcomes, strict=True):
                if isinstance(outcome, Exception):
                    if not is_passing(outcome):
                        raise self._incomplete(taken, left, found, outcome) from outcome
                    failure = outcome
                    continue
                answer: _Answer = outcome
                items = answer.items
                found.update(items if isinstance(items, dict) else self._results(items))
                waiting = {name_of(key) for key in answer.unprocessed}
                if len(waiting) < len(chunk):
                    patience.progressed()
                if len(chunks) == 1 and not waiting:
                    left.clear()
                    continue
                for name in chunk.keys() - waiting:
                    del left[name]
            if left:
                self._tell(len(left))
                pause = patience.next_pause()
                if pause is None:
                    raise self._incomplete(taken, left, found, failure) from failure
                yield Pause(pause)
        return found

    def _tell(self, waiting: int) -> None:
        if self._batch.options.progress is not None:
            self._batch.options.progress(Progress(self._done, self._total, waiting))

    def _request(self, keys: list[WireItem]) -> Request[_Answer]:
        asked: dict[str, Any] = {"Keys": keys}
        if self._batch.attributes:
            expressions = Expressions()
            names = dict.fromkeys((*self._batch.attributes, *self._batch.entity.key_attributes))
            asked["ProjectionExpression"] = projection_text(expressions, names)
            asked.update(expressions.parameters())
        if self._batch.options.consistent:
            asked["ConsistentRead"] = True
        table = self._table

        def answer(response: Mapping[str, Any]) -> _Answer:
            if type(response) is Straight:
                return _Answer(response.record, ())
            items: dict[str, Sequence[WireItem]] = response.get("Responses") or {}
            unprocessed: dict[str, dict[str, Any]] = response.get("UnprocessedKeys") or {}
            waiting: list[WireItem] = unprocessed.get(table, {}).get("Keys") or []
            return _Answer(items.get(table, ()), tuple(waiting))

        payload = {"RequestItems": {table: asked}}
        subject, straight = self._batch.subject, self._straight
        return Request("BatchGetItem", payload, answer, subject, table, straight=straight)

    def _incomplete(
        self,
        taken: _Taken[Given],
        left: Mapping[Identity, WireItem],
        found: Mapping[Identity, T | None],
        cause: Exception | None,
    ) -> BatchIncomplete:
        waits = len(left)
        # Of keys that name the same item the first one stands for all.
        given = dict(zip(reversed(taken.names), reversed(taken.given), strict=True))
        why = "the service did not process them" if cause is None else str(cause)
        return BatchIncomplete(
            f"{waits} {'item was' if waits == 1 else 'items were'} not read: {why}",
            remaining=tuple(given[name] for name in left),
            results=tuple(item for item in found.values() if item is not None),
            errors=() if cause is None else (cause,),
            table=self._table,
            entity=self._batch.subject,
        )


def _chunks(left: Mapping[Identity, WireItem]) -> list[Mapping[Identity, WireItem]]:
    if len(left) <= MOST_KEYS:
        return [left]
    entries = iter(left.items())
    chunks: list[Mapping[Identity, WireItem]] = []
    while chunk := dict(islice(entries, MOST_KEYS)):
        chunks.append(chunk)
    return chunks
