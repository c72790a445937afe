"""Whether a condition can hold of an item that has none of the attributes it asks for."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from .tree import And, Between, Compare, Condition, Function, In, Not, Operand, Or, Path, Size


@dataclass(frozen=True, slots=True)
class _Outcomes:
    """What a condition can come to, where values decide."""

    true: bool
    false: bool


_EITHER = _Outcomes(true=True, false=True)
_TRUE = _Outcomes(true=True, false=False)
_FALSE = _Outcomes(true=False, false=True)


def can_hold_without(condition: Condition, absent: AbstractSet[str]) -> bool:
    """Whether it can hold of an item that lacks these attributes, as DynamoDB evaluates it."""
    return _outcomes(condition, absent).true


def _outcomes(condition: Condition, absent: AbstractSet[str]) -> _Outcomes:
    match condition:
        case And(terms):
            each = [_outcomes(term, absent) for term in terms]
            return _Outcomes(all(o.true for o in each), any(o.false for o in each))
        case Or(terms):
            each = [_outcomes(term, absent) for term in terms]
            return _Outcomes(any(o.true for o in each), all(o.false for o in each))
        case Not(term):
            inner = _outcomes(term, absent)
            return _Outcomes(inner.false, inner.true)
        case Compare(left, operator, right):
            if not (_lacks(left, absent) or _lacks(right, absent)):
                return _EITHER
            # What is missing differs from everything, and compares with nothing else.
            return _TRUE if operator == "<>" else _FALSE
        case Between(operand, low, high):
            missing = any(_lacks(each, absent) for each in (operand, low, high))
            return _FALSE if missing else _EITHER
        case In(operand):
            return _FALSE if _lacks(operand, absent) else _EITHER
        case Function(name, arguments):
            if not any(_lacks(each, absent) for each in arguments):
                return _EITHER
            return _TRUE if name == "attribute_not_exists" else _FALSE


def _lacks(operand: Operand, absent: AbstractSet[str]) -> bool:
    match operand:
        case Path():
            return operand.name in absent
        case Size(path):
            return path.name in absent
        case _:
            return False
