"""Renders the keys of an entity: from attributes to key text, and back where that is needed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..model.types import Type, wire_kind
from ..model.values import Attribute, IndexMembership, KeyTemplate, LiteralPart, PlaceholderPart
from .code import NO_CODE, Code, listed
from .context import EntityContext
from .environment import ENVIRONMENT
from .imports import Imports
from .key_functions import (
    all_entry_parts,
    all_templates,
    entry_parts,
    made_templates,
    table_templates,
)
from .key_text import placeholder_pattern, read_back
from .native_conditions import NativeConditions, without_presence
from .python_types import or_none, python_type
from .quoting import docstring, quoted
from .wire_forms import decoded


@dataclass(frozen=True, slots=True)
class FunctionCode:
    """A function that makes the text, number text or bytes of one key attribute."""

    name: Code
    parameters: Code
    returns: Code
    doc: Code
    body: Code


@dataclass(frozen=True, slots=True)
class EntryCode:
    """A function that makes an index entry; `absent` and `when` say when there is none."""

    name: Code
    parameters: Code
    doc: Code
    absent: Code
    when: Code | None
    body: Code


@dataclass(frozen=True, slots=True)
class PatternCode:
    """A function that takes the text of a key apart again."""

    constant: Code
    expression: Code
    function: Code
    doc: Code
    refusal: Code
    attribute: Code


def keys_source(context: EntityContext, imports: Imports, sentinels: tuple[EntryCode, ...]) -> str:
    """The body of `keys.py`."""
    entity = context.entity
    templates = table_templates(entity)
    shown = " and ".join(_shown(template) for template in templates)
    return ENVIRONMENT.get_template("keys.py.jinja").render(
        use=imports.use,
        # An item has the parts of its key as well, and needs none made for it.
        key_class=Code(f"{imports.own(f'{entity.name}Key')} | {imports.own(entity.name)}"),
        table_doc=docstring([f"The table key: {shown}."]),
        table=_table_key(context, templates, imports),
        functions=tuple(
            _function(context, template, imports) for template in all_templates(entity)
        ),
        entries=(
            *(
                _entry(context, membership, imports)
                for membership in entity.indexes
                if membership.index.name in context.keys.entries
            ),
            *sentinels,
        ),
        patterns=tuple(_pattern(context, template) for template in parsed_templates(context)),
    )


def wire_value(
    context: EntityContext, template: KeyTemplate, named: Callable[[str], str], module: Code
) -> Code:
    """The stored form of a key attribute; `named` gives the variables that hold attributes."""
    function = context.keys.names[template.key_attribute.name]
    arguments = listed(tuple(map(named, dict.fromkeys(template.attributes))))
    prefix = f"{module}." if module else ""
    return Code(f'{{"{template.key_attribute.type}": {prefix}{function}({arguments})}}')


def _shown(template: KeyTemplate) -> str:
    return f"`{template.key_attribute.name}` = `{template.text}`"


def _function(context: EntityContext, template: KeyTemplate, imports: Imports) -> FunctionCode:
    name = context.keys.names[template.key_attribute.name]
    parameters = tuple(
        f"{part}: {python_type(context.keys.attributes[part].type, imports)}"
        for part in dict.fromkeys(template.attributes)
    )
    doc = docstring([f"{_shown(template)}."])
    kind = template.key_attribute.type
    if kind == "B":
        return FunctionCode(
            Code(name), listed(parameters), imports.use("bytes"), doc, Code(template.attributes[0])
        )
    body = context.keys.text(template, imports)
    if kind == "S" and context.keys.unbounded(template):
        check = imports.use(_length_check(context, template))
        body = Code(f"{check}({body}, {quoted(template.key_attribute.name)})")
    return FunctionCode(Code(name), listed(parameters), imports.use("str"), doc, body)


def _length_check(context: EntityContext, template: KeyTemplate) -> str:
    entity, name = context.entity, template.key_attribute.name
    partitions = [entity.partition, *(t for m in entity.indexes for t in m.partition)]
    sorts = [*([entity.sort] if entity.sort else []), *(t for m in entity.indexes for t in m.sort)]
    # What is a sort key anywhere must be short enough for one.
    if any(sort.key_attribute.name == name for sort in sorts):
        return "sort_text"
    assert any(partition.key_attribute.name == name for partition in partitions)
    return "partition_text"


def _entry(context: EntityContext, membership: IndexMembership, imports: Imports) -> EntryCode:
    entity, index = context.entity, membership.index
    needed = entry_parts(membership, entity)
    parameters = tuple(
        f"{name}: {or_none(_type(context, name, imports), True)}"
        for name in all_entry_parts(membership, entity)
    )
    made = made_templates(membership, entity)
    shown = " and ".join(_shown(template) for template in made)
    end = "; none while a part is absent" if needed else ""
    when = None
    condition = without_presence(membership.when, needed)
    if condition is not None:
        writer = NativeConditions(entity, context.service, imports)
        when = writer.write(condition)
        end += ", and only under its condition" if needed else "; only under its condition"
    return EntryCode(
        Code(context.keys.entries[index.name]),
        listed(parameters),
        docstring([f"The entry in index `{index.name}`: {shown}{end}."]),
        Code(" or ".join(f"{name} is None" for name in needed)),
        when,
        _item(context, made, str),
    )


def _item(
    context: EntityContext, templates: tuple[KeyTemplate, ...], named: Callable[[str], str]
) -> Code:
    """Key attributes as a stored item."""
    values = (
        f"{quoted(t.key_attribute.name)}: {wire_value(context, t, named, NO_CODE)}"
        for t in templates
    )
    return Code(f"{{{', '.join(values)}}}")


def _table_key(
    context: EntityContext, templates: tuple[KeyTemplate, ...], imports: Imports
) -> Code:
    """The table key of the variable `key`, which batches make of each of theirs: what is a single
    call is made here, and not in a function of its own."""

    def named(name: str) -> str:
        return f"key.{name}"

    values: list[str] = []
    for template in templates:
        value = wire_value(context, template, named, NO_CODE)
        if template.native and template.key_attribute.type != "B":
            text = context.keys.text(template, imports, named=named)
            if not context.keys.unbounded(template):
                value = Code(f'{{"{template.key_attribute.type}": {text}}}')
        values.append(f"{quoted(template.key_attribute.name)}: {value}")
    return Code(f"{{{', '.join(values)}}}")


def _type(context: EntityContext, name: str, imports: Imports) -> Code:
    return python_type(context.keys.attributes[name].type, imports)


def parsed_templates(context: EntityContext) -> tuple[KeyTemplate, ...]:
    """The text templates that attributes are read back from: of the table key, and of indexes that
    hold some in their keys alone."""
    own = {template.key_attribute.name for template in table_templates(context.entity)}
    by_views = {key for view in context.entity.views for _, key in view.from_keys}
    return tuple(
        template
        for template in all_templates(context.entity)
        if template.key_attribute.type == "S"
        and (
            template.key_attribute.name in by_views
            or (
                template.key_attribute.name in own
                and any(context.keys.attributes[name].in_key for name in template.attributes)
            )
        )
    )


def key_of(
    context: EntityContext, attribute: Attribute, from_keys: Mapping[str, str]
) -> KeyTemplate:
    """The template whose text holds an attribute: the named one, or the table's own."""
    templates = all_templates(context.entity)
    named = from_keys.get(attribute.name)
    if named is not None:
        return next(t for t in templates if t.key_attribute.name == named)
    return next(t for t in table_templates(context.entity) if attribute.name in t.attributes)


