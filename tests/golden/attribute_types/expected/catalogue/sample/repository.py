"""Repositories of sample, for callers that wait."""

from dynarepo import Change, Condition, Shell

from . import requests
from .model import Sample, SampleChanges, SampleCreate, SampleKey


class SampleReader(Shell):
    """Reads Sample items."""

    def get(self, key: SampleKey, *, consistent: bool = False) -> Sample | None:
        """Read the sample with this key.

        Reads table `samples`: `id` = `{id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))


class SampleWriter(Shell):
    """Writes Sample items."""

    def create(self, item: SampleCreate) -> Sample:
        """Write a new sample.

        Writes to table `samples`: `id` = `{id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: SampleCreate, *, when: Condition | None = None) -> Sample:
        """Write this sample, replacing one that exists.

        Writes to table `samples`: `id` = `{id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def update(
        self,
        key: SampleKey,
        *changes: Change,
        set: SampleChanges | None = None,
        when: Condition | None = None,
    ) -> Sample:
        """Change some attributes of the sample with this key.

        Updates table `samples`: `id` = `{id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: SampleKey, *, when: Condition | None = None) -> Sample | None:
        """Delete the sample with this key.

        Deletes from table `samples`: `id` = `{id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))


class SampleRepository(SampleReader, SampleWriter):
    """Reads and writes Sample items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
