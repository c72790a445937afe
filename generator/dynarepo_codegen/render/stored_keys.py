"""The keys of a stored item as fields of a type: what is read out of them, and what is not read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..model.types import ScalarType
from ..model.values import Attribute, KeyTemplate
from .code import Code, tuple_of
from .context import EntityContext
from .imports import Imports
from .key_functions import made_templates, table_templates
from .keys_code import key_of, parsed_templates, parts_variable, read_from_key
from .python_names import free_name
from .quoting import quoted
from .stored_fields import (
    Filled,
    StoredField,
    checked_value,
    field_and_value,
    raw_field,
    typed_field,
)
from .stored_forms import Values


@dataclass(frozen=True, slots=True)
class StoredKeys:
    """The key attributes of an item, as far as some attributes of it are read.

    `stored` are these attributes by their stored names; `homes` are the key attributes that alone
    hold one of the others, by its name.
    """

    context: EntityContext
    stored: Mapping[str, Attribute]
    homes: Mapping[str, KeyTemplate]
    imports: Imports

    @classmethod
    def of(
        cls,
        context: EntityContext,
        attributes: tuple[Attribute, ...],
        from_keys: Mapping[str, str],
        imports: Imports,
    ) -> "StoredKeys":
        """What these attributes need of the keys."""
        homes = {
            attribute.name: key_of(context, attribute, from_keys)
            for attribute in attributes
            if attribute.in_key or attribute.name in from_keys
        }
        stored = {a.stored_name: a for a in attributes if a.name not in homes}
        return cls(context, stored, homes, imports)

    def fields(self) -> tuple[StoredField, ...]:
        """The key of the table, which names the item, and what else attributes are read out of."""
        templates = (*table_templates(self.context.entity), *self.homes.values())
        read = {template.key_attribute.name: template for template in templates}
        return tuple(
            typed_field(self._name(template), key, self._type(template), self.imports)
            for key, template in read.items()
            if key not in self.stored
        )

    def unread(self) -> tuple[StoredField, ...]:
        """The type of the item, and the index entries, whose values follow from attributes."""
        entity, named = self.context.entity, {field.name for field in self.fields()}
        made = (t for membership in entity.indexes for t in made_templates(membership, entity))
        others = {template.key_attribute.name: self._name(template) for template in made}
        found = tuple(
            raw_field(name, key, self.imports)
            for key, name in others.items()
            if key not in self.stored and name not in named
        )
        return (self._type_field(), *found) if entity.table.type_attribute else found

    def parsed(self) -> tuple[Code, ...]:
        """The lines that take the texts of keys apart."""
        read = {template.key_attribute.name for template in self.homes.values()}
        keys = self.imports.module(f"{self.context.folder}.keys") if read else ""
        return tuple(
            Code(
                f"{parts_variable(self.context, template)} = "
                f"{keys}.parse_{self._name(template)}(stored.{self._name(template)}.S)"
            )
            for template in parsed_templates(self.context)
            if template.key_attribute.name in read
        )

    def filled(self, model: str, values: Values) -> dict[Code, Filled]:
        """The attributes that only keys hold."""
        found: dict[Code, Filled] = {}
        for name, template in self.homes.items():
            attribute, named = self.context.entity.attribute(name), Code(name)
            if template.key_attribute.type == "S":
                value = read_from_key(self.context, attribute, template, self.imports)
                found[named] = Filled(named, checked_value(model, name, value, self.imports))
                continue
            key = replace(attribute, name=self._name(template), optional=False, default=None)
            _, filling = field_and_value(key, model, values, 0)
            found[named] = replace(filling, name=named)
        return found

    def identity(self) -> Code:
        """What names an item in its table: its key, as it is stored."""
        return tuple_of(tuple(map(self._part, table_templates(self.context.entity))))

    def _part(self, template: KeyTemplate) -> Code:
        kind, attribute = template.key_attribute.type, self.stored.get(template.key_attribute.name)
        value = f"stored.{self._name(template) if attribute is None else attribute.name}.{kind}"
        if kind == "N":
            return Code(f"{self.imports.use('exact')}({value})")
        if attribute is not None and attribute.type == ScalarType("uuid"):
            return Code(f"{self.imports.use('text_of_uuid')}({value})")
        return Code(value)

    def _name(self, template: KeyTemplate) -> str:
        return self.context.keys.names[template.key_attribute.name]

    def _type(self, template: KeyTemplate) -> Code:
        kind = {"S": "Text", "N": "Number", "B": "Binary"}[template.key_attribute.type]
        used = self.imports.use(kind)
        return Code(f"{used}[{self.imports.use('str')}]") if kind == "Text" else used

    def _type_field(self) -> StoredField:
        entity, imports = self.context.entity, self.imports
        literal = f"{imports.use('Literal')}[{quoted(entity.type_value)}]"
        taken = (*(a.name for a in entity.attributes), *self.context.keys.names.values())
        # An item without a type is older than the schema; one of another type is foreign.
        return StoredField(
            Code(free_name("item_type", "mark", taken)),
            Code(f"{imports.use('Text')}[{literal}] | {imports.use('UnsetType')}"),
            Code(
                f"{imports.use('msgspec.field')}(default={imports.use('UNSET')}, "
                f"name={quoted(entity.table.type_attribute or '')})"
            ),
        )
