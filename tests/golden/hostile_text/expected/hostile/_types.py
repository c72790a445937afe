"""Types that the entities of hostile share."""

from typing import Literal, TypeAlias

from dynarepo import Value, WireItem, WireValue

Mood: TypeAlias = Literal[
    "it's",
    'say "hi"',
    '"""',
    "two\nlines",
    "back\\slash",
    "{brace}",
    "{{ jinja }}",
    "",
    "caf\xe9 \u2615",
]
"""One of the values that the schema lists."""

PartShape: TypeAlias = Literal["#", "{}", "'"]
"""One of the values that the schema lists."""


class Part(Value):
    """A value of the type Part."""

    text: str = "a\"b'c\\d\ne{f}{{ g }}"
    shape: PartShape = "#"


def encode_part(value: Part) -> WireValue:
    """The stored form of a Part."""
    held = value.__dict__
    return {
        "M": {
            "text": {"S": held["text"]},
            "shape": {"S": held["shape"]},
        }
    }


def decode_part(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Part, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {}
    if "text" in parts:
        found["text"] = parts["text"]["S"]
    if "shape" in parts:
        found["shape"] = parts["shape"]["S"]
    return found
