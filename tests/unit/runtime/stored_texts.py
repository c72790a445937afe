"""Stored items of any schema: what its types ask for, now and then what they do not."""

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, Final

from dynarepo_codegen.model.types import (
    EnumType,
    ListType,
    MapType,
    ScalarType,
    SetType,
    Type,
    UnionRef,
    ValueRef,
)
from dynarepo_codegen.model.values import (
    Attribute,
    Constraints,
    Entity,
    KeyTemplate,
    LiteralPart,
    Service,
)

UUID_TEXT: Final = "0192c3d4-0000-7000-8000-00000000000a"
ULID_TEXT: Final = "01ARZ3NDEKTSV4RRFFQ69G5FAV"
WORDS: Final = (
    "a", "new", "a b", "DE", "12345678", "9780131103628", "x" * 64, "a@example.com",
    "https://example.com/a", "\u00e9", "",
)  # fmt: skip
NUMBERS: Final = ("1", "3", "50", "2026", "1767225600", "-1", "0")
EXACT: Final = ("12.50", "1", "0.02", "3E+1", "-0", "50")
# Spellings that one way of reading might take, and the other refuse.
ODD_NUMBERS: Final = (
    "1e400", "1E-400", "NaN", "sNaN", "Infinity", "-inf", "1_0", " 7 ", "\u0661", "1.", "", "x", "0x10",
    "1.0", "2.0", "0.5", "9" * 40, "9" * 5000, "-1000000",
)  # fmt: skip
MOMENTS: Final = ("2026-03-01T12:30:00.123456Z", "2026-03-01T12:30:00.000000Z")
ODD_MOMENTS: Final = (
    "2026-03-01T12:30:00Z", "2026-03-01T12:30:00.000Z", "2026-03-01T12:30:00.123456+02:00",
    "2026-03-01 12:30:00Z", "2026-03-01T12:30:00.1234567Z", "2026-03-01t12:30:00.123456z",
    "2026-02-30T12:30:00.123456Z", "2019-03-01T12:30:00.123456Z", "2026-W09-7T12:30:00.123456Z",
    "20260301T123000.1234567890Z", "2026-03-01T12:30:00.12345+Z", "2026-03-01T12:30:00,123456Z",
    "0001-01-01T00:00:00.000000+09:00", "2026-03-01", "2026-03-01T12:30:00.1234567890123456Z",
    "2026-03-01T24:00:00.000000Z", "2026-03-01T12:30:60.000000Z", "2026-03-01T12:30:00.\u0661\u0661\u0661456Z",
)  # fmt: skip
ODD_IDS: Final = (
    UUID_TEXT.upper(), UUID_TEXT.replace("-", ""), f"{{{UUID_TEXT}}}", f"urn:uuid:{UUID_TEXT}",
    f"{UUID_TEXT} ", "no-uuid", "", ULID_TEXT + "\n", ULID_TEXT.lower(), "8" * 26,
)  # fmt: skip
BYTES: Final = ("aGVsbG8=", "AAEC", "A" * 43 + "=")
ANYTHING: Final[tuple[Any, ...]] = (
    {"S": "a"}, {"N": "1.5"}, {"N": "12"}, {"N": "-0"}, {"N": "1E+3"}, {"BOOL": False}, {"NULL": True},
    {"L": [{"N": "1"}, {"M": {"S": {"S": "b"}}}]}, {"M": {}}, {"B": "aGVsbG8="}, {"SS": ["a", "b"]},
    {"NS": ["1", "2.50"]}, {"BS": ["AAEC"]}, {"M": {"a": {"L": []}, "b": {"N": "9" * 38}}},
)  # fmt: skip
# What a service that keeps its promises never answers.
STRANGE: Final[tuple[Any, ...]] = (
    None, 1, "text", [], {}, {"S": 1}, {"S": None}, {"S": "a"}, {"N": 12.5}, {"N": 3}, {"N": "1"},
    {"BOOL": "true"}, {"BOOL": 1}, {"NULL": True}, {"NULL": False}, {"S": "a", "N": "1"}, {"SS": []},
    {"SS": ["a", "a"]}, {"NS": ["1", "1.0"]}, {"NS": ["x"]}, {"BS": ["AAE=", "AAE="]}, {"L": {}},
    {"B": ""}, {"B": "!!"}, {"B": "aGVsbG8"}, {"B": 5}, {"M": []}, {"M": {}}, {"M": {"a": None}},
    {"L": [{"S": "a"}, None]}, {"L": [{"N": "1"}, {"S": "1"}]}, {"X": 1}, {"S": "a", "X": 1},
)  # fmt: skip


