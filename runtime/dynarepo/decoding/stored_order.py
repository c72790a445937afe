"""Types of stored text with their fields in the order in which a service gives the attributes.

A decoder looks for the field of each name right after the last one, and then through all of them:
with a hundred attributes in an order of the service's own that takes longer than all the rest.
Items of one kind mostly come in one order, which the first of them tells.
"""

from collections.abc import Iterable
from typing import Any, Final

from msgspec import UNSET, Raw, defstruct, field
from msgspec.json import Decoder
from msgspec.structs import fields

MANY: Final = 40
"""From how many fields on the order matters."""

_NAMES: Final = Decoder(dict[str, Raw])


def in_order_of(stored: Any, text: Raw) -> Any:
    """The same type with its fields in the order of the attributes of an item."""
    by_name = {each.encode_name: each for each in fields(stored)}
    found = [name for name in _NAMES.decode(text) if name in by_name]
    if _follow(found, by_name):
        return stored
    ordered = (by_name[name] for name in dict.fromkeys((*found, *by_name)))
    return defstruct(
        stored.__name__,
        [
            (
                each.name,
                each.type,
                (
                    field(name=each.encode_name)
                    if each.required
                    else field(default=UNSET, name=each.encode_name)
                ),
            )
            for each in ordered
        ],
        forbid_unknown_fields=stored.__struct_config__.forbid_unknown_fields,
        gc=False,
        kw_only=True,
    )


def _follow(found: Iterable[str], declared: Iterable[str]) -> bool:
    """Whether the names that were found come in the order in which they are declared."""
    rest = iter(declared)
    return all(name in rest for name in found)
