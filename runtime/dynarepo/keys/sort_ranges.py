"""A range on one placeholder of a string sort key, as a condition that DynamoDB can evaluate.

The keys in question are `prefix + value + tail + rest`: `prefix` is fixed, `tail` is the literal
that follows the placeholder, and `rest` is whatever comes after. DynamoDB takes one condition on a
sort key, and its BETWEEN includes both ends, so every range that must stay inside the prefix
becomes a BETWEEN whose ends fall exactly between the keys to include and those to exclude.
With M the last character U+10FFFF, which `key_text` keeps out of all values:

    value >= a    from `prefix a`
    value >  a    from `prefix a NUL`, the very next string; with a tail from `prefix a tail M`,
                  above every key of a
    value <= b    up to `prefix b`; with a tail up to `prefix b tail M`, above every key of b
    value <  b    with a tail up to `prefix b`, below every key of b; without one up to
                  `prefix b' M`, where b' is b with its last character lowered by one: above every
                  key of a smaller value, and still below b
    no bound      from `prefix`, or up to `prefix M`

Without a tail the value is the end of the key, and key order is value order. With a tail this
holds, and the result is exact, when no value is the beginning of another (values of fixed width
such as dates, padded numbers and UUIDs, and ordered numbers) or when all their characters sort
above the tail's first one (`key_text.ranged` and `key_text.escaped_in_order` see to it). Texts that
are merely `closed` may hold a space, which sorts below `#`: no single range of keys fits them.

A value is never empty, so an empty lower bound excludes nothing and an empty upper one everything.
An end is up to one tail and 4 bytes longer than the keys it is made of: for values that fill the
1,024 bytes of a sort key it is too long, which `key_text.sort_text` on the operands reports.
"""

from typing import Literal, TypeAlias

from ..values import Value
from .text import LAST_CHARACTER, preceding

SortOperator: TypeAlias = Literal[
    "<", "<=", ">", ">=", "BETWEEN", "begins_with", "everything", "nothing"
]


class Bound(Value, frozen=True):
    """One end of a range on a value, in the value's key text."""

    text: str
    inclusive: bool = True


class SortRange(Value, frozen=True):
    """A condition on the sort key.

    `everything` needs no condition at all. `nothing` means that no key can match: DynamoDB refuses
    a BETWEEN whose ends are reversed, so the caller answers without asking.
    """

    operator: SortOperator
    operands: tuple[str, ...] = ()


def sort_range(prefix: str, lower: Bound | None, upper: Bound | None, tail: str = "") -> SortRange:
    """The condition that selects the keys of a prefix whose value lies between the bounds."""
    if lower is not None and not lower.text:
        lower = None
    if upper is not None and not upper.text:
        return SortRange("nothing")
    if lower is None and upper is None:
        return SortRange("begins_with", (prefix,)) if prefix else SortRange("everything")
    if not prefix:
        # There is nothing to stay inside of, and a plain comparison reads better.
        if upper is None and lower is not None:
            return _above(lower, tail)
        if lower is None and upper is not None:
            return _below(upper, tail)
    low = prefix if lower is None else prefix + _low(lower, tail)
    high = prefix + (LAST_CHARACTER if upper is None else _high(upper, tail))
    return SortRange("BETWEEN", (low, high)) if low <= high else SortRange("nothing")


def _above(lower: Bound, tail: str) -> SortRange:
    if tail and not lower.inclusive:
        return SortRange(">", (lower.text + tail + LAST_CHARACTER,))
    return SortRange(">=" if lower.inclusive else ">", (lower.text,))


def _below(upper: Bound, tail: str) -> SortRange:
    if tail and upper.inclusive:
        return SortRange("<", (upper.text + tail + LAST_CHARACTER,))
    return SortRange("<=" if upper.inclusive else "<", (upper.text,))


def _low(bound: Bound, tail: str) -> str:
    if bound.inclusive:
        return bound.text
    return bound.text + (tail + LAST_CHARACTER if tail else "\0")


def _high(bound: Bound, tail: str) -> str:
    if bound.inclusive:
        return bound.text + tail + LAST_CHARACTER if tail else bound.text
    if tail:
        return bound.text
    start, last = bound.text[:-1], bound.text[-1]
    return start if last == "\0" else start + preceding(last) + LAST_CHARACTER
