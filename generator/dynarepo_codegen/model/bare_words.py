"""What a bare word probably means that stands for a value and is no attribute."""

import keyword
from collections.abc import Collection

from ..diagnostics import closest
from ..expressions.tree import Path
from .names import snake_case
from .type_traits import is_any, is_text
from .types import EnumType, Type


def bare_word_hint(
    path: Path, wanted: Type | None, attributes: Collection[str], arguments: Collection[str]
) -> str:
    """How to write it as a parameter or as text; empty where it can only be a path.

    `wanted` is the type of what it is compared with or stored in, where that is known.
    """
    if len(path.steps) > 1:
        return ""
    name = path.name
    if isinstance(wanted, EnumType) and name in wanted.values:
        return f"write `'{name}'` for the value"
    parameter = snake_case(name).strip("_")
    if not parameter or keyword.iskeyword(parameter) or parameter in arguments:
        parameter = f"{parameter}_value".lstrip("_")
    hint = f"write `:{parameter}` for a parameter"
    if wanted is None or is_any(wanted) or (is_text(wanted) and not isinstance(wanted, EnumType)):
        hint += f", or `'{name}'` for the text"
    near = closest(name, list(attributes))
    return f"{near} Or {hint}" if near.startswith("did you mean") else hint
