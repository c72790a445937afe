"""Renders the typed paths of an entity."""

from dataclasses import dataclass

from .code import Code
from .context import EntityContext, entity_enums
from .environment import ENVIRONMENT
from .imports import Imports
from .quoting import docstring
from .type_fields_code import codec_of
from .typed_fields import attribute_fields


@dataclass(frozen=True, slots=True)
class NamedField:
    """A typed path as an attribute of a class."""

    name: Code
    made: Code


def fields_source(context: EntityContext, imports: Imports) -> str:
    """The body of `fields.py`."""
    entity = context.entity
    stored = {a.name: a for a in entity.attributes if not a.in_key}
    fields = attribute_fields(stored, "%s", imports)
    return ENVIRONMENT.get_template("fields.py.jinja").render(
        use=imports.use,
        enums=tuple(codec_of(enum, imports) for enum in entity_enums(entity, context.service)),
        name=Code(f"{entity.name}Fields"),
        doc=docstring([f"Typed paths into a stored {entity.name}, for conditions and changes."]),
        fields=tuple(NamedField(Code(name), field.made) for name, field in fields.items()),
    )
