"""Renders what reads the JSON text of stored items: their types, and what makes models of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Protocol

from ..model.names import snake_case
from ..model.values import Attribute, KeyTemplate, Service, ValueType
from .code import NO_CODE, Code, tuple_of
from .context import EntityContext, discriminators
from .environment import ENVIRONMENT
from .imports import Imports
from .key_functions import made_templates, table_templates
from .keys_code import key_of, parsed_templates, parts_variable, read_from_key
from .model_fields import references
from .python_names import constant, free_name
from .quoting import docstring, quoted
from .stored_fields import (
    Filled,
    StoredField,
    checked_value,
    field_and_value,
    local_name,
    raw_field,
    typed_field,
)
from .stored_forms import Values

_LOCALS: Final = ("stored", "absent", "element", "inner", "innermost")


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A type of stored text, and the function that makes a model of what it found.

    `given` is the constant with the names that the model was given; it takes `absent` where some
    of them may not be there. `reader` is the constant by which the runtime knows both, if it does.
    """

    model: Code
    stored: Code
    doc: Code
    strict: Code
    fields: tuple[StoredField, ...]
    function: Code
    function_doc: Code
    parsed: tuple[Code, ...]
    filled: tuple[Filled, ...]
    given: Code
    always: Code
    sometimes: tuple[Code, ...]
    reader: Code = NO_CODE


class _Named(Protocol):
    @property
    def name(self) -> str: ...


def stored_imports_taken(
    models: Iterable[_Named], attributes: Iterable[Attribute]
) -> tuple[str, ...]:
    """What a module of stored types gives a meaning of its own."""
    names = [attribute.name for attribute in attributes]
    found = [
        *names, *map(local_name, names), *(f"{local_name(name)}text" for name in names), *_LOCALS,
    ]  # fmt: skip
    for model in models:
        found += [_stored(model.name), _function(model.name), _names(model.name)]
        found.append(reader_name(model.name))
    return tuple(found)


def reader_name(model: str) -> Code:
    """The constant by which the runtime knows what reads the text of a model."""
    return Code(f"{constant(model)}_READER")


def _stored(model: str) -> Code:
    return Code(f"Stored{model}")


def _function(model: str) -> Code:
    return Code(f"{snake_case(model)}_of")


def _names(model: str) -> Code:
    return Code(f"_{constant(model)}_NAMES")


def stored_values_source(service: Service, order: Iterable[str], imports: Imports) -> str:
    """The body of `_stored.py`, with the value types in the order of their definition."""
    names = [name for name in order if name in service.values]
    models: list[StoredModel] = []
    for position, name in enumerate(names):
        value = service.values[name]
        values = Values("", imports, frozenset(names[position:]))
        models.append(_value(value, service, values))
    return _rendered(models, imports)


def _value(value: ValueType, service: Service, values: Values) -> StoredModel:
    imports = values.imports
    kinds = discriminators(value, service.unions)
    # Which member of a union it is, its model says, and not what is stored of it alone.
    preset = tuple(Filled(quoted(name), quoted(options[0])) for name, options in kinds.items())
    model = imports.own(value.name)
    fields, filled = _attributes(value.attributes, model, values)
    always, sometimes = _given(value.attributes, filled)
    return _model(model, value.name, fields, (*preset, *filled), always, sometimes)


def stored_source(context: EntityContext, imports: Imports) -> str:
    """The body of `stored.py`."""
    entity, plan = context.entity, context.plan
    models = [
        _item(context, entity.name, (*plan.create, *plan.server_set), {}, imports, whole=True)
    ]
    for view in entity.views:
        attributes = tuple(entity.attribute(name) for name in view.attributes)
        homes = dict(view.from_keys)
        models.append(_item(context, view.name, attributes, homes, imports, whole=False))
    return _rendered(models, imports)


def _item(
    context: EntityContext,
    name: str,
    attributes: tuple[Attribute, ...],
    from_keys: Mapping[str, str],
    imports: Imports,
    *,
    whole: bool,
) -> StoredModel:
    entity, model = context.entity, imports.own(name)
    values = Values(_values_prefix(attributes, context, imports), imports)
    homes = {
        a.name: key_of(context, a, from_keys) for a in attributes if a.in_key or a.name in from_keys
    }
    stored = tuple(a for a in attributes if a.name not in homes)
    fields, filled = _attributes(stored, model, values)
    made = {filling.name: filling for filling in filled}
    keys = _key_fields(context, homes, stored, imports)
    made |= _from_keys(context, homes, model, values)
    declared = {a.stored_name for a in stored} | {
        template.key_attribute.name for template, _ in keys
    }
    before = [field for _, field in keys]
    after: list[StoredField] = []
    if whole:
        if entity.table.type_attribute:
            before.append(_type_field(context, imports))
            declared.add(entity.table.type_attribute)
        for other in _other_names(context):
            if other.key_attribute.name not in declared:
                declared.add(other.key_attribute.name)
                after.append(_unread(context, other, imports))
    always, sometimes = _given(attributes, filled)
    drops = not whole or entity.unknown == "drop"
    found = _model(
        model,
        name,
        (*before, *fields, *after),
        tuple(made[quoted(attribute.name)] for attribute in attributes),
        always,
        sometimes,
    )
    return replace(
        found,
        strict=NO_CODE if drops else Code(", forbid_unknown_fields=True"),
        parsed=_parsed(context, homes, imports),
        reader=reader_name(name),
    )