def _pattern(context: EntityContext, template: KeyTemplate) -> PatternCode:
    name = context.keys.names[template.key_attribute.name]
    seen: set[str] = set()
    expression = ""
    for part in template.parts:
        if isinstance(part, LiteralPart):
            text = {"lower": part.text.lower(), "upper": part.text.upper()}.get(
                template.case, part.text
            )
            expression += re.escape(text)
        elif part.attribute in seen:
            expression += f"(?P={part.attribute})"
        else:
            seen.add(part.attribute)
            expression += placeholder_pattern(part, context.keys.attributes[part.attribute])
    return PatternCode(
        Code(f"_{name.upper()}"),
        quoted(expression),
        Code(f"parse_{name}"),
        docstring([f"The placeholders of {_shown(template)}, as the text that stands for each."]),
        quoted(f"is not of the form {template.text}"),
        quoted(template.key_attribute.name),
    )


def read_from_key(
    context: EntityContext, attribute: Attribute, template: KeyTemplate, imports: Imports
) -> Code:
    """An attribute that only a key stores, out of the variable `stored`."""
    stored = Code(f"stored[{quoted(template.key_attribute.name)}]")
    of: Type = attribute.type
    if template.key_attribute.type != "S":
        assert wire_kind(of) == template.key_attribute.type
        return decoded(of, stored, attribute.name, imports)
    part = next(
        part
        for part in template.parts
        if isinstance(part, PlaceholderPart) and part.attribute == attribute.name
    )
    text = Code(f"{parts_variable(context, template)}[{quoted(attribute.name)}]")
    ranged = context.keys.is_ranged(template, attribute.name)
    return read_back(part, attribute, text, imports, ranged=ranged)


def parts_variable(context: EntityContext, template: KeyTemplate) -> Code:
    """The variable that holds the placeholders of a key."""
    return Code(f"{context.keys.names[template.key_attribute.name]}_parts")
