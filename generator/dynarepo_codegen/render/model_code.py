"""Renders the models of an entity: key, input, item, views and changes."""

from dataclasses import dataclass, replace

from ..model.types import EnumType
from ..model.values import Attribute
from ..plan.given_parts import may_be_absent
from .code import Code, listed
from .context import EntityContext, entity_enums
from .environment import ENVIRONMENT
from .imports import Imports
from .model_fields import ModelField, model_field
from .python_types import or_none, python_type
from .quoting import docstring, quoted


@dataclass(frozen=True, slots=True)
class Alias:
    """A name for a type."""

    name: Code
    value: Code
    doc: Code


@dataclass(frozen=True, slots=True)
class Parts:
    """A class whose body is names with their types."""

    name: Code
    doc: Code
    parts: tuple[ModelField, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """A Pydantic model."""

    name: Code
    doc: Code
    fields: tuple[ModelField, ...]


def enum_alias(enum: EnumType, description: str, imports: Imports) -> Alias:
    """The literal type of an enumeration."""
    options = listed(tuple(quoted(value) for value in enum.values))
    return Alias(
        Code(enum.name),
        Code(f"{imports.use('Literal')}[{options}]"),
        docstring([description], indent=0),
    )


def model_source(context: EntityContext, imports: Imports) -> str:
    """The body of `model.py`."""
    plan, entity = context.plan, context.entity
    name = entity.name
    set_later = [f"`{attribute.name}`" for attribute in plan.server_set]
    later = f"; {_and(set_later)} {'is' if len(set_later) == 1 else 'are'} set on writing"
    create = Model(
        Code(f"{name}Create"),
        docstring([f"What a caller gives for a new {name}{later if set_later else ''}."]),
        tuple(model_field(attribute, imports) for attribute in plan.create),
    )
    model = Model(
        Code(name),
        docstring([sentence(entity.description) or f"A stored {name}."]),
        tuple(model_field(attribute, imports) for attribute in plan.server_set),
    )
    key = Parts(
        Code(f"{name}Key"),
        docstring([f"Names one {name}: the attributes in its table key."]),
        tuple(_part(attribute, imports) for attribute in plan.key_attributes),
    )
    return ENVIRONMENT.get_template("model.py.jinja").render(
        use=imports.use,
        aliases=tuple(
            enum_alias(enum, f"One of the values of an attribute of {name}.", imports)
            for enum in entity_enums(entity, context.service)
        ),
        key=key,
        own_key=listed(tuple(f"{part.name}=self.{part.name}" for part in key.parts)),
        create=create,
        model=model,
        views=_views(context, imports),
        typed=tuple(filter(None, (_changes(context, imports), _given(context, imports)))),
    )


def _part(attribute: Attribute, imports: Imports) -> ModelField:
    maybe = attribute.optional or attribute.nullable
    annotation = or_none(python_type(attribute.type, imports), maybe)
    return ModelField(Code(attribute.name), annotation, Code(""))


def _views(context: EntityContext, imports: Imports) -> tuple[Model, ...]:
    views: list[Model] = []
    for view in context.entity.views:
        attributes = [context.entity.attribute(name) for name in view.attributes]
        shown = _and([f"`{name}`" for name in view.attributes])
        # What is not stored is absent; a view makes no values up for it.
        fields = tuple(model_field(_read(attribute), imports) for attribute in attributes)
        doc = docstring([f"View of {context.entity.name}: {shown}."])
        views.append(Model(Code(view.name), doc, fields))
    return tuple(views)


def _read(attribute: Attribute) -> Attribute:
    generated = attribute.default is not None and not attribute.optional
    made_up = generated and getattr(attribute.default, "generator", "") in (
        "uuid4", "uuid7", "ulid", "now",
    )  # fmt: skip
    return replace(attribute, default=None) if made_up else attribute


def _changes(context: EntityContext, imports: Imports) -> Parts | None:
    if not any(builtin.name == "update" for builtin in context.plan.builtins):
        return None
    name = context.entity.name
    removable = any(attribute.optional for attribute in context.plan.changeable)
    hint = "; None removes an optional one" if removable else ""
    return Parts(
        Code(f"{name}Changes"),
        docstring([f"Attributes of {name} that an update can set{hint}."]),
        tuple(_part(attribute, imports) for attribute in context.plan.changeable),
    )


def _given(context: EntityContext, imports: Imports) -> Parts | None:
    builtins = [builtin.name for builtin in context.plan.builtins]
    if not context.plan.givable or "update" not in builtins:
        return None
    name = context.entity.name
    doc = f"Attributes of {name} as they are stored, for an update that does not read them."
    return Parts(
        Code(f"{name}Given"),
        docstring([doc]),
        tuple(
            ModelField(
                Code(attribute.name),
                or_none(python_type(attribute.type, imports), may_be_absent(attribute)),
                Code(""),
            )
            for attribute in context.plan.givable
        ),
    )


def _and(names: list[str]) -> str:
    """Names as a sentence lists them."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def sentence(text: str) -> str:
    """A description that ends like a sentence."""
    stripped = text.strip()
    return stripped if not stripped or stripped.endswith((".", "!", "?")) else f"{stripped}."
