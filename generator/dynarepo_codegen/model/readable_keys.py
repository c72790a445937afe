"""Which keys can be taken apart again, into the values that they were made of."""

from .text_forms import text_form
from .values import Entity, KeyTemplate, LiteralPart, PlaceholderPart


def why_unreadable(template: KeyTemplate, entity: Entity) -> str:
    """Why a template cannot be parsed, or "" where it can."""
    if template.case != "keep":
        return f"`key_case: {template.case}` changes what it holds"
    for position, part in enumerate(template.parts[:-1]):
        if not isinstance(part, PlaceholderPart) or part.follow in ("closed", "escaped"):
            continue
        form = text_form(entity.attribute(part.attribute).type, part.format, part.width)
        following = template.parts[position + 1]
        delimiter = following.text[0] if isinstance(following, LiteralPart) else ""
        if form is None or not (form.ends_itself or (delimiter and form.avoids(delimiter))):
            return f"nothing tells where `{part.attribute}` ends"
    return ""
