"""Models made straight of the JSON text of stored items, for the functions that are generated.

Types say what the text of an item must hold, and a generated function makes the model of what they
found, without a dictionary of tagged values between them. That takes what is certain to be valid and
nothing else: on any doubt the item is read as ever, which gives the value or says what is wrong.
"""

from abc import ABCMeta
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Annotated, Any, Final, Generic, Literal, TypeAlias, TypeVar, cast
from uuid import UUID

from msgspec import Meta, Raw, Struct, defstruct, field, to_builtins
from msgspec.json import Decoder
from pydantic import BaseModel

from ..ids import ULID_PATTERN
from ..transport.answer_json import Tagged as _Tagged
from ..transport.answer_json import value_of
from ..validation import checked
from ..wire import WireValue
from ..wire.tagged import Number, Text
from .stored_order import MANY, in_order_of

V = TypeVar("V", bound=BaseModel)
V_co = TypeVar("V_co", bound=BaseModel, covariant=True)
S = TypeVar("S", bound=Struct)

__all__ = [
    "GivenNames", "OneOf", "StoredUlid", "StraightReader", "Tagged", "blank", "blank_of", "checked",
    "components", "exact", "exact_set", "made", "plain", "rough", "text_of_uuid",
]  # fmt: skip

# Where the length is fixed, a line's end cannot stand behind what the pattern ends with.
StoredUlid: TypeAlias = Annotated[str, Meta(min_length=26, max_length=26, pattern=ULID_PATTERN)]

if TYPE_CHECKING:
    Tagged: TypeAlias = WireValue
else:
    # A value of any type: tagged as ever, but a decoder looks at what its tags hold.
    Tagged = _Tagged

text_of_uuid: Final[Callable[[UUID], str]] = to_builtins
"""The text of an identifier that is certainly one, as `str` writes it in several times the time."""

blank: Final = object.__new__
"""A record of a class that `blank_of` made, without a value yet."""

# What Pydantic keeps of a model, each with what assigns it past the refusal of a frozen one.
_kept: Final[Mapping[str, Any]] = vars(BaseModel)
_put_values: Final = _kept["__dict__"].__set__
_put_names: Final = _kept["__pydantic_fields_set__"].__set__
_put_extra: Final = _kept["__pydantic_extra__"].__set__
_put_private: Final = _kept["__pydantic_private__"].__set__

_assign: Final = object.__setattr__

# Bounds what is remembered where each item lacks other attributes.
_MOST_REMEMBERED: Final = 256


class _WithItem(Struct, Generic[S], gc=False, forbid_unknown_fields=True):
    Item: S


class _WithAttributes(Struct, Generic[S], gc=False, forbid_unknown_fields=True):
    Attributes: S


class _OfMany(Struct, Generic[S], gc=False, forbid_unknown_fields=True):
    Responses: dict[str, list[S]]
    UnprocessedKeys: dict[str, Raw] | None = None


class StraightReader(Generic[V_co]):
    """How the text of a stored item is read: the types of what it holds, what makes the model of
    that, and what the key is that names the item.

    Whatever any of them raises means that the text is to be read the other way.
    """

    __slots__ = ("_decode", "_of_many", "_stored", "fill", "identity", "parse")

    def __init__(
        self,
        stored: type[S],
        fill: Callable[[S], V_co],
        identity: Callable[[S], tuple[str | bytes | Decimal, ...]],
    ) -> None:
        self._stored: Any = stored
        self._decode: Callable[[Raw], Any] | None = None
        self._of_many: Callable[[bytes], Any] | None = None
        self.parse: Callable[[Raw], Any] = (
            Decoder(stored).decode if len(stored.__struct_fields__) < MANY else self._parse_wide
        )
        self.fill: Callable[[Any], V_co] = fill
        self.identity: Callable[[Any], tuple[str | bytes | Decimal, ...]] = identity

    def _parse_wide(self, text: Raw) -> Any:
        if self._decode is None:
            self._stored = in_order_of(self._stored, text)
            self._decode = self.parse = Decoder(self._stored).decode
        # Who began before it was known goes on in this way.
        return self._decode(text)

    def of_many(self) -> Callable[[bytes, str], Sequence[Any]] | None:
        """What finds the items of one table in an answer that holds nothing else; None as long as
        the order of attributes that matters is not known."""
        if self.parse == self._parse_wide:
            return None
        if self._of_many is None:
            self._of_many = Decoder(cast("Any", _OfMany)[self._stored]).decode
        decode = self._of_many

        def of_table(body: bytes, table: str) -> Sequence[Any]:
            whole = decode(body)
            if whole.UnprocessedKeys or whole.Responses.keys() != {table}:
                raise ValueError(table)
            found: Sequence[Any] = whole.Responses[table]
            return found

        return of_table

    def within(self, part: Literal["Item", "Attributes"]) -> Callable[[bytes], Any]:
        """What reads a whole answer that holds nothing but an item, in this part."""
        if part == "Item":
            whole = Decoder(cast("Any", _WithItem)[self._stored]).decode
            return lambda body: whole(body).Item
        written = Decoder(cast("Any", _WithAttributes)[self._stored]).decode
        return lambda body: written(body).Attributes


