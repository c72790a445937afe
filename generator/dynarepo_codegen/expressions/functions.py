"""The functions of both kinds of expression, and how a wrong name is reported."""

from typing import NoReturn

from ..diagnostics import closest
from . import tree
from .habits import FUNCTION_NAMES
from .token_stream import TokenStream

# How each function is written; the names inside the parentheses are for the reader.
CONDITION_FUNCTIONS: dict[tree.FunctionName, str] = {
    "attribute_exists": "attribute_exists(path)",
    "attribute_not_exists": "attribute_not_exists(path)",
    "attribute_type": "attribute_type(path, type)",
    "begins_with": "begins_with(path, start)",
    "contains": "contains(path, element)",
}
SIZE = "size"
SIZE_USAGE = "size(path)"
UPDATE_FUNCTIONS: dict[str, str] = {
    "if_not_exists": "if_not_exists(path, value)",
    "list_append": "list_append(list, list)",
}

_CONDITION_NAMES: tuple[str, ...] = (*CONDITION_FUNCTIONS, SIZE)
_UPDATE_NAMES: tuple[str, ...] = tuple(UPDATE_FUNCTIONS)


def condition_function(name: str) -> tree.FunctionName | None:
    """The function of this name that is a condition by itself."""
    return next((known for known in CONDITION_FUNCTIONS if known == name), None)


def fail_in_condition(stream: TokenStream) -> NoReturn:
    """Report the function called next, which a condition does not know."""
    hint = "it belongs to updates (`do:`)" if stream.current.text in _UPDATE_NAMES else ""
    _fail(stream, "a condition", _CONDITION_NAMES, hint)


def fail_in_update(stream: TokenStream) -> NoReturn:
    """Report the function called next, which an update does not know."""
    hint = "it belongs to conditions (`when:`)" if stream.current.text in _CONDITION_NAMES else ""
    _fail(stream, "an update", _UPDATE_NAMES, hint)


def _fail(stream: TokenStream, where: str, names: tuple[str, ...], hint: str) -> NoReturn:
    token = stream.current
    habit = FUNCTION_NAMES.get(token.text.lower(), "")
    if not hint:
        hint = f"did you mean `{habit}`?" if habit in names else closest(token.text, names)
    message = f"`{token.text}` is not a function that {where} knows"
    stream.fail("DR410", token.offset, message, hint)


def next_argument(stream: TokenStream, usage: str) -> None:
    """Go past the comma between two arguments."""
    if stream.accept(","):
        return
    if stream.at_symbol(")"):
        stream.fail("DR411", stream.current.offset, "an argument is missing", f"write `{usage}`")
    if not stream.at_end():
        shown = stream.current.shown
        message = f"a comma is missing before {shown}"
        stream.fail("DR409", stream.current.offset, message, f"write `{usage}`")


def check_more_arguments(stream: TokenStream, usage: str) -> None:
    """Report an argument too many."""
    if stream.at_symbol(","):
        stream.fail("DR411", stream.current.offset, "an argument is too many", f"write `{usage}`")


def check_some_argument(stream: TokenStream, usage: str) -> None:
    """Report empty parentheses."""
    if stream.at_symbol(")"):
        stream.fail("DR411", stream.current.offset, "an argument is missing", f"write `{usage}`")
