"""Renders what reads the JSON text of stored items: their types, and what makes models of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Protocol

from ..model.names import snake_case
from ..model.values import Attribute, Service, UnionType, ValueType
from .code import NO_CODE, Code, tuple_of
from .context import EntityContext, discriminators
from .environment import ENVIRONMENT
from .imports import Imports
from .model_fields import references
from .python_names import constant
from .quoting import docstring, quoted
from .stored_fields import (
    Filled,
    StoredField,
    field_and_value,
    local_name,
)
from .stored_forms import (
    Values,
    is_nameable,
    nameable_unions,
    nameable_values,
    reader_name,
)
from .stored_keys import StoredKeys

_LOCALS: Final = ("stored", "absent", "element", "inner", "innermost", "record", "values")
# Python keeps the names of so many attributes once for all objects of a class.
_MOST_SHARED: Final = 29
_NONE_ABSENT: Final = Code("0")


@dataclass(frozen=True, slots=True)
class StoredModel:
    """A type of stored text, and the function that makes a model of what it found.

    `blank` is the class of records that are still to be filled, where there are few enough attributes
    for that. `sparse` is the constant with None for each attribute, where most of many may not be there;
    `absent` are then all their bits. `given` is the constant with the names that the model was given; it takes `absent` where some
    of them may not be there. `reader` is the constant by which the runtime knows both, if it does, and
    `identity` is what names an item in its table.
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
    blank: Code
    given: Code
    always: Code
    sometimes: tuple[Code, ...]
    sparse: Code = NO_CODE
    absent: Code = _NONE_ABSENT
    reader: Code = NO_CODE
    identity: Code = NO_CODE


@dataclass(frozen=True, slots=True)
class StoredUnion:
    """What reads one of several values; each of `members` is named by its `kind`."""

    reader: Code
    union: Code
    discriminator: Code
    members: tuple["StoredMember", ...]


@dataclass(frozen=True, slots=True)
class StoredMember:
    """A member of a union: the type of its text, and what makes its model."""

    kind: Code
    stored: Code
    function: Code


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
        # Of a union there is less.
        found += [_stored(model.name), _function(model.name), _names(model.name)]
        found += [_blank(model.name), _absent(model.name)]
        found.append(reader_name(model.name))
    return tuple(found)


def _stored(model: str) -> Code:
    return Code(f"Stored{model}")


def _function(model: str) -> Code:
    return Code(f"{snake_case(model)}_of")


def _blank(model: str) -> Code:
    return Code(f"_Blank{model}")


def _absent(model: str) -> Code:
    return Code(f"_{constant(model)}_ABSENT")


def _names(model: str) -> Code:
    return Code(f"_{constant(model)}_NAMES")


def stored_values_source(service: Service, order: Iterable[str], imports: Imports) -> str:
    """The body of `_stored.py`, with the value types in the order of their definition."""
    told, unions = nameable_values(service), nameable_unions(service)
    names = [name for name in order if name in told]
    models: list[StoredModel] = []
    for position, name in enumerate(names):
        value = service.values[name]
        values = Values("", imports, told | unions, frozenset(names[position:]))
        models.append(_value(value, service, values))
    return _rendered(
        models,
        imports,
        tuple(_union(service.unions[name], imports) for name in order if name in unions),
    )


def _union(union: UnionType, imports: Imports) -> StoredUnion:
    return StoredUnion(
        reader_name(union.name),
        imports.own(union.name),
        quoted(union.discriminator),
        tuple(
            StoredMember(quoted(kind), _stored(member), _function(member))
            for kind, member in union.members
        ),
    )


def read_names(context: EntityContext) -> tuple[str, ...]:
    """The models of an entity that are read straight from text: none of what is stored encrypted."""
    entity = context.entity
    names = [attribute.stored_name for attribute in entity.attributes]
    names += context.keys.names
    names.append(entity.table.type_attribute or "")
    if any(attribute.encrypted for attribute in entity.attributes):
        return ()
    if not all(map(is_nameable, names)):
        return ()
    return (entity.name, *(view.name for view in entity.views))


def _value(value: ValueType, service: Service, values: Values) -> StoredModel:
    imports = values.imports
    kinds = discriminators(value, service.unions)
    # Which member of a union it is, its model says, and not what is stored of it alone.
    preset = tuple(Filled(Code(name), quoted(options[0])) for name, options in kinds.items())
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
    told = nameable_values(context.service) | nameable_unions(context.service)
    values = Values(_values_prefix(attributes, told, imports), imports, told)
    keys = StoredKeys.of(context, attributes, from_keys, imports)
    stored = tuple(a for a in attributes if a.name not in keys.homes)
    fields, filled = _attributes(stored, model, values)
    made = {filling.name: filling for filling in filled} | keys.filled(model, values)
    always, sometimes = _given(attributes, filled)
    drops = not whole or entity.unknown == "drop"
    found = _model(
        model,
        name,
        (*keys.fields(), *fields, *(keys.unread() if whole else ())),
        tuple(made[Code(attribute.name)] for attribute in attributes),
        always,
        sometimes,
    )
    return replace(
        found,
        strict=NO_CODE if drops else Code(", forbid_unknown_fields=True"),
        parsed=keys.parsed(),
        reader=reader_name(name),
        identity=keys.identity(),
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
    sometimes = tuple(filling.quoted_name for filling in filled if filling.bit)
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
    found = StoredModel(
        model,
        _stored(name),
        docstring([f"The stored form of {name}, as types."]),
        NO_CODE,
        fields,
        _function(name),
        docstring([f"What was stored as {name}; an error where that is not certain."]),
        (),
        filled,
        _blank(name) if len(filled) <= _MOST_SHARED else NO_CODE,
        _names(name),
        Code(f"{{{', '.join(always)}}}") if always and not sometimes else tuple_of(always),
        sometimes,
    )
    bits = [filling.bit for filling in filled if filling.may_be_none and filling.bit]
    if found.blank or len(bits) * 2 < len(filled):
        return found
    return replace(found, sparse=_absent(name), absent=Code(str(sum(map(int, bits)))))


def _values_prefix(
    attributes: tuple[Attribute, ...], told: frozenset[str], imports: Imports
) -> str:
    named = {name for attribute in attributes for name in references(attribute.type)}
    if named.isdisjoint(told):
        return ""
    return f"{imports.module('_stored')}."


def _rendered(
    models: list[StoredModel], imports: Imports, unions: tuple[StoredUnion, ...] = ()
) -> str:
    return ENVIRONMENT.get_template("stored.py.jinja").render(
        use=imports.use, models=tuple(models), unions=unions
    )