class GivenNames(dict[int, set[str]]):
    """The names that a model was given, by the bits of those that were absent.

    Models are frozen and never change this set, so those of one kind share it.
    """

    def __init__(self, always: tuple[str, ...], *sometimes: str) -> None:
        super().__init__()
        self._always = always
        self._sometimes = sometimes

    def __missing__(self, absent: int) -> set[str]:
        there = (name for bit, name in enumerate(self._sometimes) if not absent >> bit & 1)
        names = {*self._always, *there}
        if len(self) < _MOST_REMEMBERED:
            self[absent] = names
        return names


def blank_of(model: type[V]) -> type[V]:
    """A class of records that are still to be filled: whoever has done so makes them the model's.

    Its attributes are assigned like those of any object, past the refusal of a frozen model. Python
    keeps the names of up to thirty once for all of a class, which takes half the time and memory of
    a dictionary for each.
    """
    # Pydantic has nothing to do with a class of which no instance is ever seen.
    assigned = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    make: Callable[..., type[V]] = ABCMeta.__new__
    blanks = make(type(model), model.__name__, (model,), {"__slots__": (), **assigned})
    # The first one tells the names, which a half filled one must not.
    first = blank(blanks)
    for name in model.model_fields:
        setattr(first, name, None)
    return blanks


class OneOf(Generic[V_co]):
    """How the text of one of several values is read: an attribute of it tells which one it is.

    Like all here it raises where anything is in doubt.
    """

    def __init__(
        self, discriminator: str, members: Mapping[str, tuple[type[Any], Callable[[Any], V_co]]]
    ) -> None:
        kind = defstruct("Kind", [("kind", Text[str], field(name=discriminator))], gc=False)
        self._kind: Callable[[Raw], Any] = Decoder(kind).decode
        self._name = discriminator
        self._given: dict[int, tuple[set[str], set[str]]] = {}
        self._members = {
            kind: (Decoder(stored).decode, fill) for kind, (stored, fill) in members.items()
        }

    def __call__(self, text: Raw) -> V_co:
        """The value that this text stands for."""
        kind: str = self._kind(text).kind.S
        parse, fill = self._members[kind]
        record = fill(parse(text))
        # A value may be in several unions, under several names.
        if getattr(record, self._name) != kind:
            _assign(record, self._name, kind)
        _put_names(record, self._with_name(record.__pydantic_fields_set__))
        return record

    def _with_name(self, names: set[str]) -> set[str]:
        # Values of one kind share what they were given.
        known = self._given.get(id(names))
        if known is None or known[0] is not names:
            known = names, {self._name, *names}
            if len(self._given) < _MOST_REMEMBERED:
                self._given[id(names)] = known
        return known[1]


def made(model: type[V], values: dict[str, Any], names: set[str]) -> V:
    """The model with these values, which are known to be valid and stand in its order."""
    record = blank(model)
    _put_values(record, values)
    _put_names(record, names)
    _put_extra(record, None)
    _put_private(record, None)
    return record


def exact(text: str) -> Decimal:
    """The number that a number text stands for."""
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


def exact_set(texts: Sequence[str]) -> set[Decimal]:
    """The numbers that number texts stand for."""
    numbers = set(map(Decimal, texts))
    if not all(map(Decimal.is_finite, numbers)):
        raise ValueError(texts)
    return numbers


def rough(text: str) -> float:
    """The float nearest to a number text."""
    number = float(text)
    # Python reads the digits of all scripts, and Pydantic does not.
    if not isfinite(number) or not text.isascii():
        raise ValueError(text)
    return number


def components(stored: Sequence[Number], dimensions: int) -> list[float]:
    """The numbers of a vector of so many dimensions."""
    if len(stored) != dimensions:
        raise ValueError(dimensions)
    return [rough(each.N) for each in stored]


def plain(text: Raw) -> WireValue:
    """A tagged value that no type describes, as a dictionary."""
    return value_of(text)
