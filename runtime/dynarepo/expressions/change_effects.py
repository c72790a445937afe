"""What changes make of a stored item, computed here exactly as DynamoDB would."""

from collections.abc import Iterable
from copy import deepcopy
from decimal import Context, Decimal
from typing import Any, Final, assert_never

from ..errors import InvalidValue
from ..wire import WireItem, WireValue, number_text
from .changes import AddChange, Change, DeleteChange, RemoveChange, SetChange
from .operands import Arithmetic, Given, IfNotExists, JoinedLists, Operand, Path

# Wide enough for the sum of any two numbers of DynamoDB's; storing it checks the 38 digits.
_EXACT: Final = Context(prec=600)


def changed_item(item: WireItem, changes: Iterable[Change]) -> WireItem:
    """The item after the changes, which all see it as it was before; InvalidValue where DynamoDB
    would refuse one."""
    changes = tuple(changes)
    # What is changed inside is changed in a copy; all else is the same in both.
    result = dict(item)
    for path in (change.path for change in changes):
        if path.nested and path.root in result:
            result[path.root] = deepcopy(item[path.root])
    removed: list[Path] = []
    for change in changes:
        match change:
            case SetChange(path, operand):
                _store(result, path, operand_value(item, operand))
            case RemoveChange(path):
                removed.append(path)
            case AddChange(path, given):
                _store(result, path, _added(stored_at(item, path), given.stored, path))
            case DeleteChange(path, given):
                left = _without(stored_at(item, path), given.stored, path)
                if left is None:
                    removed.append(path)
                else:
                    _store(result, path, left)
            case _:
                assert_never(change)
    # Backwards, so that dropping a list element does not move the next one to drop.
    for path in sorted(removed, key=_position, reverse=True):
        _drop(result, path)
    return result


def _position(path: Path) -> tuple[int, ...]:
    return tuple(step if isinstance(step, int) else -1 for step in path.steps)


def stored_at(item: WireItem, path: Path) -> WireValue | None:
    """What is stored at a path, if anything."""
    current: WireValue | None = item.get(path.root)
    for step in path.steps[1:]:
        if current is None:
            return None
        if isinstance(step, int):
            elements: list[WireValue] = current.get("L", [])
            current = elements[step] if step < len(elements) else None
        else:
            current = current.get("M", {}).get(step)
    return current


def operand_value(item: WireItem, operand: Operand) -> WireValue:
    """What an operand is for an item; InvalidValue where nothing can be computed."""
    match operand:
        case Given(stored):
            return stored
        case Path():
            found = stored_at(item, operand)
            if found is None:
                raise InvalidValue(
                    "is missing and cannot be computed with",
                    attribute=str(operand),
                    hint="use `or_else` (if_not_exists) to say what a missing one counts as",
                )
            return found
        case IfNotExists(path, fallback):
            return stored_at(item, path) or operand_value(item, fallback)
        case Arithmetic(left, operator, right):
            return _sum(operand_value(item, left), operator, operand_value(item, right), str(left))
        case JoinedLists(first, second):
            head, tail = operand_value(item, first), operand_value(item, second)
            if "L" not in head or "L" not in tail:
                raise InvalidValue("joins something that is not a list")
            return {"L": [*head["L"], *tail["L"]]}
        case _:
            assert_never(operand)


def _sum(left: WireValue, operator: str, right: WireValue, place: str) -> WireValue:
    if "N" not in left or "N" not in right:
        raise InvalidValue("is not a number to compute with", attribute=place)
    first, second = Decimal(left["N"]), Decimal(right["N"])
    total = _EXACT.add(first, second) if operator == "+" else _EXACT.subtract(first, second)
    return {"N": number_text(total, place)}


def _added(stored: WireValue | None, given: WireValue, path: Path) -> WireValue:
    if stored is None:
        return given
    ((tag, elements),) = given.items()
    if tag == "N":
        return _sum(stored, "+", given, str(path))
    if tag not in stored:
        raise InvalidValue("holds another type than what is added", attribute=str(path))
    return {tag: _union(stored[tag], elements, tag)}


def _without(stored: WireValue | None, given: WireValue, path: Path) -> WireValue | None:
    if stored is None:
        return None
    ((tag, elements),) = given.items()
    if tag not in stored:
        raise InvalidValue("holds another type than what is deleted", attribute=str(path))
    dropped = {_element(element, tag) for element in elements}
    left = [element for element in stored[tag] if _element(element, tag) not in dropped]
    return {tag: left} if left else None


def _union(stored: list[Any], added: list[Any], tag: str) -> list[Any]:
    known = {_element(element, tag): element for element in stored}
    for element in added:
        known.setdefault(_element(element, tag), element)
    return list(known.values())


def _element(element: Any, tag: str) -> Any:
    """A set's element as DynamoDB compares it: `1` and `1.0` are one number."""
    return Decimal(element) if tag == "NS" else element


def _store(item: WireItem, path: Path, value: WireValue) -> None:
    if not path.nested:
        item[path.root] = value
        return
    parent = stored_at(item, Path(path.steps[:-1]))
    last = path.steps[-1]
    if isinstance(last, int):
        if parent is None or "L" not in parent:
            raise _no_parent(path)
        elements: list[WireValue] = parent["L"]
        # Beyond the end, DynamoDB appends.
        elements[last : last + 1] = [value]
    else:
        if parent is None or "M" not in parent:
            raise _no_parent(path)
        parent["M"][last] = value


def _drop(item: WireItem, path: Path) -> None:
    if not path.nested:
        item.pop(path.root, None)
        return
    parent = stored_at(item, Path(path.steps[:-1]))
    last = path.steps[-1]
    if parent is None or ("L" if isinstance(last, int) else "M") not in parent:
        raise _no_parent(path)
    if isinstance(last, int):
        del parent["L"][last : last + 1]
    else:
        parent["M"].pop(last, None)


def _no_parent(path: Path) -> InvalidValue:
    return InvalidValue(
        "cannot be changed: what it lies in is missing",
        attribute=str(path),
        hint="set the whole attribute instead",
    )
