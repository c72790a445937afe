"""What the keys of several entities have in common when the same arguments fill them."""

from dataclasses import dataclass, replace

from ..model.text_forms import text_form
from ..model.types import Type
from ..model.values import Case, KeyTemplate, LiteralPart, PlaceholderPart
from .routes import Route


@dataclass(frozen=True, slots=True)
class BoundKey:
    """The key of a route whose placeholders stand for arguments; None for one left open."""

    route: Route
    arguments: dict[str, str]

    def argument(self, part: PlaceholderPart) -> str | None:
        """The argument that a placeholder stands for."""
        return self.arguments.get(part.attribute)

    def type_of(self, attribute: str) -> Type:
        """The type of an attribute of the entity."""
        return self.route.entity.attribute(attribute).type


def bind(route: Route, arguments: tuple[str, ...]) -> BoundKey:
    """Arguments for the placeholders of a route's key, by position."""
    names = dict.fromkeys((*route.partition_attributes, *route.sort_attributes))
    return BoundKey(route, dict(zip(names, arguments, strict=False)))


def same_text(keys: tuple[BoundKey, ...], templates: tuple[KeyTemplate, ...]) -> bool:
    """Whether these templates, one of each key, make one text out of the same arguments."""
    forms = [_forms(key, template) for key, template in zip(keys, templates, strict=True)]
    return all(form is not None and form == forms[0] for form in forms)


def common_beginning(
    keys: tuple[BoundKey, ...], templates: tuple[KeyTemplate, ...]
) -> KeyTemplate | None:
    """What all these templates begin with, cut back to a delimiter, in terms of the first key."""
    first = templates[0]
    if first.key_attribute.type != "S" or len({template.case for template in templates}) > 1:
        return None
    parts: list[LiteralPart | PlaceholderPart] = []
    whole = True
    for position in range(min(len(template.parts) for template in templates)):
        column = [template.parts[position] for template in templates]
        forms = [_form(key, part, first.case) for key, part in zip(keys, column, strict=True)]
        if forms[0] is not None and all(form == forms[0] for form in forms):
            parts.append(first.parts[position])
            continue
        texts = [part.text for part in column if isinstance(part, LiteralPart)]
        if len(texts) == len(column):
            parts.append(LiteralPart(_shared([_cased(text, first.case) for text in texts])))
        # A placeholder that is open in every key ends the text where it should end.
        whole = not texts
        break
    else:
        whole = False
    if not whole:
        _cut_back(parts, keys[0])
    return replace(first, parts=tuple(parts)) if parts else None


def _shared(texts: list[str]) -> str:
    """The longest text that all begin with."""
    count = 0
    for characters in zip(*texts, strict=False):
        if len(set(characters)) > 1:
            break
        count += 1
    return texts[0][:count]


def _cut_back(parts: list[LiteralPart | PlaceholderPart], key: BoundKey) -> None:
    """Take away what could be the beginning of a longer value or word."""
    while parts:
        last = parts.pop()
        if isinstance(last, LiteralPart):
            text = last.text
            while text and text[-1].isalnum():
                text = text[:-1]
            if text:
                parts.append(LiteralPart(text))
                return
            continue
        form = text_form(key.type_of(last.attribute), last.format, last.width)
        if form is not None and form.ends_itself:
            parts.append(last)
            return


_Form = tuple[object, ...]


def _forms(key: BoundKey, template: KeyTemplate) -> tuple[_Form, ...] | None:
    """The parts of a template as the arguments fill them; None where one is left open."""
    forms = [_form(key, part, template.case) for part in template.parts]
    found = tuple(form for form in forms if form is not None)
    return (*found, (template.case,)) if len(found) == len(forms) else None


def _form(key: BoundKey, part: LiteralPart | PlaceholderPart, case: Case) -> _Form | None:
    if isinstance(part, LiteralPart):
        return (_cased(part.text, case),)
    argument = key.argument(part)
    if argument is None:
        return None
    of = key.type_of(part.attribute)
    escape = part.delimiter if part.follow == "escaped" else ""
    return (argument, of, part.format, part.width, escape)


def _cased(text: str, case: Case) -> str:
    return {"lower": text.lower(), "upper": text.upper(), "keep": text}[case]
