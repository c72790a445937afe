"""How many bytes DynamoDB counts for an item, by its published rules."""

from dynarepo.errors import InvalidValue

from .forms import WireItem, WireValue


def item_size(item: WireItem) -> int:
    """The bytes of all attribute names and values; what an index or a table adds is not in it."""
    return sum(len(name.encode()) + value_size(value) for name, value in item.items())


def value_size(value: WireValue) -> int:
    """The bytes of one value, without the name of its attribute."""
    ((tag, inner),) = value.items()
    match tag:
        case "S":
            return len(inner.encode())
        case "N":
            return _number_size(inner)
        case "B":
            return len(inner)
        case "BOOL" | "NULL":
            return 1
        case "SS":
            return sum(len(text.encode()) for text in inner)
        case "NS":
            return sum(_number_size(text) for text in inner)
        case "BS":
            return sum(len(element) for element in inner)
        case "L":
            # A list or map costs 3 bytes, and each of its elements one more.
            return 3 + sum(1 + value_size(element) for element in inner)
        case "M":
            return 3 + len(inner) + item_size(inner)
        case _:
            raise InvalidValue(f"has the unknown type `{tag}`")


def _number_size(text: str) -> int:
    # One byte for each two significant digits and one for the rest. The published rule says
    # "approximately" and leaves the sign open; a byte for it keeps the estimate on the safe side.
    digits = text.upper().partition("E")[0]
    significant = len(digits.strip("-+").replace(".", "").strip("0"))
    return 1 + (significant + 1) // 2 + digits.startswith("-")
