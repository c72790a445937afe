"""How the attributes of an entity or a value type are stored, line by line."""

from collections.abc import Callable
from dataclasses import dataclass

from ..model.types import SetType
from ..model.values import Attribute, GeneratedDefault, LiteralDefault
from .code import Code
from .imports import Imports
from .quoting import quoted
from .wire_forms import decoded, encoded


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a dictionary."""

    name: Code
    value: Code


@dataclass(frozen=True, slots=True)
class Branch:
    """What is stored under a condition."""

    condition: Code
    name: Code
    value: Code
    otherwise: tuple["Branch", ...] = ()


@dataclass(frozen=True, slots=True)
class Encoding:
    """Entries that are always there, and those that depend on the value."""

    always: tuple[Entry, ...]
    sometimes: tuple[Branch, ...]


def encoding(attributes: tuple[Attribute, ...], source: str, imports: Imports) -> Encoding:
    """How attributes of the model in the variable `source` are stored, out of its content in `held`.

    To ask a model of Pydantic's for an attribute takes several times as long.
    """
    always: list[Entry] = []
    sometimes: list[Branch] = []
    for attribute in attributes:
        if attribute.in_key:
            continue
        value = held(attribute.name)
        name = quoted(attribute.stored_name)
        stored = encoded(attribute.type, value, attribute.name, imports)
        null = Code('{"NULL": True}')
        if isinstance(attribute.type, SetType):
            # DynamoDB has no empty sets: they are stored as no attribute.
            branch = Branch(value, name, stored)
            if attribute.nullable:
                absent = f"{value} is None"
                if attribute.optional:
                    absent += f" and {quoted(attribute.name)} in {source}.model_fields_set"
                branch = Branch(value, name, stored, (Branch(Code(absent), name, null),))
            sometimes.append(branch)
        elif attribute.optional and attribute.nullable:
            given = Code(f"{quoted(attribute.name)} in {source}.model_fields_set")
            present = Code(f"{value} is not None")
            sometimes.append(Branch(present, name, stored, (Branch(given, name, null),)))
        elif attribute.optional:
            sometimes.append(Branch(Code(f"{value} is not None"), name, stored))
        elif attribute.nullable:
            always.append(Entry(name, Code(f"{null} if {value} is None else {stored}")))
        else:
            always.append(Entry(name, stored))
    return Encoding(tuple(always), tuple(sometimes))


def held(name: str) -> Code:
    """An attribute out of the content of its model."""
    return Code(f"held[{quoted(name)}]")


def decoding(
    attributes: tuple[Attribute, ...],
    source: str,
    imports: Imports,
    in_key: Callable[[Attribute], Code],
) -> Encoding:
    """How attributes are found in the stored item in the variable `source`."""
    always: list[Entry] = []
    sometimes: list[Branch] = []
    for attribute in attributes:
        name = quoted(attribute.name)
        if attribute.in_key:
            always.append(Entry(name, in_key(attribute)))
            continue
        stored = f"{source}[{quoted(attribute.stored_name)}]"
        value = decoded(attribute.type, stored, attribute.name, imports)
        if attribute.nullable:
            value = Code(f'None if "NULL" in {stored} else {value}')
        there = Code(f"{quoted(attribute.stored_name)} in {source}")
        if attribute.optional and attribute.default is not None:
            # What is absent was None: its default is for new items.
            always.append(Entry(name, Code(f"{value} if {there} else None")))
        elif attribute.optional or _has_fallback(attribute):
            sometimes.append(Branch(there, name, value))
        elif isinstance(attribute.type, SetType):
            shown = f"({value})" if attribute.nullable else value
            always.append(Entry(name, Code(f"{shown} if {there} else []")))
        else:
            always.append(Entry(name, value))
    return Encoding(tuple(always), tuple(sometimes))


def _has_fallback(attribute: Attribute) -> bool:
    """Whether an item from before the attribute existed reads as one with its default."""
    match attribute.default:
        case LiteralDefault():
            return True
        case GeneratedDefault(generator="empty_list" | "empty_map"):
            return True
        case _:
            return False
