"""Repositories of thing, for callers that wait."""

from uuid import UUID

from dynarepo import Change, Condition, Pages, Shell

from .._types import Mood
from . import requests
from .model import Thing, ThingChanges, ThingCreate, ThingKey, ThingNote


class ThingReader(Shell):
    """Reads Thing items."""

    def get(self, key: ThingKey, *, consistent: bool = False) -> Thing | None:
        """Read the thing with this key.

        Reads table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's "{thing_id}"\\`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_thing(self, thing_id: UUID, *, consistent: bool = False) -> Thing | None:
        """Ends with a quote ".

        Access pattern `get_thing` reads table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` =
        `it's "{thing_id}"\\`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_thing(self._link.context, thing_id, consistent=consistent)
        )

    def list_by_label(self, label: str) -> Pages[ThingNote]:
        """\"\"\"\\ {{ x }}.

        Access pattern `list_by_label` queries index `by_label`: `label_key` = `\\{{x}}'{label}`.
        Keeps items where `mood = 'it''s' OR note = 'say "hi" {{ x }} \\n' OR code <> '\\\\'`; the
        others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `ThingNote` items, read lazily.
        """
        return self._link.pages(requests.list_by_label(self._link.context, label))


class ThingWriter(Shell):
    """Writes Thing items."""

    def create(self, item: ThingCreate) -> Thing:
        """Write a new thing.

        Writes to table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's "{thing_id}"\\`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: ThingCreate, *, when: Condition | None = None) -> Thing:
        """Write this thing, replacing one that exists.

        Writes to table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's "{thing_id}"\\`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def update(
        self,
        key: ThingKey,
        *changes: Change,
        set: ThingChanges | None = None,
        when: Condition | None = None,
    ) -> Thing:
        """Change some attributes of the thing with this key.

        Updates table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's "{thing_id}"\\`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: ThingKey, *, when: Condition | None = None) -> Thing | None:
        """Delete the thing with this key.

        Deletes from table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` = `it's
        "{thing_id}"\\`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def set_note(self, thing_id: UUID, *, mood: Mood = '"""') -> Thing:
        """Set note.

        Access pattern `set_note` updates table `things`: `pk` = `{{literal}}#{thing_id}` and `sk` =
        `it's "{thing_id}"\\`.
        Does `SET note = '\"\"\"', label = '{label}'`.
        Only while `mood <> :mood`, else raises ConditionFailed.
        Keeps the keys of `by_label` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        `mood`: Not \"\"\" this \\.
        """
        return self._link.run(requests.set_note(self._link.context, thing_id, mood=mood))


class ThingRepository(ThingReader, ThingWriter):
    """Reads and writes Thing items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
