"""Key templates of one entity, resolved against its attributes and the key they fill."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..diagnostics import Mark, Text, closest
from ..source.language import KeySource
from .key_templates import TemplateLiteral, TemplatePlaceholder, parse_template
from .names import shown
from .scope import Scope
from .tables import KeyAttribute
from .text_forms import TextForm, text_form
from .type_traits import a_type
from .types import ScalarType, wire_kind
from .values import Attribute, Follow, KeyTemplate, LiteralPart, PlaceholderPart


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """Where templates are resolved: whose attributes, and which rules the schema acknowledged."""

    entity: str
    attributes: Mapping[str, Attribute]
    stored: Mapping[str, Attribute]
    source: KeySource | None
    mark: Mark
    table_key: bool
    scope: Scope

    @classmethod
    def of(
        cls,
        entity: str,
        attributes: tuple[Attribute, ...],
        source: KeySource | None,
        mark: Mark,
        scope: Scope,
        *,
        table_key: bool = False,
    ) -> "KeyPlace":
        """The place of an entity's table key or of one of its index entries."""
        return cls(
            entity,
            {attribute.name: attribute for attribute in attributes},
            {attribute.stored_name: attribute for attribute in attributes if not attribute.in_key},
            source,
            mark,
            table_key,
            scope,
        )

    def acknowledged(self, code: str) -> bool:
        """Whether the schema says that existing data breaks this rule; asked where it is broken."""
        if self.source is None or code not in self.source.unsafe:
            return False
        self.scope.acknowledged.add((self.source.place.mark, code))
        return True


def resolve_key(key: KeyAttribute, role: str, place: KeyPlace) -> KeyTemplate | None:
    """The template of one key attribute: written, or the attribute of that stored name."""
    written = place.source.parts.get(Text(key.name, place.mark)) if place.source else None
    native = place.stored.get(key.name)
    if written is None:
        if native is None and place.scope.is_faulty(place.entity, key.name):
            return None
        if native is None:
            place.scope.error(
                "DR325",
                place.mark,
                f"`{place.entity}` has no {role} template for `{key.name}`",
                f"write `{key.name}: ...` with a template, "
                f"or store an attribute under the name `{key.name}`",
            )
            return None
        return _native(key, native, place)
    if native is not None:
        place.scope.error(
            "DR326",
            written.mark,
            f"`{key.name}` is the stored name of the attribute `{native.name}` already",
            "leave the template out, or store the attribute under another name",
        )
        return None
    return _written(key, role, written, place)


def unknown_parts(keys: tuple[KeyAttribute, ...], what: str, place: KeyPlace) -> None:
    """Report templates for attributes that the key does not have."""
    names = [key.name for key in keys]
    for name in place.source.parts if place.source else ():
        if name not in names:
            place.scope.error(
                "DR327",
                name.mark,
                f"{what} has no key attribute `{shown(name)}`",
                closest(name, names),
            )


def _native(key: KeyAttribute, attribute: Attribute, place: KeyPlace) -> KeyTemplate | None:
    if wire_kind(attribute.type) not in ("S", "N", "B") or attribute.nullable:
        # The table has reported it.
        return None
    if place.table_key and not _always_there(attribute, attribute.mark, place):
        return None
    part = PlaceholderPart(attribute.name, follow="open")
    return KeyTemplate(key, (part,), f"{{{attribute.name}}}", native=attribute.name)


def _always_there(attribute: Attribute, mark: Mark, place: KeyPlace) -> bool:
    if attribute.optional or attribute.nullable:
        place.scope.error(
            "DR328",
            mark,
            f"optional attribute `{attribute.name}` is in the table key of `{place.entity}`",
            "an item without it could not be stored: make it required",
        )
        return False
    if attribute.is_set_on_every_write:
        place.scope.error(
            "DR328",
            mark,
            f"`{attribute.name}` changes with every write and is in the table key",
            "a key never changes: use an attribute that is set once",
        )
        return False
    return True


