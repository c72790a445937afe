"""The Pydantic classes that generated models derive from.

Models are frozen. A record is a copy of what was stored: changing it in place would change nothing
in the table, and one that others hold would no longer be what was read. A changed copy is
`record.model_copy(update={...})`, which Pydantic does not validate: a value of the wrong type is
found when it is stored. What is to change in the table goes through a repository's `update`.
"""

from collections.abc import Iterable
from typing import Any, Final

from msgspec import Struct
from pydantic import VERSION, BaseModel, ConfigDict

# The first version in which threads may meet in building one model.
_BUILDS_SAFELY: Final = (2, 14)

_CONFIG: Final = ConfigDict(
    # Most processes use few of the models that they import: each is built when it is first used.
    defer_build=tuple(map(int, VERSION.split(".")[:2])) >= _BUILDS_SAFELY,
    # A misspelt attribute must not vanish.
    extra="forbid",
    frozen=True,
    # DynamoDB stores neither infinity nor NaN.
    allow_inf_nan=False,
    # What was wrong with a value may be logged; the value itself may be a secret.
    hide_input_in_errors=True,
    # `model_name` is a fair name of an attribute; the generator refuses names that truly collide.
    protected_namespaces=(),
)


class Sensitive(Struct, frozen=True):
    """Marks an attribute whose value must stay out of texts: `Annotated[str, Sensitive()]`."""


class _Model(BaseModel):
    model_config = _CONFIG

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        hidden = sensitive_names(type(self))
        return [(name, value) for name, value in super().__repr_args__() if name not in hidden]


class Record(_Model):
    """An entity as it is stored, or the input that creates one."""


class Value(_Model):
    """A part of an entity: a nested value, or a view of some of its attributes."""


def sensitive_names(model: type[BaseModel]) -> frozenset[str]:
    """The attributes of a model that stay out of its texts."""
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if not field.repr or any(isinstance(mark, Sensitive) for mark in field.metadata)
    )
