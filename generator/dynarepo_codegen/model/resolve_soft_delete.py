"""Soft deletion as written, resolved: its attributes, which need not be declared."""

import re
from dataclasses import replace
from typing import Final

from ..diagnostics import Place, Text
from ..source.language import EntitySource, SoftDeleteSource
from .names import STORED_CASES, check_attribute, snake_case
from .scope import Scope
from .soft_delete_values import SoftDelete
from .types import ScalarType
from .values import Attribute

_SECONDS: Final = {"minute": 60, "hour": 3600, "day": 86_400, "week": 604_800}
_DURATION: Final = re.compile(r"([1-9][0-9]{0,5}) (minute|hour|day|week)s?")


def resolve_soft_delete(
    source: EntitySource,
    attributes: tuple[Attribute, ...],
    ttl: Text | None,
    case: str,
    scope: Scope,
) -> tuple[SoftDelete | None, tuple[Attribute, ...]]:
    """How items are deleted softly, and all attributes of the entity, those for it as well."""
    written = source.soft_delete
    if written is None:
        return None, attributes
    if isinstance(written, Text):
        written = SoftDeleteSource(Place(written.mark), written)
    found = _marked(attributes, written.attribute, "datetime", case, scope)
    if found is not None and written.by is not None:
        found = _marked(found, written.by, "string", case, scope)
    seconds = None
    if found is not None and written.purge_after is not None:
        found = _expiring(found, written.purge_after, ttl, scope)
        seconds = _seconds(written.purge_after, scope)
        if seconds is None:
            return None, found or attributes
    if found is None:
        return None, attributes
    return SoftDelete(str(written.attribute), str(written.by or ""), seconds), found


def _marked(
    attributes: tuple[Attribute, ...], name: Text, kind: str, case: str, scope: Scope
) -> tuple[Attribute, ...] | None:
    """The attributes with this one among them, which only a deletion sets."""
    if not check_attribute(name, scope.diagnostics):
        return None
    declared = next((a for a in attributes if a.name == name), None)
    if declared is None:
        of = ScalarType("datetime", "iso") if kind == "datetime" else ScalarType("string")
        stored = STORED_CASES[case](name)
        added = Attribute(str(name), stored, of, name.mark, optional=True, server_set="on_delete")
        return (*attributes, added)
    fits = isinstance(declared.type, ScalarType) and declared.type.kind == kind
    if not fits or not declared.optional or declared.nullable or declared.default is not None:
        scope.error(
            "DR592",
            name.mark,
            f"`{name}` is set when an item is deleted, and is not an optional {kind}",
            f"leave it out of `attributes:`, or write `{name}: {{type: {kind}, optional: true}}`",
        )
        return None
    marked = replace(declared, server_set="on_delete", read_only=False)
    return tuple(marked if a is declared else a for a in attributes)


def _seconds(text: Text, scope: Scope) -> int | None:
    match = _DURATION.fullmatch(text.strip())
    if match is None:
        scope.error(
            "DR593",
            text.mark,
            f"`purge_after: {text}` is no span of time",
            "write a number of minutes, hours, days or weeks, for example `30 days`",
        )
        return None
    return int(match[1]) * _SECONDS[match[2]]


def _expiring(
    attributes: tuple[Attribute, ...], place: Text, ttl: Text | None, scope: Scope
) -> tuple[Attribute, ...] | None:
    """The attributes with the time to live, which a deletion sets."""

    def report(what: str, hint: str) -> None:
        scope.error("DR593", place.mark, what, hint)

    if ttl is None:
        report(
            "`purge_after` needs a time to live, and the table has none",
            "name its attribute with `ttl:` of the table",
        )
        return None
    declared = next((a for a in attributes if a.stored_name == ttl), None)
    if declared is None:
        name = snake_case(ttl)
        of = ScalarType("datetime", "epoch_seconds")
        added = Attribute(name, str(ttl), of, place.mark, optional=True, server_set="on_delete")
        return (*attributes, added)
    if not declared.optional:
        report(
            f"`{declared.name}` is the time to live of every item: a deletion would replace it, "
            "and a restored item would lack it",
            f"make `{declared.name}` optional, or leave `purge_after` out",
        )
        return None
    return attributes
