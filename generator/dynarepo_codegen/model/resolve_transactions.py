"""Transactions as written, resolved: entities known, keys whole, parameters of one type each."""

import keyword
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..diagnostics import Mark, Text, closest
from ..expressions.parser import parse_condition, parse_update
from ..source.language import TransactionSource, TransactionWriteSource
from ..source.services import ServiceSource
from .defaults import literal
from .expression_checker import ExpressionChecker, FoundParameter
from .names import FACADE_NAMES, check_snake, shown, snake_case
from .resolve_patterns import table_key_parts
from .scope import Scope
from .transactions import (
    KeyPart,
    Transaction,
    TransactionParameter,
    TransactionVerb,
    TransactionWrite,
)
from .type_traits import a_type
from .types import EnumType, ScalarType
from .update_checker import check_update
from .values import Entity, LiteralDefault

_MOST_WRITES = 100
_VERBS: tuple[TransactionVerb, ...] = ("create", "put", "update", "delete", "check")
_OPTIONS: Mapping[TransactionVerb, frozenset[str]] = {
    "create": frozenset({"item", "when"}),
    "put": frozenset({"item", "when"}),
    "update": frozenset({"key", "do", "when", "upsert"}),
    "delete": frozenset({"key", "when"}),
    "check": frozenset({"key", "when", "exists"}),
}
_RESERVED = ("self", "context", "token")
_PARAMETER = re.compile(r":([a-z][a-z0-9_]*)")


def resolve_transactions(
    source: ServiceSource, entities: Iterable[Entity], scope: Scope
) -> tuple[Transaction, ...]:
    """The transactions of a service; faulty ones are reported and left out."""
    known = {entity.name: entity for entity in entities}
    found: list[Transaction] = []
    for name, written in source.transactions.items():
        before, unreported = len(scope.diagnostics.found), scope.unreported
        _check_name(name, known, source, scope)
        resolved = _Resolving(known, source, scope).transaction(name, written)
        errors = [f for f in scope.diagnostics.found[before:] if f.level == "error"]
        if resolved is not None and not errors and scope.unreported == unreported:
            found.append(resolved)
    return tuple(found)


def _check_name(
    name: Text, entities: Mapping[str, Entity], service: ServiceSource, scope: Scope
) -> None:
    if not check_snake(name, "transaction", scope.diagnostics):
        return
    repositories = {entity.repository: entity.name for entity in entities.values()}
    if name in repositories:
        what = f"the repository of `{repositories[name]}`"
    elif name in service.collections:
        what = "a collection"
    elif name in FACADE_NAMES:
        what = "something that every service has"
    else:
        return
    scope.error("DR550", name.mark, f"transaction `{name}` has the name of {what}",
                f"choose another name, for example `{name}_together`")  # fmt: skip


