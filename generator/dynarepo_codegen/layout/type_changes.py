"""Whether stored values of one type can be read as another."""

from .fact_values import ENCRYPTED, Fact, Words

# Every text or number that the left type writes is a value of the right type.
_WIDER = {
    ("integer", "decimal"),
    ("date", "string"),
    ("datetime", "string"),
    ("enum", "string"),
    ("ulid", "string"),
    ("uuid", "string"),
}


def form_change(was: Fact, now: Fact) -> str:
    """How the stored form differs, in words; "" where stored values can still be read."""
    names = ["type", "encoding", "precision"]
    if not _in_a_key_alone(was, now):
        names.append("wire")
    if all(was.words(name) == now.words(name) for name in names) or _widened(was, now):
        return ""
    return f"is now {_spelled(now)} and was {_spelled(was)}"


def _in_a_key_alone(was: Fact, now: Fact) -> bool:
    return bool(was.words("in_key") or now.words("in_key"))


def _widened(was: Fact, now: Fact) -> bool:
    before, after = was.words("type"), now.words("type")
    if (was.word("wire") == ENCRYPTED) != (now.word("wire") == ENCRYPTED):
        return False
    if after == ("any",):
        return not _in_a_key_alone(was, now)
    if was.words("wire") != now.words("wire") and not _in_a_key_alone(was, now):
        return False
    if before[:-1] != after[:-1] or (before[-1], after[-1]) not in _WIDER:
        return False
    # An epoch is a number, which no text reads.
    return was.word("encoding") in ("", "iso")


def values_change(was: Fact, now: Fact) -> Words:
    """The values of an enumeration that are no longer among them."""
    if now.words("type")[-1] != "enum":
        return ()
    return tuple(value for value in was.words("values") if value not in now.words("values"))


def _spelled(fact: Fact) -> str:
    form = ", ".join((*fact.words("encoding"), *fact.words("precision")))
    name = " of ".join(fact.words("type"))
    wire = f"stored as {fact.word('wire')}" if fact.word("wire") else ""
    details = "; ".join(part for part in (form, wire) if part)
    return f"`{name}` ({details})" if details else f"`{name}`"
