"""Unique attributes as written, resolved: which attributes, and the key that holds their values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..diagnostics import Mark, Place, Text
from ..source.language import KeySource, UniqueSource
from .names import shown
from .resolve_keys import KeyPlace, resolve_key, unknown_parts
from .scope import Scope
from .tables import Table
from .text_forms import text_form
from .type_traits import a_type
from .types import ScalarType, Type
from .unique_values import REFERENCE, SENTINEL_TYPE, Unique
from .values import Attribute, KeyTemplate

_STRING = ScalarType("string")
_EPOCH_DIGITS = {"epoch_seconds": 10, "epoch_milliseconds": 13}


@dataclass(frozen=True, slots=True)
class _Written:
    """One rule in its long form, and where it stands."""

    attributes: tuple[Text, ...]
    mark: Mark
    source: UniqueSource | None = None


def resolve_unique(
    written: tuple[Text | tuple[Text, ...] | UniqueSource, ...],
    entity: Text,
    type_value: str,
    attributes: tuple[Attribute, ...],
    table: Table,
    scope: Scope,
) -> tuple[Unique, ...]:
    """The rules of an entity; one that is at fault is reported and left out."""
    found: list[Unique] = []
    seen: set[frozenset[str]] = set()
    known = {attribute.name: attribute for attribute in attributes}
    for rule in _long_forms(written, entity, scope):
        parts = _attributes(rule, entity, known, scope)
        if parts is None:
            continue
        names = frozenset(part.name for part in parts)
        if names in seen:
            scope.error(
                "DR575",
                rule.mark,
                f"`{', '.join(part.name for part in parts)}` is unique already",
                "leave one of the two out",
            )
            continue
        seen.add(names)
        unique = _rule(rule, entity, type_value, parts, known, table, scope)
        if unique is not None:
            found.append(unique)
    return tuple(found)


def _long_forms(
    written: tuple[Text | tuple[Text, ...] | UniqueSource, ...], entity: Text, scope: Scope
) -> Iterator[_Written]:
    for rule in written:
        if isinstance(rule, Text):
            if len(written) > 1:
                names = [str(each) for each in written if isinstance(each, Text)]
                apart = f"`[{', '.join(f'[{name}]' for name in names)}]` for each by itself"
                together = f"`[[{', '.join(names)}]]` for all together"
                alone = f"`[{names[0]}]` in its place, beside the other rules"
                scope.error(
                    "DR570",
                    rule.mark,
                    f"`{shown(rule)}` stands alone in a list: unique by itself, or with the others?",
                    f"write {f'{apart}, {together}' if len(names) > 1 else alone}",
                )
                return
            yield _Written((rule,), rule.mark)
        elif isinstance(rule, UniqueSource):
            yield _Written(rule.attributes, rule.place.mark, rule)
        else:
            yield _Written(rule, rule[0].mark if rule else entity.mark)


def _attributes(
    rule: _Written, entity: Text, known: dict[str, Attribute], scope: Scope
) -> tuple[Attribute, ...] | None:
    parts: list[Attribute] = []
    if not rule.attributes:
        scope.error(
            "DR571", rule.mark, "no attribute is named here", "name at least one, as `[[email]]`"
        )
    for name in rule.attributes:
        attribute = known.get(name)
        if attribute is None:
            scope.no_attribute("DR571", name.mark, str(entity), name, known)
        elif attribute in parts:
            scope.error("DR571", name.mark, f"`{name}` is named twice", "name it once")
        elif _is_comparable(attribute, name.mark, scope):
            parts.append(attribute)
    return tuple(parts) if parts and len(parts) == len(rule.attributes) else None


def _is_comparable(attribute: Attribute, mark: Mark, scope: Scope) -> bool:
    name = attribute.name
    if _format(attribute.type) is None:
        scope.error(
            "DR572",
            mark,
            f"`{name}` is {a_type(attribute.type)}, which has no text in a key",
            "use text, numbers, dates, identifiers, enumerations or booleans",
        )
    elif attribute.in_key:
        scope.error(
            "DR573",
            mark,
            f"`{name}` is stored in the key alone, where an update cannot compare it",
            "leave `stored: in_key` out",
        )
    elif attribute.is_set_on_every_write:
        scope.error(
            "DR573",
            mark,
            f"`{name}` changes with every write",
            "name an attribute that says what the item is",
        )
    else:
        return True
    return False


def _format(of: Type) -> str | None:
    """The format that gives a type a text in a key; None where there is none."""
    if isinstance(of, ScalarType) and of.kind == "datetime" and of.encoding in _EPOCH_DIGITS:
        return f":0{_EPOCH_DIGITS[of.encoding]}d"
    if isinstance(of, ScalarType) and of.kind == "decimal":
        return ":ordered"
    return "" if text_form(of, "", 0) is not None else None


def _rule(
    rule: _Written,
    entity: Text,
    type_value: str,
    parts: tuple[Attribute, ...],
    known: dict[str, Attribute],
    table: Table,
    scope: Scope,
) -> Unique | None:
    source = rule.source
    declared = None if source is None else source.key
    keys = (table.partition,) if table.sort is None else (table.partition, table.sort)
    if declared is None and any(key.type != "S" for key in keys):
        scope.error(
            "DR574",
            rule.mark,
            f"table `{table.name}` has a key that is no text, and the values in use are kept as text",
            "store the entity in a table whose key attributes are text",
        )
        return None
    key = declared or _default_key(rule, type_value, parts, table)
    place = KeyPlace(str(entity), known, {}, key, rule.mark, False, scope)
    unknown_parts(keys, f"table `{table.name}`", place)
    templates = [
        resolve_key(attribute, role, place)
        for attribute, role in zip(keys, ("partition", "sort"), strict=False)
    ]
    found = [template for template in templates if template is not None]
    if len(found) < len(templates) or not _holds_exactly(found, parts, rule, scope):
        return None
    case = "keep" if source is None else source.case
    if case != "keep" and not any(part.type == _STRING for part in parts):
        scope.error(
            "DR581", rule.mark, "none of these attributes is text, which alone has a case",
            "leave `case` out",
        )  # fmt: skip
    reference = REFERENCE if source is None else str(source.reference or REFERENCE)
    return Unique(
        name="+".join(part.name for part in parts),
        attributes=tuple(part.name for part in parts),
        partition=found[0],
        sort=found[1] if len(found) > 1 else None,
        mark=rule.mark,
        case=case,
        hashed=_hashed(parts, source),
        reference="" if reference == "none" else reference,
        type_value=str((source and source.type_value) or SENTINEL_TYPE),
        source=declared,
    )


def _default_key(
    rule: _Written, type_value: str, parts: tuple[Attribute, ...], table: Table
) -> KeySource:
    """A key of its own: no other rule and no entity writes one like it."""

    def text(template: str) -> Text:
        # Nobody wrote it, so that all of it stands where the rule does.
        return Text(template, rule.mark, multiline=True)

    names = "+".join(part.stored_name for part in parts)
    literal = f"unique#{type_value}#{names}".replace("{", "{{").replace("}", "}}")
    values = "#".join(f"{{{part.name}{_format(part.type)}}}" for part in parts)
    templates = {text(table.partition.name): text(f"{literal}#{values}")}
    if table.sort is not None:
        templates[text(table.sort.name)] = text("unique")
    return KeySource(place=Place(rule.mark, ()), parts=templates, delimiter="escape")


def _holds_exactly(
    templates: Iterable[KeyTemplate], parts: tuple[Attribute, ...], rule: _Written, scope: Scope
) -> bool:
    held = {name for template in templates for name in template.attributes}
    wanted = {part.name for part in parts}
    missing, more = sorted(wanted - held), sorted(held - wanted)
    if missing:
        scope.error(
            "DR578", rule.mark, f"the key does not hold `{missing[0]}`: all its values would be one",
            f"write `{{{missing[0]}}}` into it",
        )  # fmt: skip
    elif more:
        scope.error(
            "DR578", rule.mark, f"the key holds `{more[0]}`, so equal values get different keys",
            f"name `{more[0]}` in `attributes` too, or leave it out of the key",
        )  # fmt: skip
    return not missing and not more


def _hashed(parts: tuple[Attribute, ...], source: UniqueSource | None) -> tuple[str, ...]:
    """The attributes of which only a hash is kept: sensitive text, unless the schema chooses."""
    chosen = None if source is None else source.hash
    if chosen is None and source is not None and source.key is not None:
        chosen = False
    texts = [part for part in parts if part.type == _STRING]
    return tuple(part.name for part in texts if (part.sensitive if chosen is None else chosen))
