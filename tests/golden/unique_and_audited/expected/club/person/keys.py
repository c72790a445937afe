"""Keys of person: pure functions between attributes and keys."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import (
    digest,
    escaped,
    open_text,
    ordered_text,
    padded,
    partition_text,
    uuid_text,
)
from dynarepo.wire import epoch_text

from .model import Person, PersonKey


def table_key(key: PersonKey | Person) -> WireItem:
    """The table key: `pk` = `person#{person_id}` and `sk` = `person`."""
    return {"pk": {"S": pk(key.person_id)}, "sk": {"S": sk()}}


def pk(person_id: UUID) -> str:
    """`pk` = `person#{person_id}`."""
    return f"person#{uuid_text(person_id, 'person_id')}"


def sk() -> str:
    """`sk` = `person`."""
    return "person"


def unique_club_id_email(club_id: UUID | None, email: str | None) -> WireItem:
    """What keeps `club_id` and `email` unique: `pk` =
    `unique#Person#club_id+email#{club_id}#{email}` and `sk` = `unique`, with a hash of `email`;
    none while a part is absent.
    """
    if club_id is None or email is None:
        return {}
    return {
        "pk": {
            "S": partition_text(
                f"unique#Person#club_id+email#{uuid_text(club_id, 'club_id')}#{open_text(digest(email.lower()), 'email', sensitive=True)}",
                "pk",
            )
        },
        "sk": {"S": "unique"},
    }


def unique_nick_badge_joined_at(
    nick: str | None, badge: Decimal | None, joined_at: datetime | None
) -> WireItem:
    """What keeps `nick` and `badge` and `joined_at` unique: `pk` =
    `unique#Person#nick+badge+joined_at#{nick}#{badge:ordered}#{joined_at:010d}` and `sk` =
    `unique`; none while a part is absent.
    """
    if nick is None or badge is None or joined_at is None:
        return {}
    return {
        "pk": {
            "S": partition_text(
                f"unique#Person#nick+badge+joined_at#{escaped(nick, '#', 'nick')}#{ordered_text(badge, 'badge')}#{padded(int(epoch_text(joined_at, 'seconds', 'joined_at')), 10, 'joined_at')}",
                "pk",
            )
        },
        "sk": {"S": "unique"},
    }


def unique_nick(nick: str | None) -> WireItem:
    """What keeps `nick` unique: `pk` = `nick#{nick}` and `sk` = `-`; none while a part is absent."""
    if nick is None:
        return {}
    return {
        "pk": {"S": partition_text(f"nick#{open_text(nick.upper(), 'nick')}", "pk")},
        "sk": {"S": "-"},
    }
