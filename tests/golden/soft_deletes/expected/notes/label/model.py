"""Models of label: its key, input, item, views and changes."""

from pydantic import AwareDatetime

from dynarepo import Key, Record


class LabelKey(Key, frozen=True):
    """Names one Label: the attributes in its table key."""

    name: str


class LabelCreate(Record):
    """What a caller gives for a new Label; `deleted_at` is set on writing."""

    name: str
    color: str | None = None


class Label(LabelCreate):
    """A stored Label."""

    deleted_at: AwareDatetime | None = None

    @property
    def key(self) -> LabelKey:
        """What names this item."""
        return LabelKey(name=self.name)
