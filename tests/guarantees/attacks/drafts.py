"""Drafts that are deleted softly, restored, purged and replaced, while others read them."""

from collections.abc import Callable
from typing import Any

from dynarepo import AtLeast, InvalidValue
from tests.guarantees.attacks.changing import changes, one_of_each
from tests.guarantees.lines import Line, Step
from tests.guarantees.peer import Peer

DRAFTS = ("d0", "d1")
TITLES = ("ta", "t b", "tc")


class Drafts:
    """Hides items and shows them again as the dice fall."""

    entity = "Draft"

    def __init__(self, peer: Peer) -> None:
        self.peer = peer
        self.chance = peer.chance
        self.fields = peer.package.DraftFields

    def kinds(self) -> list[Callable[[Any, str, list[Line]], None]]:
        """What it may do, the more likely the more often."""
        kinds: list[Callable[[Any, str, list[Line]], None]] = [self.delete] * 2
        kinds += [self.restore, self.restore, self.create, self.replace, self.change]
        return [*kinds, self.revise, self.purge, self.together, self.look, self.look]

    def create(self, db: Any, tenant: str, lines: list[Line]) -> None:
        item = self._item(tenant)
        line = Line.of_item("create", item, item.draft_id)
        lines.append(line)
        line.returned(db.drafts.create(item))

    def replace(self, db: Any, tenant: str, lines: list[Line]) -> None:
        item = self._item(tenant)
        line = Line.of_item("put", item, item.draft_id)
        lines.append(line)
        line.returned(db.drafts.put(item))

    def change(self, db: Any, tenant: str, lines: list[Line]) -> None:
        key = self._key(tenant)
        line = Line("update", tenant, key.draft_id, "", steps=self._steps())
        lines.append(line)
        line.returned(db.drafts.update(key, *changes(self.fields, line.steps)))

    def revise(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """Put an item that was read; refused where it has what this version does not know."""
        known = db.drafts.get(self._key(tenant), consistent=True)
        if known is None:
            return
        item = known.model_copy(update={"note": self.peer.note(), "points": known.points + 1})
        line = Line.of_item("revise", item, known.draft_id)
        line.knows_all = self.peer.newer
        lines.append(line)
        try:
            line.returned(db.drafts.put(item, expect_version=known.version))
        except InvalidValue:
            line.kind = "refused"
            line.returned(known)

    def delete(self, db: Any, tenant: str, lines: list[Line]) -> None:
        key = self._key(tenant)
        line = Line("hide", tenant, key.draft_id, "", writer=self.peer.name)
        lines.append(line)
        if self.chance.randrange(3) == 0:
            gone = db.drafts.take_down(key.draft_id, points=6)
        else:
            gone = db.drafts.delete(key)
        self._gone(line, gone, lines)

    def restore(self, db: Any, tenant: str, lines: list[Line]) -> None:
        hidden = [each for each in db.drafts.list_all_drafts() if each.deleted_at is not None]
        key = self.chance.choice(hidden).key if hidden else self._key(tenant)
        line = Line("restore", tenant, key.draft_id, "")
        lines.append(line)
        line.returned(db.drafts.restore(key))

    def purge(self, db: Any, tenant: str, lines: list[Line]) -> None:
        key = self._key(tenant)
        line = Line("end", tenant, key.draft_id, "")
        lines.append(line)
        self._gone(line, db.drafts.purge(key), lines)

    def together(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """Delete one draft and change another, or neither."""
        first, second = (self._key(tenant, each) for each in self.chance.sample(DRAFTS, 2))
        hidden = Line("hide", tenant, first.draft_id, "", writer=self.peer.name)
        changed = Line("update", tenant, second.draft_id, "", steps=self._steps())
        lines += [hidden, changed]
        with db.transact(returning=True) as tx:
            gone = tx.drafts.delete(first)
            updated = tx.drafts.update(second, *changes(self.fields, changed.steps))
        hidden.returned(gone.result)
        changed.returned(updated.result)

    def look(self, db: Any, tenant: str, lines: list[Line]) -> None:
        """Read in every way; whatever others do meanwhile, nothing hidden is shown."""
        keys = [self._key(tenant, each) for each in DRAFTS]
        drafts = db.drafts
        found = [
            *drafts.list_drafts(points=AtLeast(0)),
            *drafts.list_drafts().page(2).items,
            *drafts.list_titles(),
            *drafts.get_many(keys),
            drafts.list_drafts().first(),
            drafts.get(keys[0]),
            drafts.get(keys[1], consistent=True),
        ]
        hidden = [each for each in found if each is not None and each.deleted_at is not None]
        assert not hidden, f"shown although deleted: {hidden}"
        assert drafts.count_drafts() <= len(DRAFTS)
        assert len(drafts.list_all_drafts().all()) <= len(DRAFTS)

    def _gone(self, line: Line, gone: Any, lines: list[Line]) -> None:
        if gone is not None:
            line.returned(gone)
        else:
            # Where answers get lost, it may be this very call that did it.
            if self.peer.network is None:
                lines.clear()
            line.unknown()

    def _key(self, tenant: str, draft: str | None = None) -> Any:
        return self.peer.package.DraftKey(tenant, draft or self.chance.choice(DRAFTS))

    def _item(self, tenant: str) -> Any:
        note = self.peer.note()
        return self.peer.package.DraftCreate(
            tenant_id=tenant,
            draft_id=self.chance.choice(DRAFTS),
            born=note,
            note=note,
            title=self.chance.choice((None, *TITLES)),
            points=self.chance.randrange(8),
            **self.peer.colour(),
        )

    def _steps(self) -> list[Step]:
        choices: tuple[Step, ...] = (
            ("add", "points", self.chance.randint(1, 2)),
            ("set", "points", self.chance.randrange(8)),
            ("set", "title", self.chance.choice(TITLES)),
            ("remove", "title", None),
            *self.peer.colour_steps(),
        )
        chosen = self.chance.sample(choices, self.chance.randint(1, 2))
        return [*one_of_each(chosen), ("set", "note", self.peer.note())]
