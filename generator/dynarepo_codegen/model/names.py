"""Which names a schema may use, so that the Python made of them is valid and unambiguous."""

import keyword
import re
from collections.abc import Callable, Iterable
from typing import Final

from ..diagnostics import Diagnostics, Mark, Text

_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*_?")
_PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*")

# Names that Pydantic's BaseModel has, or that generated models define for every entity.
MODEL_NAMES = frozenset(
    {
        "construct", "copy", "dict", "fields", "from_orm", "json", "key", "parse_file", "parse_obj",
        "parse_raw", "schema", "schema_json", "update_forward_refs", "validate", "register",
    }
)  # fmt: skip

# Names of methods that every generated repository or facade has.
REPOSITORY_NAMES = frozenset(
    {
        "at", "check", "get", "create", "put", "update", "delete", "get_many", "iter_many", "put_many",
        "delete_many",
        "including_deleted",
        "owned_by",
        "purge", "restore",
    }
)  # fmt: skip
FACADE_NAMES = frozenset(
    {
        "as_actor",
        "close", "connect", "context", "create_tables", "definitions", "explain",
        "generated_base", "get_together", "health_check", "observe", "partiql", "table_names", "tables",
        "transact", "transport", "batch", "for_tenant", "cross_tenant", "tenant",
    }
)  # fmt: skip

# What Windows takes for a device, in any folder and with any suffix: no file or folder there can
# have such a name, and a repository that has one cannot be checked out.
DEVICE_NAMES: Final = frozenset(
    {"aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)

# Names that generated code cannot do without; what else it imports steps aside for the schema.
IMPORTED_NAMES = frozenset({"False", "None", "Tables", "True"})


def snake_case(name: str) -> str:
    """`JobRun` as `job_run`, `HTTPLog` as `http_log`."""
    spaced = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", name)
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", spaced).lower()


# Names of indexes may hold these.
_WORD_ENDS = str.maketrans("-.", "__")


def pascal_case(name: str) -> str:
    """`job_run` as `JobRun`."""
    return "".join(word[:1].upper() + word[1:] for word in name.split("_"))


def enum_alias(owner: str, attribute: str) -> str:
    """What an inline enumeration is called: `status` of `Job` as `JobStatus`, never `JobJobStatus`."""
    name = pascal_case(attribute)
    return name if name.startswith(owner) and name != owner else f"{owner}{name}"


def index_view(entity: str, index: str) -> str:
    """The view of what an index holds of an entity: `by_shelf` of `Book` as `BookInByShelf`."""
    return f"{entity}In{pascal_case(index.translate(_WORD_ENDS))}"


def camel_case(name: str) -> str:
    """`job_run` as `jobRun`."""
    pascal = pascal_case(name)
    return pascal[:1].lower() + pascal[1:]


STORED_CASES: dict[str, Callable[[str], str]] = {
    "snake": str,
    "camel": camel_case,
    "pascal": pascal_case,
}


_SINGULAR_S: Final = ("ss", "us", "is", "as", "ens")


def plural(name: str) -> str:
    """The plural of an English noun in snake case, as far as simple rules go."""
    if name.endswith("s") and not name.endswith(_SINGULAR_S):
        # `settings` and `counts` are plurals already.
        return name
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return f"{name[:-1]}ies"
    if name.endswith(("s", "x", "z", "ch", "sh")):
        return f"{name}es"
    return f"{name}s"


def check_snake(name: Text, what: str, diagnostics: Diagnostics) -> bool:
    """Report a name that is not a lower-case Python name."""
    if not _SNAKE.fullmatch(name):
        suggestion = re.sub(r"[^a-z0-9]+", "_", snake_case(name)).strip("_") or "name"
        if suggestion[0].isdigit():
            suggestion = f"n{suggestion}"
        if keyword.iskeyword(suggestion):
            suggestion = f"{suggestion}_"
        elif what == "attribute" and _is_model_name(suggestion):
            suggestion = _other_attribute(suggestion)
        hint = f"write it in lower case with underscores, for example `{suggestion}`"
        diagnostics.error("DR201", name.mark, f"{what} `{shown(name)}` is not a valid name", hint)
        return False
    if keyword.iskeyword(name):
        hint = f"write `{name}_`, or another word"
        if what == "attribute":
            hint += "; `stored_as:` keeps the stored name"
        diagnostics.error("DR202", name.mark, f"{what} `{name}` is a reserved word of Python", hint)
        return False
    return True


def check_service_name(name: Text, diagnostics: Diagnostics) -> bool:
    """Report a name that cannot be a package on every system."""
    if not check_snake(name, "service", diagnostics):
        return False
    if name in DEVICE_NAMES:
        diagnostics.error(
            "DR217",
            name.mark,
            f"service `{name}` has the name of a device of Windows",
            f"write `{name}_`, or another word",
        )
        return False
    return True


def check_class(name: Text, what: str, diagnostics: Diagnostics) -> bool:
    """Report a name that cannot be a class."""
    if not _PASCAL.fullmatch(name) or keyword.iskeyword(name):
        suggestion = pascal_case(re.sub(r"[^A-Za-z0-9]+", "_", name).strip("_")) or "Name"
        if suggestion[0].isdigit():
            suggestion = f"N{suggestion}"
        if suggestion in IMPORTED_NAMES:
            suggestion = f"{suggestion}Item"
        hint = f"write it in capitalised words, for example `{suggestion}`"
        diagnostics.error("DR203", name.mark, f"{what} `{shown(name)}` is not a valid name", hint)
        return False
    if name in IMPORTED_NAMES:
        diagnostics.error(
            "DR204",
            name.mark,
            f"{what} `{name}` has a name that generated code needs for itself",
            f"choose another name, for example `{name}Item`",
        )
        return False
    return True


def check_attribute(name: Text, diagnostics: Diagnostics) -> bool:
    """Report a name that cannot be an attribute of a model."""
    if not check_snake(name, "attribute", diagnostics):
        return False
    if _is_model_name(name):
        diagnostics.error(
            "DR205",
            name.mark,
            f"attribute `{name}` has the name of something that every model has",
            f"choose another name and keep the stored one: "
            f"`{_other_attribute(name)}: {{type: ..., stored_as: {name}}}`",
        )
        return False
    return True


def _is_model_name(name: str) -> bool:
    return name in MODEL_NAMES or name.startswith("model_")


def _other_attribute(name: str) -> str:
    return f"own_{name}" if name.startswith("model_") else f"{name}_value"


def shown(name: str) -> str:
    """A name as it can be shown on one line."""
    return name.encode("unicode_escape").decode("ascii")


class ClassNames:
    """The classes that generated code will define, each with where it comes from.

    Names that differ only in case clash as well: constants, functions and modules are named after
    classes, in a case of their own.
    """

    def __init__(self, diagnostics: Diagnostics) -> None:
        self._diagnostics = diagnostics
        self._taken: dict[str, tuple[str, str, Mark]] = {}

    def claim(self, names: Iterable[str], origin: str, mark: Mark) -> None:
        """Reserve names for `origin`, reporting those that something else has."""
        for name in names:
            known, other, place = self._taken.setdefault(snake_case(name), (name, origin, mark))
            if (other, place) == (origin, mark):
                continue
            generated = f"`{name}`" if name == known else f"names like `{name}` and `{known}`"
            self._diagnostics.error(
                "DR206",
                mark,
                f"{origin} and {other} at {place} both generate {generated}",
                "rename one of them",
            )
            return
