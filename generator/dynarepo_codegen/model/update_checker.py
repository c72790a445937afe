"""Type-checks update expressions: what may be changed, and with values of which type."""

from ..diagnostics import Text
from ..expressions import tree
from .expression_checker import ExpressionChecker
from .type_traits import a_type, comparable, is_any, is_number
from .types import ListType, SetType, Type
from .values import Attribute

_SERVER_WORDS = {
    "on_create": "is set when an item is created",
    "on_write": "is set on every write",
    "version": "counts the writes",
    "write_id": "is made anew for every write",
    "on_delete": "is set when an item is deleted",
}


def check_update(
    update: tree.Update, text: Text, checker: ExpressionChecker, key_parts: tuple[str, ...]
) -> None:
    """Check every action of an update; `key_parts` are the attributes in the table key."""
    for action in update.actions:
        root = checker.attributes.get(action.path.name)
        if root is not None and not _may_change(action, root, text, checker, key_parts):
            continue
        of = checker.path(action.path, text)
        if of is None:
            continue
        match action:
            case tree.SetAction(value=value):
                _check_value(value, of, text, checker)
            case tree.RemoveAction():
                _check_remove(action, root, text, checker)
            case tree.AddAction(value=value):
                if is_number(of) or isinstance(of, SetType) or is_any(of):
                    checker.value(value, of, text)
                else:
                    _error(checker, "DR441", action.offset, text,
                           f"ADD works on numbers and sets, not on {a_type(of)}",
                           "use SET; `list_append` for a list")  # fmt: skip
            case tree.DeleteAction(value=value):
                if isinstance(of, SetType) or is_any(of):
                    checker.value(value, of, text)
                else:
                    _error(checker, "DR441", action.offset, text,
                           f"DELETE takes elements out of a set, not out of {a_type(of)}",
                           "use REMOVE for a whole attribute or a list element")  # fmt: skip


def _may_change(
    action: tree.Action,
    root: Attribute,
    text: Text,
    checker: ExpressionChecker,
    key_parts: tuple[str, ...],
) -> bool:
    if root.name in key_parts:
        reason = "is in the table key, which never changes"
        hint = "declare a `move:` for it"
    elif root.server_set is not None:
        reason = f"{_SERVER_WORDS[root.server_set]}, by the server alone"
        hint = "leave it out: every update takes care of it"
    elif root.read_only:
        reason = "is read-only"
        hint = "leave it out, or leave `read_only` out of the attribute"
    else:
        return True
    _error(checker, "DR442", action.path.offset, text, f"`{root.name}` {reason}", hint)
    return False


def _check_remove(
    action: tree.RemoveAction, root: Attribute | None, text: Text, checker: ExpressionChecker
) -> None:
    whole = len(action.path.steps) == 1
    if whole and root is not None and not root.optional and not isinstance(root.type, SetType):
        _error(checker, "DR443", action.path.offset, text,
               f"`{root.name}` is required, so an item without it could not be read",
               "make it `optional: true`, or SET another value")  # fmt: skip


def _check_value(
    value: tree.SetValue, wanted: Type, text: Text, checker: ExpressionChecker
) -> None:
    match value:
        case tree.Arithmetic(left=left, right=right):
            if not is_number(wanted) and not is_any(wanted):
                _error(checker, "DR444", value.offset, text,
                       f"{a_type(wanted)} is not a number to calculate with",
                       "SET it to a value")  # fmt: skip
                return
            _check_value(left, wanted, text, checker)
            _check_value(right, wanted, text, checker)
        case tree.IfNotExists(path=path, fallback=fallback):
            found = checker.path(path, text)
            _check_stored(found, path, wanted, text, checker)
            _check_value(fallback, wanted, text, checker)
        case tree.ListAppend(first=first, second=second):
            if not isinstance(wanted, ListType) and not is_any(wanted):
                _error(checker, "DR444", value.offset, text,
                       f"`list_append` makes a list, and this is {a_type(wanted)}",
                       "use ADD for a set or a number")  # fmt: skip
                return
            _check_value(first, wanted, text, checker)
            _check_value(second, wanted, text, checker)
        case tree.Path():
            _check_path(value, wanted, text, checker)
        case tree.Parameter() | tree.Literal():
            checker.value(value, wanted, text)


def _check_path(path: tree.Path, wanted: Type, text: Text, checker: ExpressionChecker) -> None:
    found = checker.path_or_value(path, wanted, text)
    _check_stored(found, path, wanted, text, checker)


def _check_stored(
    found: Type | None, path: tree.Path, wanted: Type, text: Text, checker: ExpressionChecker
) -> None:
    if found is not None and not comparable(found, wanted):
        _error(checker, "DR433", path.offset, text,
               f"{a_type(found)} is stored where {a_type(wanted)} belongs",
               "use an attribute of the same type")  # fmt: skip


def _error(
    checker: ExpressionChecker, code: str, offset: int, text: Text, message: str, hint: str
) -> None:
    checker.scope.error(code, text.at(offset), message, hint)
