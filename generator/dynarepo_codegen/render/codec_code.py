"""Renders how an entity is stored, and its description for the runtime."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..model.names import snake_case
from ..model.soft_delete_values import SoftDelete
from ..model.types import ScalarType, SetType
from ..model.values import Attribute, Entity, View
from .code import Code, listed, spread, tuple_of
from .context import EntityContext
from .defaults import default_maker
from .environment import ENVIRONMENT
from .exact_checks import exact
from .imports import Imports
from .index_entry_code import index_entries, texts_of
from .item_codec import Encoding, Entry, decoding, encoding, held
from .key_functions import all_entry_parts, table_templates
from .key_shapes import key_shape
from .keys_code import key_of, parsed_templates, parts_variable, read_from_key, wire_value
from .python_names import constant
from .quoting import docstring, quoted
from .sentinel_code import sentinels
from .stored_code import read_names
from .stored_forms import reader_name
from .trail_code import trail_code
from .wire_forms import encoded


@dataclass(frozen=True, slots=True)
class Names:
    """What the module calls its own things."""

    model: Code
    key: Code
    spec: Code
    stored: Code
    found: Code


@dataclass(frozen=True, slots=True)
class Decoder:
    """A function that finds attributes in a stored item."""

    name: Code
    doc: Code
    parsed: tuple[Entry, ...]
    decoding: Encoding


@dataclass(frozen=True, slots=True)
class ViewCode:
    """A view, for the runtime."""

    name: Code
    model: Code
    decode: Code
    projection: Code
    doc: Code
    reader: Code


@dataclass(frozen=True, slots=True)
class ReaderCode:
    """A function that loads what reads the text of a model."""

    function: Code
    model: Code
    doc: Code
    constant: Code


def codec_source(context: EntityContext, imports: Imports) -> str:
    """The body of `codec.py`."""
    entity = context.entity
    keys = imports.module(f"{context.folder}.keys")
    entity_type = None
    if entity.table.type_attribute:
        entity_type = Entry(quoted(entity.table.type_attribute), quoted(entity.type_value))
    whole = _decoder(
        context, "decode", "The attributes of a stored item by name, for the model to validate.",
        entity.attributes, keys, imports,
    )  # fmt: skip
    return ENVIRONMENT.get_template("codec.py.jinja").render(
        use=imports.use,
        own=imports.own,
        names=Names(
            Code(entity.name),
            Code(f"{entity.name}Key"),
            Code(context.spec),
            Code("stored"),
            Code("found"),
        ),
        keys=keys,
        type=entity_type,
        table_key=_table_key(context, keys, imports),
        encoding=encoding(_beside_key(entity), "item", imports),
        exact=_exact(context, imports),
        index_entries=tuple(_entry_call(context, name) for name in context.keys.entries),
        decoders=(whole, *(_view_decoder(context, v, keys, imports) for v in entity.views)),
        arguments=_arguments(context, keys, imports),
        spec_doc=docstring([f"What the runtime needs to know of {entity.name}."], indent=0),
        views=tuple(_view(context, view) for view in entity.views),
        paths=Code(f"{entity.name}Fields"),
        companions=_companions(context, keys, imports),
        readers=tuple(_reader(name, imports) for name in read_names(context)),
    )


def _table_key(context: EntityContext, keys: Code, imports: Imports) -> tuple[Entry, ...]:
    """The attributes of the table key, each of them once."""
    found: list[Entry] = []
    for template in table_templates(context.entity):
        value = wire_value(context, template, held, keys)
        if template.native and not context.keys.unbounded(template):
            attribute = context.entity.attribute(template.native)
            # What cannot be wrong in a key is written as anywhere else.
            if isinstance(attribute.type, ScalarType) and attribute.type.kind != "ulid":
                value = encoded(attribute.type, held(attribute.name), attribute.name, imports)
        found.append(Entry(quoted(template.key_attribute.name), value))
    return tuple(found)


def _beside_key(entity: Entity) -> tuple[Attribute, ...]:
    natives = {template.native for template in table_templates(entity)}
    return tuple(attribute for attribute in entity.attributes if attribute.name not in natives)


def _reader(name: str, imports: Imports) -> ReaderCode:
    doc = docstring([f"What reads the text of a stored {name}, loaded with the first one."])
    return ReaderCode(_loader(name), imports.own(name), doc, reader_name(name))


def _companions(context: EntityContext, keys: Code, imports: Imports) -> tuple[Code, ...]:
    return (*sentinels(context, keys, imports), *trail_code(context, imports))


def _loader(name: str) -> Code:
    return Code(f"_{snake_case(name)}_reader")


def _exact(context: EntityContext, imports: Imports) -> tuple[Code, ...]:
    model = imports.own(context.entity.name)
    terms = (exact(a, held(a.name), model, imports) for a in context.entity.attributes)
    return tuple(term for term in terms if term)


def _entry_call(context: EntityContext, index: str) -> Code:
    membership = next(m for m in context.entity.indexes if m.index.name == index)
    parts = all_entry_parts(membership, context.entity)
    arguments = listed(tuple(map(held, parts)))
    return Code(f"{context.keys.entries[index]}({arguments})")


def _decoder(
    context: EntityContext,
    name: str,
    doc: str,
    attributes: tuple[Attribute, ...],
    keys: Code,
    imports: Imports,
    from_keys: Mapping[str, str] | None = None,
) -> Decoder:
    homes = {
        attribute.name: key_of(context, attribute, from_keys or {})
        for attribute in attributes
        if attribute.in_key or attribute.name in (from_keys or {})
    }
    read = {template.key_attribute.name for template in homes.values()}
    parsed = tuple(
        Entry(
            parts_variable(context, template),
            Code(
                f"{keys}.parse_{context.keys.names[template.key_attribute.name]}"
                f'(stored[{quoted(template.key_attribute.name)}]["S"])'
            ),
        )
        for template in parsed_templates(context)
        if template.key_attribute.name in read
    )

    def found(attribute: Attribute) -> Code:
        return read_from_key(context, attribute, homes[attribute.name], imports)

    kept = tuple(replace(a, in_key=True) if a.name in homes else a for a in attributes)
    lines = decoding(kept, "stored", imports, found)
    return Decoder(Code(name), docstring([doc]), parsed, lines)


def _view_decoder(context: EntityContext, view: View, keys: Code, imports: Imports) -> Decoder:
    attributes = tuple(context.entity.attribute(name) for name in view.attributes)
    doc = f"The attributes of a {view.name} by name, for the model to validate."
    name = f"decode_{snake_case(view.name)}"
    return _decoder(context, name, doc, attributes, keys, imports, dict(view.from_keys))


def _view(context: EntityContext, view: View) -> ViewCode:
    names: list[str] = []
    from_keys = dict(view.from_keys)
    for attribute in (context.entity.attribute(name) for name in view.attributes):
        if attribute.name in from_keys:
            names.append(from_keys[attribute.name])
            continue
        if not attribute.in_key:
            names.append(attribute.stored_name)
            continue
        templates = table_templates(context.entity)
        names += [t.key_attribute.name for t in templates if attribute.name in t.attributes]
    return ViewCode(
        Code(f"{constant(view.name)}_VIEW"),
        Code(view.name),
        Code(f"decode_{snake_case(view.name)}"),
        texts_of(tuple(dict.fromkeys(names))),
        docstring([f"How a {view.name} is read."], indent=0),
        _loader(view.name) if view.name in read_names(context) else Code("None"),
    )


def _arguments(context: EntityContext, keys: Code, imports: Imports) -> tuple[Entry, ...]:
    entity, plan = context.entity, context.plan
    templates = table_templates(entity)
    stored = [attribute for attribute in entity.attributes if not attribute.in_key]
    arguments: list[tuple[str, str]] = [
        ("name", quoted(entity.name)),
        ("table", quoted(entity.table.name)),
        ("model", imports.own(entity.name)),
        ("key_attributes", texts_of(tuple(t.key_attribute.name for t in templates))),
        ("key_parts", texts_of(tuple(a.name for a in plan.key_attributes))),
        ("key", f"{keys}.table_key"),
        ("paths", "_paths"),
        ("encode", "encode"),
        ("fits", "fits"),
        ("decode", "decode"),
    ]
    if entity.table.type_attribute:
        pair = (entity.table.type_attribute, entity.type_value)
        arguments.append(("type_attribute", texts_of(pair)))
    shape = key_shape(context)
    if shape is not None:
        arguments.append(("key_shape", shape))
    entries = index_entries(context, keys, imports)
    if entries:
        arguments.append(("indexes", tuple_of(entries)))
    if _companions(context, keys, imports):
        arguments.append(("besides", "_companions"))
    for argument, kind in (("set_on_create", "on_create"), ("set_on_write", "on_write")):
        names = tuple(a.name for a in entity.attributes if a.server_set == kind)
        if names:
            arguments.append((argument, texts_of(names)))
    arguments += [
        (kind, quoted(a.name))
        for kind in ("version", "write_id")
        for a in entity.attributes
        if a.server_set == kind
    ]
    if entity.expires:
        arguments.append(("ttl", quoted(entity.table.ttl)))
    if entity.soft_delete is not None:
        arguments.append(("soft_delete", _soft_delete(entity, entity.soft_delete, imports)))
    if entity.unknown != "keep":
        arguments.append(("unknown", quoted(entity.unknown)))
    key_parts = {attribute.name for attribute in plan.key_attributes}
    # An update may remove a set: that is how an empty one is stored.
    required = [a for a in stored if not a.optional and not isinstance(a.type, SetType)]
    fixed = [a for a in entity.attributes if a.name in key_parts or a.read_only or a.server_set]
    sensitive = [a for a in entity.attributes if a.sensitive]
    for argument, attributes in (
        ("required", required),
        ("fixed", fixed),
        ("sensitive", sensitive),
        ("encrypted", [a for a in entity.attributes if a.encrypted]),
    ):
        if attributes:
            listing = spread(tuple(quoted(attribute.name) for attribute in attributes), "{", "}")
            arguments.append((argument, f"frozenset({listing})"))
    arguments += [
        (argument, quoted(name))
        for argument, name in (("tenant", entity.tenant), ("owner", entity.owner))
        if name
    ]
    defaults = [
        f"{quoted(a.name)}: {default_maker(a.default, a.type, imports)}"
        for a in stored
        if a.default is not None and a.name not in key_parts
    ]
    if defaults:
        arguments.append(("defaults", f"{{{', '.join(defaults)}}}"))
    if entity.name in read_names(context):
        arguments.append(("reader", _loader(entity.name)))
    return tuple(Entry(Code(name), Code(value)) for name, value in arguments)


def _soft_delete(entity: Entity, soft: SoftDelete, imports: Imports) -> Code:
    given = [quoted(soft.attribute), quoted(entity.deletion_mark)]
    if soft.by:
        given.append(Code(f"by={quoted(soft.by)}"))
    if soft.purge_after is not None:
        given.append(Code(f"purge_after={soft.purge_after}"))
    return Code(f"{imports.use('SoftDelete')}({', '.join(given)})")
