"""Why a stored value is not what its attribute should hold, in words that show no stored value."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

from ..codecs import Codec, ListCodec, MapCodec
from ..errors import InvalidValue
from ..wire import WireValue

_TAGS: Final = frozenset({"S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M"})


def mismatch(codec: Codec[Any], stored: WireValue) -> str | None:
    """What is wrong with a stored value; None where nothing is."""
    try:
        codec.decode(stored)
    except KeyError as error:
        return _within(codec, stored) or _of_other_form(codec, stored, error)
    except InvalidValue as refused:
        return _within(codec, stored) or refused.reason
    except (TypeError, ValueError, AttributeError):
        return _within(codec, stored) or f"is not {codec.form}"
    return None


def _within(codec: Codec[Any], stored: WireValue) -> str | None:
    """Which element is at fault: the list or map itself is what it should be."""
    found: object = None
    if isinstance(codec, ListCodec):
        found = stored.get("L")
    elif isinstance(codec, MapCodec):
        found = stored.get("M")
    element = cast("ListCodec[Any] | MapCodec[Any]", codec).element if found else None
    if element is None:
        return None
    if isinstance(found, list):
        elements = cast("list[WireValue]", found)
        return _first(element, ((f"element {n}", each) for n, each in enumerate(elements)))
    if isinstance(found, Mapping):
        # The names in a map are stored values, too.
        named = cast("Mapping[str, WireValue]", found)
        return _first(element, (("an element", each) for each in named.values()))
    return None


def _first(codec: Codec[Any], elements: Iterable[tuple[str, WireValue]]) -> str | None:
    for which, element in elements:
        if reason := mismatch(codec, element):
            return f"has {which} that {reason}"
    return None


def _of_other_form(codec: Codec[Any], stored: WireValue, error: KeyError) -> str:
    lacking = str(error.args[0]) if error.args else ""
    if "M" not in stored or _lacks_tag(codec):
        return f"holds {'/'.join(stored)}, not {codec.form}"
    if lacking in _TAGS:
        return f"holds M with attributes that are not those of {codec.form}"
    return f"holds {codec.form} without `{lacking}`"


def _lacks_tag(codec: Codec[Any]) -> bool:
    """Whether a map is none of its forms at all; a value type would miss attributes in this one."""
    try:
        codec.decode({"M": {}})
    except KeyError as error:
        return bool(error.args) and error.args[0] in _TAGS
    except (InvalidValue, TypeError, ValueError, AttributeError):
        return False
    return False
