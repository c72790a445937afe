"""The text of values inside string keys: what may stand there, and how it is written.

All rules serve three promises: different inputs never share a key, the order of the texts is the
order of the values, and a range on a key finds what it should. Python compares strings by code
point, which is the order of their UTF-8 bytes, in which DynamoDB compares them.

U+10FFFF is refused in every key text. It is the last code point, and Unicode reserves it for
internal use such as ours: `sort_ranges` appends it to mean "everything that starts like this".
"""

import re
from hashlib import sha256
from typing import Final, Literal
from uuid import UUID

from msgspec import to_builtins

from ..errors import InvalidKey
from ..ids import ULID_PATTERN

LAST_CHARACTER: Final = "\U0010ffff"
MAX_PARTITION_KEY_BYTES: Final = 2048
MAX_SORT_KEY_BYTES: Final = 1024
_ULID: Final = re.compile(ULID_PATTERN)


def open_text(text: str, part: str, sensitive: bool = False) -> str:
    """A text in the last placeholder of a key: any but the empty one."""
    if type(text) is not str:
        text = _plain(text, part)
    if not text:
        raise InvalidKey("is empty, and a key needs it", attribute=part)
    if LAST_CHARACTER in text:
        raise _refused(text, "contains U+10FFFF, which keys reserve", part, sensitive)
    return text


def closed(text: str, delimiter: str, part: str, sensitive: bool = False) -> str:
    """A text that ends at the delimiter which follows it in the key."""
    if type(text) is not str:
        text = _plain(text, part)
    # Looking past the end finds a delimiter that begins in the text: "xa" before "aa".
    if (text + delimiter).find(delimiter) != len(text):
        raise _refused(text, f"contains the delimiter `{delimiter}` of its key", part, sensitive)
    return open_text(text, part, sensitive)


def ranged(text: str, delimiter: str, part: str, sensitive: bool = False) -> str:
    """A closed text that also sorts right before its delimiter.

    A character below the delimiter would put "a b" before "a" in a key where `#` follows, so a
    text of free width which a range is asked on must not hold one.
    """
    text = closed(text, delimiter, part, sensitive)
    if min(text) <= delimiter[0]:
        raise _refused(
            text, f"contains a character that sorts before `{delimiter[0]}`", part, sensitive
        )
    return text


def digest(text: str) -> str:
    """A text that stands for another one, and does not show it: its SHA-256, in hexadecimal.

    Half of a surrogate pair is hashed as it is; no two texts share their bytes.
    """
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: object, part: str) -> str:
    # A caller without a type checker may pass anything, which an f-string would simply write down.
    # Of a subclass, a member of an enumeration for example, it would not write the text itself.
    if isinstance(value, str):
        return str.__str__(value)
    raise _of_another_type(value, "text", part)


def _of_another_type(value: object, wanted: str, part: str) -> InvalidKey:
    return InvalidKey(
        f"is of type {type(value).__name__}, not {wanted}", attribute=part, hint=f"pass {wanted}"
    )


def _refused(text: str, reason: str, part: str, sensitive: bool) -> InvalidKey:
    return InvalidKey(reason if sensitive else f"{reason}: {text!r}", attribute=part)


def following(character: str) -> str:
    """The next character in code point order; the range of surrogates holds none."""
    return "\ue000" if character == "\ud7ff" else chr(ord(character) + 1)


def preceding(character: str) -> str:
    """The previous character in code point order; the range of surrogates holds none."""
    return "\ud7ff" if character == "\ue000" else chr(ord(character) - 1)


def escaped(text: str, delimiter: str, part: str, sensitive: bool = False) -> str:
    """A text written without the delimiter's first character, whatever it contains.

    With d that character, e the next one and f the one after e: d becomes `ee`, e becomes `ef`,
    and all others stay. For `#` that is `$$` and `$%`. Hence the text can be read back; characters
    are written one by one, so a beginning of the text is a beginning of its escape; and order is
    kept, since d < e < all others above stays true of what they become.
    """
    text = open_text(text, part, sensitive)
    first = delimiter[0]
    escape = following(first)
    if first not in text and escape not in text:
        return text
    return text.replace(escape, escape + following(escape)).replace(first, escape + escape)


