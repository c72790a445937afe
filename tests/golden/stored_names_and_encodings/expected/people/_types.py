"""Types that the entities of people share."""

from dynarepo import Value, WireItem, WireValue


class HomeAddress(Value):
    """A value of the type HomeAddress."""

    street_name: str
    post_code: str


def encode_home_address(value: HomeAddress) -> WireValue:
    """The stored form of a HomeAddress."""
    held = value.__dict__
    return {
        "M": {
            "streetName": {"S": held["street_name"]},
            "zip": {"S": held["post_code"]},
        }
    }


def decode_home_address(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored HomeAddress, for the model to validate."""
    parts: WireItem = stored["M"]
    return {
        "street_name": parts["streetName"]["S"],
        "post_code": parts["zip"]["S"],
    }