def _written(key: KeyAttribute, role: str, text: Text, place: KeyPlace) -> KeyTemplate | None:
    parsed = parse_template(text, place.scope.diagnostics)
    if parsed is None:
        return None
    forms: list[TextForm | None] = []
    for part in parsed:
        if isinstance(part, TemplateLiteral):
            forms.append(None)
            continue
        form = _placeholder(part, key, role, text, place)
        if form is None:
            return None
        forms.append(form)
    if key.type != "S" and (len(parsed) != 1 or isinstance(parsed[0], TemplateLiteral)):
        kind = "number" if key.type == "N" else "binary"
        place.scope.error(
            "DR329",
            text.mark,
            f"`{key.name}` is a {kind} key, and this template makes text",
            "write a lone `{placeholder}`",
        )
        return None
    parts: list[LiteralPart | PlaceholderPart] = []
    for position, part in enumerate(parsed):
        if isinstance(part, TemplateLiteral):
            parts.append(LiteralPart(part.text))
            continue
        form = forms[position]
        assert form is not None
        following = parsed[position + 1] if position + 1 < len(parsed) else None
        follow, delimiter = _follow(part, form, following, text, place)
        parts.append(
            PlaceholderPart(
                part.attribute,
                "padded" if part.width else "ordered" if part.format else "",
                part.width,
                follow,
                delimiter,
            )
        )
    return KeyTemplate(
        key, tuple(parts), str(text), case=place.source.key_case if place.source else "keep"
    )


def _placeholder(
    part: TemplatePlaceholder, key: KeyAttribute, role: str, text: Text, place: KeyPlace
) -> TextForm | None:
    attribute = place.attributes.get(part.attribute)
    mark = text.at(part.offset)
    if attribute is None:
        place.scope.no_attribute("DR323", mark, place.entity, part.attribute, place.attributes)
        return None
    if place.table_key and not _always_there(attribute, mark, place):
        return None
    of = attribute.type
    if key.type != "S":
        if wire_kind(of) == key.type and not part.format:
            return TextForm(None)
        kind = "number" if key.type == "N" else "binary"
        place.scope.error(
            "DR329",
            mark,
            f"`{key.name}` is a {kind} key, and `{part.attribute}` is not stored as one",
            f"use an attribute stored as a {kind}, without a format",
        )
        return None
    form = text_form(of, "padded" if part.width else part.format, part.width)
    if form is None:
        _no_text(part, attribute, mark, place)
        return None
    bare_integer = isinstance(of, ScalarType) and of.kind == "integer" and not part.format
    if bare_integer and role == "sort" and not place.acknowledged("DR333"):
        place.scope.error(
            "DR333",
            mark,
            f"the number `{part.attribute}` in a sort key would order as text: 10 before 9",
            f"write `{{{part.attribute}:06d}}` with enough digits, "
            f"or `{{{part.attribute}:ordered}}` for any number",
        )
    return form


def _no_text(part: TemplatePlaceholder, attribute: Attribute, mark: Mark, place: KeyPlace) -> None:
    of = attribute.type
    if isinstance(of, ScalarType) and of.kind == "datetime" and of.encoding != "iso":
        width = 10 if of.encoding == "epoch_seconds" else 13
        hint = f"write `{{{part.attribute}:{width:03d}d}}`, padded so that text orders as time"
    elif isinstance(of, ScalarType) and of.kind == "decimal":
        hint = f"write `{{{part.attribute}:ordered}}`"
    elif part.format:
        hint = f"write `{{{part.attribute}}}` without a format"
    else:
        hint = "use text, numbers, dates, identifiers, enumerations or booleans in keys"
    place.scope.error(
        "DR330",
        mark,
        f"`{part.attribute}` is {a_type(of)}, which has no {'such ' if part.format else ''}text "
        f"in a key",
        hint,
    )


def _follow(
    part: TemplatePlaceholder,
    form: TextForm,
    following: TemplateLiteral | TemplatePlaceholder | None,
    text: Text,
    place: KeyPlace,
) -> tuple[Follow, str]:
    """What a value may not hold, given what comes after it, and the delimiter concerned."""
    if following is None:
        return ("open", "") if form.characters is None else ("fixed", "")
    if isinstance(following, TemplatePlaceholder):
        if not form.ends_itself and not place.acknowledged("DR332"):
            place.scope.error(
                "DR332",
                text.at(part.offset),
                f"nothing tells where `{part.attribute}` ends and `{following.attribute}` begins",
                f"write a delimiter between them: `{{{part.attribute}}}#{{{following.attribute}}}`",
            )
        return "fixed" if form.characters is not None else "open", ""
    delimiter = following.text[0]
    if form.ends_itself or form.avoids(delimiter):
        return "fixed", ""
    if form.characters is None:
        escape = place.source is not None and place.source.delimiter == "escape"
        return ("escaped" if escape else "closed"), delimiter
    if not place.acknowledged("DR332"):
        place.scope.error(
            "DR332",
            text.at(part.offset),
            f"a value of `{part.attribute}` can hold the delimiter `{shown(delimiter)}`",
            "use another delimiter after it",
        )
    return "fixed", ""