def unescaped(text: str, delimiter: str, part: str) -> str:
    """The text that `escaped` wrote."""
    first = delimiter[0]
    escape = following(first)
    if escape not in text:
        return text
    meanings = {escape: first, following(escape): escape}
    written: list[str] = []
    characters = iter(text)
    for character in characters:
        if character == escape:
            character = meanings.get(next(characters, ""), "")
            if not character:
                raise InvalidKey("holds a broken escape", attribute=part)
        written.append(character)
    return "".join(written)


def escaped_in_order(text: str, delimiter: str, part: str, sensitive: bool = False) -> str:
    """An escape that keeps the order also where the delimiter and more text follow.

    With e the character after the delimiter's first one: every character c up to e becomes e and
    the character that lies c + 1 above e; all others stay. No character up to the delimiter is
    left, so a text sorts before every longer one that begins with it. Cheap for a low delimiter
    such as `#`, where spaces and little else are escaped; wasteful for `|` or `~`.
    """
    text = open_text(text, part, sensitive)
    escape = following(delimiter[0])
    if min(text) > escape:
        return text
    above = ord(escape) + 1
    return "".join(c if c > escape else escape + chr(above + ord(c)) for c in text)


def unescaped_in_order(text: str, delimiter: str, part: str) -> str:
    """The text that `escaped_in_order` wrote."""
    escape = following(delimiter[0])
    if escape not in text:
        return text
    above = ord(escape) + 1
    written: list[str] = []
    characters = iter(text)
    for character in characters:
        if character == escape:
            code = ord(next(characters, "\0")) - above
            if not 0 <= code <= ord(escape):
                raise InvalidKey("holds a broken escape", attribute=part)
            character = chr(code)
        written.append(character)
    return "".join(written)


def padded(value: int, width: int, part: str) -> str:
    """A whole number with leading zeros, so that texts sort as the numbers do."""
    if type(value) is not int:
        value = _whole(value, part)
    if not 0 <= value < 10**width:
        raise InvalidKey(f"does not fit a key of {width} digits from zero up", attribute=part)
    return f"{value:0{width}d}"


def _whole(value: object, part: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    raise _of_another_type(value, "a whole number", part)


def uuid_text(value: UUID, part: str) -> str:
    """An identifier as it stands in a key; any other text could hold delimiters."""
    if type(value) is not UUID:
        return str(_uuid(value, part))
    # As `str` writes it, in a fraction of the time.
    text: str = to_builtins(value)
    return text


def _uuid(value: object, part: str) -> UUID:
    if isinstance(value, UUID):
        return value
    raise _of_another_type(value, "a UUID", part)


def ulid_text(text: str, part: str, sensitive: bool = False) -> str:
    """A ULID as it stands in a key; any other text could hold delimiters."""
    found = open_text(text, part, sensitive)
    if _ULID.fullmatch(found) is None:
        raise _refused(found, "is not a ULID", part, sensitive)
    return found


def boolean_text(value: bool, part: str = "") -> Literal["true", "false"]:
    """A boolean as it stands in a string key."""
    if type(value) is not bool:
        raise _of_another_type(value, "a boolean", part)
    return "true" if value else "false"


def boolean_from_text(text: str, part: str) -> bool:
    """The boolean that `true` or `false` stands for."""
    if text not in ("true", "false"):
        raise InvalidKey("is neither `true` nor `false`", attribute=part)
    return text == "true"


def partition_text(text: str, part: str) -> str:
    """A whole partition key, if DynamoDB takes one of this length."""
    return _within(text, MAX_PARTITION_KEY_BYTES, part)


def sort_text(text: str, part: str) -> str:
    """A whole sort key, if DynamoDB takes one of this length."""
    return _within(text, MAX_SORT_KEY_BYTES, part)


def _within(text: str, limit: int, part: str) -> str:
    if text.isascii():
        size = len(text)
    else:
        try:
            size = len(text.encode())
        except UnicodeEncodeError:
            raise InvalidKey("holds half of a surrogate pair", attribute=part) from None
    if not 0 < size <= limit:
        raise InvalidKey(f"is {size} bytes long; a key has 1 to {limit}", attribute=part)
    return text
