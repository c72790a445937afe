"""Changes of constraints: a narrower one can refuse values that are stored already."""

from decimal import Decimal, InvalidOperation

from .acceptance import Changes
from .fact_values import Fact, Words

# Property of the lock -> key of the schema, and whether a larger limit is the narrower one.
_LIMITS = (
    ("minimum", "min", True),
    ("maximum", "max", False),
    ("min_length", "min_length", True),
    ("max_length", "max_length", False),
)


def constraint_changes(subject: Words, what: str, was: Fact, now: Fact, changes: Changes) -> None:
    """Warn of every constraint that stored values need not satisfy."""
    narrower = [
        key
        for name, key, larger in _LIMITS
        if _narrower(was.words(name), now.words(name), larger_is_narrower=larger)
    ]
    if now.words("pattern") and now.words("pattern") != was.words("pattern"):
        narrower.append("pattern")
    if narrower:
        names = ", ".join(f"`{name}`" for name in narrower)
        changes.warn(
            "DR633",
            subject,
            now.mark,
            f"{what} is now held to a narrower {names}: stored values that break it are refused "
            "when they are read",
            "make sure that every stored value satisfies it",
        )


def _narrower(was: Words, now: Words, *, larger_is_narrower: bool) -> bool:
    if not now or was == now:
        return False
    if not was:
        return True
    try:
        larger = Decimal(now[0]) > Decimal(was[0])
        equal = Decimal(now[0]) == Decimal(was[0])
    except InvalidOperation:
        # Dates order as text; of datetimes that are written differently, assume the worst.
        larger, equal = now[0] > was[0], False
    return not equal and larger == larger_is_narrower