def _attributes(
    attributes: tuple[Attribute, ...], model: str, values: Values
) -> tuple[tuple[StoredField, ...], tuple[Filled, ...]]:
    fields: list[StoredField] = []
    filled: list[Filled] = []
    bits = 0
    for attribute in attributes:
        field, filling = field_and_value(attribute, model, values, bits)
        bits += bool(filling.bit)
        fields.append(field)
        filled.append(filling)
    return tuple(fields), tuple(filled)


def _given(
    attributes: tuple[Attribute, ...], filled: tuple[Filled, ...]
) -> tuple[tuple[Code, ...], tuple[Code, ...]]:
    sometimes = tuple(filling.name for filling in filled if filling.bit)
    names = (quoted(attribute.name) for attribute in attributes)
    return tuple(name for name in names if name not in sometimes), sometimes


def _model(
    model: Code,
    name: str,
    fields: tuple[StoredField, ...],
    filled: tuple[Filled, ...],
    always: tuple[Code, ...],
    sometimes: tuple[Code, ...],
) -> StoredModel:
    return StoredModel(
        model,
        _stored(name),
        docstring([f"The stored form of {name}, as types."]),
        NO_CODE,
        fields,
        _function(name),
        docstring([f"What was stored as {name}; an error where that is not certain."]),
        (),
        filled,
        _names(name),
        Code(f"{{{', '.join(always)}}}") if always and not sometimes else tuple_of(always),
        sometimes,
    )


def _values_prefix(
    attributes: tuple[Attribute, ...], context: EntityContext, imports: Imports
) -> str:
    named = {name for attribute in attributes for name in references(attribute.type)}
    if named.isdisjoint(context.service.values):
        return ""
    return f"{imports.module('_stored')}."


def _key_fields(
    context: EntityContext,
    homes: Mapping[str, KeyTemplate],
    stored: tuple[Attribute, ...],
    imports: Imports,
) -> list[tuple[KeyTemplate, StoredField]]:
    """The key attributes that attributes are read out of."""
    names = {a.stored_name for a in stored}
    found: list[tuple[KeyTemplate, StoredField]] = []
    for template in {t.key_attribute.name: t for t in homes.values()}.values():
        key = template.key_attribute.name
        if key not in names:
            kind = {"S": "Text", "N": "Number", "B": "Binary"}[template.key_attribute.type]
            text = f"[{imports.use('str')}]" if kind == "Text" else ""
            of = Code(f"{imports.use(kind)}{text}")
            found.append((template, typed_field(context.keys.names[key], key, of, imports)))
    return found


def _parsed(
    context: EntityContext, homes: Mapping[str, KeyTemplate], imports: Imports
) -> tuple[Code, ...]:
    read = {template.key_attribute.name for template in homes.values()}
    found: list[Code] = []
    for template in parsed_templates(context):
        key = template.key_attribute.name
        if key in read:
            keys = imports.module(f"{context.folder}.keys")
            name = context.keys.names[key]
            found.append(
                Code(f"{parts_variable(context, template)} = {keys}.parse_{name}(stored.{name}.S)")
            )
    return tuple(found)


def _from_keys(
    context: EntityContext, homes: Mapping[str, KeyTemplate], model: str, values: Values
) -> dict[Code, Filled]:
    imports = values.imports
    found: dict[Code, Filled] = {}
    for name, template in homes.items():
        attribute = context.entity.attribute(name)
        if template.key_attribute.type != "S":
            key = context.keys.names[template.key_attribute.name]
            plain = replace(attribute, name=key, optional=False, default=None)
            _, filling = field_and_value(plain, model, values, 0)
            found[quoted(name)] = replace(filling, name=quoted(name))
            continue
        value = read_from_key(context, attribute, template, imports)
        found[quoted(name)] = Filled(
            quoted(name), checked_value(model, attribute.name, value, imports)
        )
    return found


def _type_field(context: EntityContext, imports: Imports) -> StoredField:
    entity = context.entity
    literal = f"{imports.use('Literal')}[{quoted(entity.type_value)}]"
    # An item without a type is older than the schema; one of another type is foreign.
    taken = (*(a.name for a in entity.attributes), *context.keys.names.values())
    return StoredField(
        Code(free_name("item_type", "mark", taken)),
        Code(f"{imports.use('Text')}[{literal}] | {imports.use('UnsetType')}"),
        Code(
            f"{imports.use('msgspec.field')}(default={imports.use('UNSET')}, "
            f"name={quoted(entity.table.type_attribute or '')})"
        ),
    )


def _other_names(context: EntityContext) -> tuple[KeyTemplate, ...]:
    """The key attributes of the table and of the indexes, whose values follow from the others."""
    entity = context.entity
    made = (t for membership in entity.indexes for t in made_templates(membership, entity))
    return (*table_templates(entity), *made)


def _unread(context: EntityContext, template: KeyTemplate, imports: Imports) -> StoredField:
    key = template.key_attribute.name
    return raw_field(context.keys.names[key], key, imports)


def _rendered(models: list[StoredModel], imports: Imports) -> str:
    return ENVIRONMENT.get_template("stored.py.jinja").render(use=imports.use, models=tuple(models))
