"""Changes of attributes: stored name, presence and type; in entities, and in what they hold."""

from collections.abc import Iterable

from ..diagnostics import Mark
from . import matching
from .acceptance import Changes
from .constraint_changes import constraint_changes
from .fact_values import Fact, Facts, Words
from .type_changes import form_change, values_change

# Attributes without which an item cannot be read, and how to add one to items that lack it.
_HOW_TO_ADD = {
    "required": "make it optional, or give it a `default`",
    "server": (
        "make it an optional attribute without `set` (a write id keeps its `set`), or write it into "
        "every stored item first"
    ),
}
_NEEDED = frozenset(_HOW_TO_ADD)


class AttributeChanges:
    """Compares attributes, and then the value types that they hold, each pair of them once."""

    def __init__(self, old: Facts, new: Facts, changes: Changes) -> None:
        self._old = old
        self._new = new
        self._changes = changes
        self._seen: set[tuple[str, str, str]] = set()

    def report(self, owner: Words, mark: Mark, attributes: matching.Pairs) -> None:
        """Report what the attributes of an entity or value type, at `mark`, say about stored ones."""
        for was, now in attributes.both:
            self._attribute(owner, was, now)
        for gone in attributes.gone:
            if not gone.words("in_key"):
                self._changes.warn(
                    "DR630",
                    (*owner, gone.name),
                    mark,
                    f"`{'.'.join(owner)}` no longer has `{gone.name}`: what is stored as "
                    f"`{gone.word('stored')}` stays in stored items, where nothing reads it",
                    "remove it from stored items if it must not stay",
                )
        for added in attributes.new:
            if added.word("presence") in _NEEDED and not added.words("in_key"):
                self._changes.refuse(
                    "DR610",
                    (*owner, added.name),
                    added.mark,
                    f"`{'.'.join(owner)}` now needs `{added.name}`, which stored items lack: they "
                    "cannot be read",
                    _HOW_TO_ADD[added.word("presence")],
                )

    def _attribute(self, owner: Words, was: Fact, now: Fact) -> None:
        subject = (*owner, now.name)
        what = f"`{'.'.join(subject)}`"
        if was.words("in_key") != now.words("in_key"):
            self._changes.refuse(
                "DR619",
                subject,
                now.mark,
                f"{what} is {'kept only in the key' if now.words('in_key') else 'stored by itself'}"
                f", and {'stored by itself' if now.words('in_key') else 'only in the key'} in items "
                "that are stored already",
                "leave `stored: in_key` out" if now.words("in_key") else "keep `stored: in_key`",
            )
        elif was.words("stored") != now.words("stored"):
            self._changes.refuse(
                "DR603",
                subject,
                now.mark,
                f"{what} is now stored as `{now.word('stored')}` and was "
                f"`{was.word('stored')}`: stored items have it under the old name, where nothing "
                "reads it",
                f"write `stored_as: {was.word('stored')}`",
            )
        self._presence(subject, what, was, now)
        change = form_change(was, now)
        if change:
            self._changes.refuse(
                "DR602",
                subject,
                now.mark,
                f"{what} {change}: stored values cannot be read, or are read as something else",
                "keep the type, or add an attribute of the new type and fill it from the old one",
            )
            return
        removed = values_change(was, now)
        if removed:
            self._changes.refuse(
                "DR613",
                subject,
                now.mark,
                f"{what} no longer takes {_listed(removed)}: stored items that hold it cannot be "
                "read",
                "keep the value, and refuse it where items are written",
            )
        constraint_changes(subject, what, was, now, self._changes)
        if was.word("of") and now.word("of"):
            self._nested(now.words("type")[-1], was.word("of"), now.word("of"), now.mark)

    def _presence(self, subject: Words, what: str, was: Fact, now: Fact) -> None:
        if now.word("presence") in _NEEDED and was.word("presence") not in _NEEDED:
            kept = "keep it optional, or give it a `default`"
            if was.word("presence") == "default":
                kept = "keep the `default`"
            elif now.word("presence") == "server":
                kept = "leave `set` out, or write it into every stored item first"
            self._changes.refuse(
                "DR611",
                subject,
                now.mark,
                f"{what} is now required: stored items can lack it, and then cannot be read",
                kept,
            )
        elif was.words("nullable") and not now.words("nullable"):
            self._changes.refuse(
                "DR612",
                subject,
                now.mark,
                f"{what} can no longer be NULL: stored items that hold NULL cannot be read",
                "keep `nullable: true`",
            )

    def _nested(self, kind: str, was: str, now: str, mark: Mark) -> None:
        if (kind, was, now) in self._seen:
            return
        self._seen.add((kind, was, now))
        if kind == "union":
            self._union(was, now, mark)
            return
        attributes = self._new.under("value", now, "attribute")
        first = min((attribute.mark for attribute in attributes.values()), default=mark)
        before = self._old.under("value", was, "attribute")
        self.report((now,), first, matching.attributes(before, attributes))

    def _union(self, was: str, now: str, mark: Mark) -> None:
        before, after = self._old.find("union", was), self._new.find("union", now)
        if before is None or after is None:
            return
        if before.words("discriminator") != after.words("discriminator"):
            self._changes.refuse(
                "DR620",
                (now,),
                mark,
                f"values of `{now}` are now told apart by `{after.word('discriminator')}`, and "
                f"stored ones by `{before.word('discriminator')}`",
                f"keep `discriminator: {before.word('discriminator')}`",
            )
        old, new = _members(before.words("members")), _members(after.words("members"))
        for value, type_name in old.items():
            if value in new:
                self._nested("value", type_name, new[value], mark)
                continue
            self._changes.refuse(
                "DR620",
                (now, value),
                mark,
                f"the union `{now}` no longer has `{value}`: stored values of that kind cannot be "
                "read",
                "keep the member until none is stored",
            )


def _members(words: Iterable[str]) -> dict[str, str]:
    return {value: name for value, _, name in (word.rpartition(":") for word in words)}


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)
