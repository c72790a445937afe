"""Typed paths into the types that the entities of people share."""

from typing import Final

from dynarepo.codecs import STRING, Codec, value_of
from dynarepo.fields import TextField, ValueField

from ._types import HomeAddress, decode_home_address, encode_home_address

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
