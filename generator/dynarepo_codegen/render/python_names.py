"""Names of generated things, as far as they follow from names in the schema."""

import keyword
import re
from collections.abc import Iterable
from typing import Final

from ..model.names import DEVICE_NAMES, snake_case

# What a typed path can do; an attribute of a value type with such a name gets another one there.
FIELD_NAMES: Final = frozenset(
    {
        "codec", "eq", "exists", "given", "has_type", "is_in", "missing", "ne", "or_else", "refuse_reading", "path",
        "remove", "set", "set_if_missing", "size", "value",
    }
)  # fmt: skip
_ARGUMENTS: Final = frozenset({"cls", "context", "self"})


def module_name(name: str) -> str:
    """The folder of an entity; `return` is no module that can be imported, and `con` no folder."""
    return f"{name}_" if keyword.iskeyword(name) or name in DEVICE_NAMES else name


def constant(name: str) -> str:
    """The constant of a class: `JobRun` as `JOB_RUN`, and `SKU`, which is in capitals already,
    as `SKU_`."""
    found = snake_case(name).upper()
    return f"{found}_" if found == name else found


def codec_name(name: str) -> str:
    """The codec of a value type, union or enumeration."""
    return f"{constant(name)}_CODEC"


def argument_name(name: str) -> str:
    """A parameter of a generated function, apart from those that all of them have."""
    return f"{name}_" if name in _ARGUMENTS or keyword.iskeyword(name) else name


def property_name(name: str) -> str:
    """The typed path of an attribute inside a value type's."""
    return f"{name}_" if name in FIELD_NAMES else name


def identifier(name: str) -> str:
    """A stored name as a lower-case Python name."""
    plain = re.sub(r"\W+", "_", snake_case(name), flags=re.ASCII).strip("_").lower() or "key"
    if plain[0].isdigit():
        plain = f"key_{plain}"
    return f"{plain}_" if keyword.iskeyword(plain) else plain


def free_name(wanted: str, suffix: str, taken: Iterable[str]) -> str:
    """The wanted name, with a suffix and then a number where others have it."""
    used = set(taken)
    if wanted not in used:
        return wanted
    candidate, count = f"{wanted}_{suffix}", 2
    while candidate in used:
        candidate, count = f"{wanted}_{suffix}_{count}", count + 1
    return candidate
