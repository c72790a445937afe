"""Types that the entities of people share."""

from typing import Final

from dynarepo import Value, WireItem, WireValue
from dynarepo.codecs import STRING, Codec, value_of
from dynarepo.fields import TextField, ValueField


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


HOME_ADDRESS_CODEC: Final[Codec[HomeAddress]] = value_of(
    "HomeAddress",
    encode_home_address,
    lambda stored: HomeAddress.model_validate(decode_home_address(stored)),
)


class HomeAddressField(ValueField[HomeAddress]):
    """Typed paths into a HomeAddress."""

    __slots__ = ()

    @property
    def street_name(self) -> TextField[str]:
        """The path of `street_name`."""
        return TextField[str](self.path.child("streetName"), STRING)

    @property
    def post_code(self) -> TextField[str]:
        """The path of `post_code`."""
        return TextField[str](self.path.child("zip"), STRING)
