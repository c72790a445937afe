"""Which fact of today's schema speaks of the same stored data as a fact of the lock.

What is stored knows no Python names, so things are told by what is stored first, and by name only
after that: an attribute by its stored name, a table by its table name, an entity by its type value.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from .fact_values import Fact, Facts, Words

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}:]*)(:[^{}]*)?\}")
# A quoted text, a step inside an attribute, or a name.
_OPERAND = re.compile(r"'(?:[^']|'')*'|\.\w+|\w+")


@dataclass(frozen=True, slots=True)
class Pairs:
    """Facts of the lock beside those of the schema; what has no partner stands alone."""

    both: tuple[tuple[Fact, Fact], ...]
    gone: tuple[Fact, ...]
    new: tuple[Fact, ...]


def matched(
    old: Mapping[str, Fact], new: Mapping[str, Fact], *same: Callable[[Fact, Fact], bool]
) -> Pairs:
    """Pair facts by each way of being the same in turn; earlier ones win."""
    both: list[tuple[Fact, Fact]] = []
    gone, added = list(old.values()), list(new.values())
    for is_same in same:
        for before in list(gone):
            after = next((fact for fact in added if is_same(before, fact)), None)
            if after is not None:
                both.append((before, after))
                gone.remove(before)
                added.remove(after)
    return Pairs(tuple(both), tuple(gone), tuple(added))


def same_name(before: Fact, after: Fact) -> bool:
    """Whether two facts have one name."""
    return before.name == after.name


def tables(old: Facts, new: Facts) -> Pairs:
    """Tables by name, then by the name of the table itself."""
    return matched(
        old.under("table"),
        new.under("table"),
        same_name,
        lambda before, after: before.word("name") == after.word("name"),
    )


def entities(old: Facts, new: Facts) -> Pairs:
    """Entities by name, then by table and type value, or by their key where none is stored."""

    def same_items(before: Fact, after: Fact) -> bool:
        if before.words("table") != after.words("table"):
            return False
        if before.word("type_value") or after.word("type_value"):
            return before.words("type_value") == after.words("type_value")
        return keys(old, before) == keys(new, after)

    def keys(facts: Facts, entity: Fact) -> dict[str, Words]:
        templates = facts.under("entity", entity.name, "key")
        return {name: fact.words("template") for name, fact in templates.items()}

    return matched(old.under("entity"), new.under("entity"), same_name, same_items)


def attributes(old: Mapping[str, Fact], new: Mapping[str, Fact]) -> Pairs:
    """Attributes by stored name, then by name; those that only a key holds also by their form."""

    def same_stored(before: Fact, after: Fact) -> bool:
        stored = before.words("stored")
        return bool(stored) and stored == after.words("stored")

    def same_hidden(before: Fact, after: Fact) -> bool:
        return bool(before.words("in_key")) and before.properties == after.properties

    return matched(old, new, same_stored, same_name, same_hidden)


def stored_names(attributes: Pairs) -> Mapping[str, str]:
    """What an attribute is called in stored data, by what it was called there."""
    return {_identity(was): _identity(now) for was, now in attributes.both}


def _identity(attribute: Fact) -> str:
    return attribute.word("stored") or attribute.name


def template_with(template: str, names: Mapping[str, str]) -> str:
    """A key template of the lock with today's names, which change nothing about the key."""
    return _PLACEHOLDER.sub(
        lambda match: (
            match[0] if match[1] is None else f"{{{names.get(match[1], match[1])}{match[2] or ''}}}"
        ),
        template,
    )


def policy_with(policy: Words, names: Mapping[str, str]) -> Words:
    """Placeholders and their delimiters with today's names."""
    parts = (word.rpartition(":") for word in policy)
    return tuple(sorted(f"{names.get(name, name)}:{delimiter}" for name, _, delimiter in parts))


def condition_with(condition: str, names: Mapping[str, str]) -> str:
    """A condition of the lock with today's names."""
    return _OPERAND.sub(lambda match: names.get(match[0], match[0]), condition)


def without_formats(template: str) -> str:
    """A template with bare placeholders: what is left when widths and formats do not count."""
    return _PLACEHOLDER.sub(
        lambda match: match[0] if match[1] is None else f"{{{match[1]}}}", template
    )