class StoredItems:
    """Makes items of a service's entities; of about one in `odd` values nobody can be sure."""

    def __init__(self, service: Service, random: Random, odd: int) -> None:
        self._service = service
        self._random = random
        self._odd = odd

    def item(self, entity: Entity) -> dict[str, Any]:
        """An item with its key and its index entries, perhaps with more, and perhaps with less."""
        found = {
            template.key_attribute.name: self._key(entity, template)
            for template in self._templates(entity)
            if not self._is_odd()
        }
        if entity.table.type_attribute and self._one_of((True, True, False)):
            name = "Another" if self._is_odd() else entity.type_value
            found[entity.table.type_attribute] = {"S": name}
        found |= self._attributes(entity.attributes)
        if self._is_odd():
            found["unheard_of"] = self._one_of(STRANGE)
        return found

    def _key(self, entity: Entity, template: KeyTemplate) -> Any:
        if template.key_attribute.type != "S":
            return {"N": "3"} if template.key_attribute.type == "N" else {"B": "AAEC"}
        pieces: list[str] = []
        for part in template.parts:
            if isinstance(part, LiteralPart):
                pieces.append(part.text)
                continue
            of = entity.attribute(part.attribute)
            if part.format:
                pieces.append("O" if part.format == "ordered" else "7".zfill(part.width))
            else:
                value = self._value(of.type, of.constraints, 0)
                pieces.append(str(value["S"] if isinstance(value, dict) and "S" in value else 1))
        text = "".join(pieces)
        return {"S": {"lower": text.lower(), "upper": text.upper()}.get(template.case, text)}

    @staticmethod
    def _templates(entity: Entity) -> Sequence[KeyTemplate]:
        indexed = [t for m in entity.indexes for t in (*m.partition, *m.sort)]
        return [entity.partition, *([entity.sort] if entity.sort else []), *indexed]

    def _attributes(self, attributes: Sequence[Attribute], depth: int = 0) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for attribute in attributes:
            there = depth < 3 and self._one_of((True, True, False)) if attribute.optional else True
            if attribute.in_key or not there or self._is_odd():
                continue
            value = self._value(attribute.type, attribute.constraints, depth + 1)
            if attribute.nullable and self._one_of((True, False)):
                value = {"NULL": True}
            found[attribute.stored_name] = value
        names = list(found)
        self._random.shuffle(names)
        return {name: found[name] for name in names}

    def _value(self, of: Type, limits: Constraints, depth: int) -> Any:
        if self._is_odd():
            return self._one_of(STRANGE)
        match of:
            case ScalarType():
                return self._scalar(of, limits)
            case EnumType(values=values):
                return {"S": self._usual(values, ("none of them", ""))}
            case SetType(element=ScalarType(kind="string")):
                return {"SS": self._some(lambda: self._one_of(WORDS))}
            case SetType(element=ScalarType(kind="binary")):
                return {"BS": self._some(lambda: self._one_of(BYTES))}
            case SetType():
                return {"NS": self._some(lambda: self._usual(NUMBERS, ODD_NUMBERS))}
            case ListType(element=element):
                inner = Constraints()
                return {"L": self._some(lambda: self._value(element, inner, depth + 1), depth)}
            case MapType(value=element):
                made = self._some(lambda: self._value(element, Constraints(), depth + 1), depth)
                return {"M": {f"k{number}": value for number, value in enumerate(made)}}
            case ValueRef(name=name):
                return {"M": self._attributes(self._service.values[name].attributes, depth)}
            case UnionRef(name=name):
                union = self._service.unions[name]
                kind, member = self._one_of(union.members)
                inside = self._attributes(self._service.values[member].attributes, depth)
                return {"M": {**inside, union.discriminator: {"S": self._usual((kind,), ("?",))}}}

    def _scalar(self, of: ScalarType, limits: Constraints) -> Any:
        match of.kind:
            case "integer" | "decimal" | "float":
                usual = NUMBERS if of.kind == "integer" else EXACT
                return {"N": self._usual(_within(usual, limits), ODD_NUMBERS)}
            case "boolean" if of.encoding == "text":
                return {"S": self._usual(("true", "false"), ("True", ""))}
            case "boolean":
                return {"BOOL": self._one_of((True, False))}
            case "binary":
                least = limits.min_length or 0
                return {"B": self._one_of([b for b in BYTES if len(b) * 3 // 4 >= least])}
            case "datetime" if of.encoding in ("epoch_seconds", "epoch_milliseconds"):
                return {"N": self._usual(("1767225600",), ODD_NUMBERS)}
            case "datetime":
                return {"S": self._usual(MOMENTS, ODD_MOMENTS)}
            case "date":
                return {"S": self._usual(("2026-01-31",), ("20260131", "2026-02-30", "2026-W01-1"))}
            case "uuid":
                return {"S": self._usual((UUID_TEXT,), ODD_IDS)}
            case "ulid":
                return {"S": self._usual((ULID_TEXT,), ODD_IDS)}
            case "vector":
                return {"L": [{"N": self._usual(EXACT, ODD_NUMBERS)} for _ in range(of.dimensions)]}
            case "any":
                return self._one_of(ANYTHING)
            case _:
                return {"S": self._usual(_fitting(limits), WORDS)}

    def _some(self, make: Any, depth: int = 0) -> list[Any]:
        return [make() for _ in range(self._random.randrange(3 if depth < 4 else 1))]

    def _usual(self, usual: Sequence[str], odd: Sequence[str]) -> str:
        return self._random.choice(odd if self._is_odd() else usual)

    def _one_of(self, values: Sequence[Any]) -> Any:
        return self._random.choice(values)

    def _is_odd(self) -> bool:
        return bool(self._odd) and not self._random.randrange(self._odd)


def _fitting(limits: Constraints) -> Sequence[str]:
    least, most = limits.min_length or 0, limits.max_length or 1000
    found = [word for word in WORDS if least <= len(word) <= most]
    if limits.pattern is not None:
        found = [word for word in found if re.fullmatch(limits.pattern, word)]
    return found or WORDS


def _within(numbers: Sequence[str], limits: Constraints) -> Sequence[str]:
    low = float(limits.minimum) if limits.minimum is not None else -1e99
    high = float(limits.maximum) if limits.maximum is not None else 1e99
    return [number for number in numbers if low <= float(number) <= high] or numbers


def strangest(item: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The item with each of its attributes replaced by each strange value in turn."""
    return [{**item, name: strange} for name in item for strange in STRANGE]
