"""Repositories of branch, for callers that wait."""

from dynarepo import Change, Condition, Shell

from . import requests
from .model import Branch, BranchChanges, BranchCreate, BranchKey


class BranchReader(Shell):
    """Reads Branch items."""

    def get(self, key: BranchKey, *, consistent: bool = False) -> Branch | None:
        """Read the branch with this key.

        Reads table `shop`: `pk` = `branch#{branch_id}` and `sk` = `branch`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))


class BranchWriter(Shell):
    """Writes Branch items."""

    def create(self, item: BranchCreate) -> Branch:
        """Write a new branch.

        Writes to table `shop`: `pk` = `branch#{branch_id}` and `sk` = `branch`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: BranchCreate, *, when: Condition | None = None) -> Branch:
        """Write this branch, replacing one that exists.

        Writes to table `shop`: `pk` = `branch#{branch_id}` and `sk` = `branch`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def update(
        self,
        key: BranchKey,
        *changes: Change,
        set: BranchChanges | None = None,
        when: Condition | None = None,
    ) -> Branch:
        """Change some attributes of the branch with this key.

        Updates table `shop`: `pk` = `branch#{branch_id}` and `sk` = `branch`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: BranchKey, *, when: Condition | None = None) -> Branch | None:
        """Delete the branch with this key.

        Deletes from table `shop`: `pk` = `branch#{branch_id}` and `sk` = `branch`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))


class BranchRepository(BranchReader, BranchWriter):
    """Reads and writes Branch items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
