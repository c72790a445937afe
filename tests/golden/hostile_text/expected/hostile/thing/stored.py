"""What makes thing models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.item_texts import GivenNames, TextReader, checked, made
from dynarepo.wire.tagged import Mapped, Text

from .. import _stored
from .._types import Mood, Part
from .model import Thing, ThingNote


class StoredThing(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Thing, as types."""

    item_type: Text[Literal['thing\'s "type"\\']] | UnsetType = field(default=UNSET, name="_type")
    thing_id: Text[UUID]
    label: Text[str] | UnsetType = UNSET
    mood: Text[Mood] | UnsetType = UNSET
    code: Text[str] | UnsetType = UNSET
    part: Mapped[_stored.StoredPart] | UnsetType = UNSET
    note: Text[str] | UnsetType = field(default=UNSET, name='odd "name" {{ x }}')
    pk: Raw | UnsetType = UNSET
    sk: Raw | UnsetType = UNSET
    label_key: Raw | UnsetType = UNSET


class StoredThingNote(Struct, gc=False, kw_only=True):
    """The stored form of ThingNote, as types."""

    thing_id: Text[UUID]
    note: Text[str] | UnsetType = field(default=UNSET, name='odd "name" {{ x }}')


_THING_NAMES: Final = GivenNames(("thing_id",), "label", "mood", "code", "part", "note")
_THING_NOTE_NAMES: Final = GivenNames(("thing_id",), "note")


def thing_of(stored: StoredThing) -> Thing:
    """What was stored as Thing; an error where that is not certain."""
    absent = 0
    if stored.label is UNSET:
        label_: str = '"""'
        absent |= 1
    else:
        label_ = stored.label.S
    if stored.mood is UNSET:
        mood_: Mood = "two\nlines"
        absent |= 2
    else:
        mood_ = stored.mood.S
    if stored.code is UNSET:
        code_: str = ""
        absent |= 4
    else:
        code_ = checked(Thing, "code", stored.code.S)
    if stored.part is UNSET:
        part_: Part | None = None
        absent |= 8
    else:
        part_ = _stored.part_of(stored.part.M)
    if stored.note is UNSET:
        note_: str | None = None
        absent |= 16
    else:
        note_ = stored.note.S
    return made(
        Thing,
        {
            "thing_id": stored.thing_id.S,
            "label": label_,
            "mood": mood_,
            "code": code_,
            "part": part_,
            "note": note_,
        },
        _THING_NAMES[absent],
    )


def thing_note_of(stored: StoredThingNote) -> ThingNote:
    """What was stored as ThingNote; an error where that is not certain."""
    absent = 0
    if stored.note is UNSET:
        note_: str | None = None
        absent |= 1
    else:
        note_ = stored.note.S
    return made(
        ThingNote,
        {
            "thing_id": stored.thing_id.S,
            "note": note_,
        },
        _THING_NOTE_NAMES[absent],
    )


THING_READER: Final[TextReader[Thing]] = TextReader(StoredThing, thing_of)

THING_NOTE_READER: Final[TextReader[ThingNote]] = TextReader(StoredThingNote, thing_note_of)
