"""Key templates in the words of a lock: with stored names, which Python knows nothing of."""

from collections.abc import Mapping

from ..model.values import KeyTemplate, LiteralPart, PlaceholderPart


def template_text(template: KeyTemplate, names: Mapping[str, str]) -> str:
    """A template as it would be written with stored names."""
    text = ""
    for part in template.parts:
        if isinstance(part, LiteralPart):
            text += part.text.replace("{", "{{").replace("}", "}}")
        else:
            form = f":0{part.width}d" if part.format == "padded" else f":{part.format}"
            text += f"{{{names[part.attribute]}{form if part.format else ''}}}"
    return text


def policy(template: KeyTemplate, follow: str, names: Mapping[str, str]) -> list[str]:
    """The placeholders that follow a policy about the delimiter after them, and that delimiter."""
    return sorted(
        f"{names[part.attribute]}:{part.delimiter}"
        for part in template.parts
        if isinstance(part, PlaceholderPart) and part.follow == follow
    )
