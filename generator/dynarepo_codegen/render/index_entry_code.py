"""Renders how an item's entries in its indexes follow from its attributes, for the runtime."""

from ..model.values import Entity
from ..plan.entry_terms import EntryTerm, entry_terms
from .code import NO_CODE, Code, listed, tuple_of
from .context import EntityContext
from .imports import Imports
from .key_functions import all_entry_parts, entry_parts, made_templates
from .literals import literal_code
from .quoting import quoted


def index_entries(context: EntityContext, keys: Code, imports: Imports) -> tuple[Code, ...]:
    """The descriptions of an entity's index entries."""
    found: list[Code] = []
    for membership in context.entity.indexes:
        name = membership.index.name
        if name not in context.keys.entries:
            continue
        made = made_templates(membership, context.entity)
        parts = all_entry_parts(membership, context.entity)
        key_parts = entry_parts(membership, context.entity)
        when_parts = tuple(part for part in parts if part not in key_parts)
        arguments = [
            ("name", quoted(name)),
            ("attributes", texts_of(tuple(t.key_attribute.name for t in made))),
            ("parts", texts_of(parts)),
            ("build", Code(f"{keys}.{context.keys.entries[name]}")),
        ]
        if when_parts:
            arguments.append(("when_parts", texts_of(when_parts)))
        terms = tuple(
            _term(term, context.entity, imports) for term in entry_terms(membership, context.entity)
        )
        if terms:
            arguments.append(("terms", tuple_of(terms)))
        if membership.on_partial != "read":
            arguments.append(("on_partial", quoted(membership.on_partial)))
        shown = ", ".join(f"{argument}={value}" for argument, value in arguments)
        found.append(Code(f"{imports.use('IndexEntry')}({shown})"))
    return tuple(found)


def texts_of(texts: tuple[str, ...]) -> Code:
    """A tuple of string literals."""
    return tuple_of(tuple(map(quoted, texts)))


def _term(term: EntryTerm, entity: Entity, imports: Imports) -> Code:
    of = entity.attribute(term.attribute).type
    values = tuple(literal_code(value, of, imports) for value in term.values)
    value = tuple_of(values) if term.kind == "in" else (*values, NO_CODE)[0]
    arguments = (quoted(term.attribute), quoted(term.kind), *((value,) if value else ()))
    return Code(f"{imports.use('EntryTerm')}({listed(arguments)})")