@dataclass(slots=True)
class _Resolving:
    """One transaction: its writes share their parameters."""

    entities: Mapping[str, Entity]
    service: ServiceSource
    scope: Scope
    values: dict[str, FoundParameter] = field(default_factory=dict[str, FoundParameter])
    items: dict[str, str] = field(default_factory=dict[str, str])
    leading: dict[str, None] = field(default_factory=dict[str, None])

    def transaction(self, name: Text, source: TransactionSource) -> Transaction | None:
        """The transaction, or None where a part of it is not known."""
        mark = source.place.of("write")
        if not source.write:
            self.scope.error("DR552", mark, f"transaction `{shown(name)}` writes nothing",
                             "list what it writes")  # fmt: skip
        if len(source.write) > _MOST_WRITES:
            self.scope.error("DR557", mark, f"it has {len(source.write)} writes",
                             f"DynamoDB takes {_MOST_WRITES} in one transaction")  # fmt: skip
        writes = [self._write(written) for written in source.write]
        known = [write for write in writes if write is not None]
        self._check_twice(known)
        if len(known) < len(writes):
            return None
        return Transaction(
            str(name),
            name.mark,
            tuple(known),
            self._parameters(),
            source.result == "items",
            str(source.description or ""),
        )

    def _write(self, source: TransactionWriteSource) -> TransactionWrite | None:
        verbs: list[TransactionVerb] = [
            verb for verb in _VERBS if getattr(source, verb) is not None
        ]
        if len(verbs) != 1:
            found = " and ".join(f"`{verb}`" for verb in verbs)
            self.scope.error("DR552", source.place.mark,
                             f"this write has several operations: {found}" if verbs
                             else "this write has no operation",
                             "write one of `create`, `put`, `update`, `delete` and `check`")  # fmt: skip
            return None
        verb = verbs[0]
        name: Text = getattr(source, verb)
        entity = self.entities.get(name)
        if entity is None:
            if name in self.service.entities:
                self.scope.unreported += 1
            else:
                hint = closest(name, list(self.entities)) or "define it under `entities:`"
                self.scope.error("DR551", name.mark, f"there is no entity `{shown(name)}`", hint)
            return None
        if not self._options_fit(verb, source):
            return None
        item = self._item(source, entity) if verb in ("create", "put") else ""
        key = () if item else self._key(verb, source, entity)
        checker = self._checker(entity)
        when = do = None
        if source.when is not None:
            when = parse_condition(source.when, self.scope.diagnostics)
            if when is not None:
                checker.condition(when, source.when)
        if source.do is not None:
            do = parse_update(source.do, self.scope.diagnostics)
            if do is not None:
                check_update(do, source.do, checker, table_key_parts(entity))
        return TransactionWrite(
            verb, entity, name.mark, key, item, do, when, source.upsert, source.exists
        )

    def _checker(self, entity: Entity) -> ExpressionChecker:
        attributes = {attribute.name: attribute for attribute in entity.attributes}
        return ExpressionChecker(entity.name, attributes, self.scope, _RESERVED, self.values)

    def _options_fit(self, verb: TransactionVerb, source: TransactionWriteSource) -> bool:
        fits = True
        for option, mark in source.place.fields:
            if option == verb or option in _OPTIONS[verb]:
                continue
            usable = ", ".join(f"`{name}`" for name in sorted(_OPTIONS[verb]))
            self.scope.error("DR553", mark, f"`{verb}` has no option `{option}`",
                             f"it takes {usable}")  # fmt: skip
            fits = False
        if verb == "update" and source.do is None:
            self.scope.error("DR553", source.place.of("update"), "this update does nothing",
                             'write what it changes: `do: "SET status = :status"`')  # fmt: skip
            fits = False
        if not source.exists and source.when is not None:
            self.scope.error("DR553", source.place.of("when"),
                             "an item that does not exist meets no condition",
                             "leave out `when`, or `exists: false`")  # fmt: skip
            fits = False
        return fits

    def _item(self, source: TransactionWriteSource, entity: Entity) -> str:
        written = source.item or Text(f":{snake_case(entity.name)}", source.place.mark)
        match = _PARAMETER.fullmatch(written)
        if match is None:
            self.scope.error("DR554", written.mark, f"`{shown(written)}` is not a parameter",
                             f"write `:{snake_case(entity.name)}`")  # fmt: skip
            return "item"
        name = match.group(1)
        if name in self.items or name in self.values or _is_reserved(name):
            self._taken(name, written.mark)
        self.items[name] = entity.name
        self.leading[name] = None
        return name

    def _key(
        self, verb: TransactionVerb, source: TransactionWriteSource, entity: Entity
    ) -> tuple[KeyPart, ...]:
        if entity.name in self.scope.keyless:
            self.scope.unreported += 1
            return ()
        names = table_key_parts(entity)
        mark = source.place.of("key") if source.key else source.place.of(verb)
        given = list(source.key)
        if entity.tenant in names and len(given) == len(names) - 1:
            # Whoever calls it is bound to the tenant, as in an access pattern.
            given.insert(names.index(entity.tenant), Text(f":{entity.tenant}", mark))
        if len(given) != len(names):
            # The tenant need not be given.
            wanted = [name for name in names if name != entity.tenant] or names
            whole = ", ".join(f'":{name}"' for name in wanted)
            count = len(source.key)
            self.scope.error("DR554", mark,
                             f"the key of `{entity.name}` is made of {_count(len(wanted))}, "
                             f"and {count} {'is' if count == 1 else 'are'} given",
                             f"write `key: [{whole}]`")  # fmt: skip
            return ()
        return tuple(
            self._key_part(name, written, entity)
            for name, written in zip(names, given, strict=True)
        )

    def _key_part(self, name: str, written: Text, entity: Entity) -> KeyPart:
        of = entity.attribute(name).type
        match = _PARAMETER.fullmatch(written)
        if match is not None:
            parameter = match.group(1)
            if parameter in self.items or _is_reserved(parameter):
                self._taken(parameter, written.mark)
            found = FoundParameter(of, False, False, written.mark)
            known = self.values.setdefault(parameter, found)
            if known != found:
                self.scope.error("DR429", written.mark,
                                 f"`:{parameter}` is {a_type(known.type)} in one place "
                                 f"and {a_type(of)} here",
                                 "use two parameters")  # fmt: skip
            self.leading[parameter] = None
            return KeyPart(name, parameter)
        text = written[1:-1] if re.fullmatch(r"'.*'", written) else str(written)
        try:
            assert isinstance(of, ScalarType | EnumType)
            return KeyPart(name, value=LiteralDefault(literal(text, of)))
        except ValueError as error:
            self.scope.error("DR554", written.mark, str(error),
                             f"write a value, or a parameter such as `:{name}`")  # fmt: skip
            return KeyPart(name)

    def _check_twice(self, writes: list[TransactionWrite]) -> None:
        seen: set[tuple[str, tuple[KeyPart, ...]]] = set()
        for write in writes:
            item = (write.entity.name, write.key)
            if write.key and item in seen:
                self.scope.error("DR555", write.mark,
                                 f"this is the same item of `{write.entity.name}` as before",
                                 "say in one write all that happens to it; "
                                 "a condition is its `when:`")  # fmt: skip
            seen.add(item)

    def _parameters(self) -> tuple[TransactionParameter, ...]:
        for name, found in self.values.items():
            if name in self.items:
                self._taken(name, found.mark)
        leading = [
            (
                TransactionParameter(name, item=self.items[name], leads=True)
                if name in self.items
                else TransactionParameter(name, self.values[name].type, leads=True)
            )
            for name in self.leading
        ]
        rest = [
            TransactionParameter(name, found.type, "", found.optional, found.many)
            for name, found in self.values.items()
            if name not in self.leading
        ]
        return (*leading, *rest)

    def _taken(self, name: str, mark: Mark) -> None:
        self.scope.error("DR556", mark, f"the name `:{name}` is taken",
                         "choose another name")  # fmt: skip


def _is_reserved(name: str) -> bool:
    return name in _RESERVED or keyword.iskeyword(name)


def _count(number: int) -> str:
    return "one attribute" if number == 1 else f"{number} attributes"
