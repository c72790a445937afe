"""Changes of how an entity's key attributes are made: of the table's key, and of its indexes'."""

from collections.abc import Mapping

from .acceptance import Changes
from .fact_values import Fact, Facts
from .matching import policy_with, template_with, without_formats

_KEEP = "keep the template, or copy the items under their new key before the old one goes"
_REWRITE = "keep the template, or write every stored item again"


def key_changes(
    before: Fact, after: Fact, names: Mapping[str, str], old: Facts, new: Facts, changes: Changes
) -> None:
    """Report every key attribute that would be made in another way."""
    table = new.find("table", after.word("table"))
    own = {word.rpartition(":")[0] for word in table.words("key")} if table else set[str]()
    keys = new.under("entity", after.name, "key")
    for key, was in old.under("entity", before.name, "key").items():
        now = keys.get(key)
        if now is not None:
            _key(after.name, was, now, names, key in own, changes)


def _key(
    entity: str, was: Fact, now: Fact, names: Mapping[str, str], in_table: bool, changes: Changes
) -> None:
    template = template_with(was.word("template"), names)
    suffers = (
        "stored items would not be found under the new key"
        if in_table
        else "stored items keep their old entry in the index until they are written again"
    )
    what = f"`{now.name}` of `{entity}`"
    subject = (entity, now.name)
    if template != now.word("template"):
        formats = without_formats(template) == without_formats(now.word("template"))
        code = "DR616" if not in_table else "DR606" if formats else "DR601"
        changes.refuse(
            code,
            subject,
            now.mark,
            f"{what} is now made as `{now.word('template')}` and was `{was.word('template')}`: "
            f"{suffers}",
            _KEEP if in_table else _REWRITE,
        )
    elif policy_with(was.words("escaped"), names) != now.words("escaped"):
        changes.refuse(
            "DR605",
            subject,
            now.mark,
            f"delimiters inside values of {what} are "
            f"{'escaped' if now.words('escaped') else 'not escaped'}, against what is stored: "
            f"{suffers}, where a value holds the delimiter or what escapes it",
            "keep `delimiter` as it was",
        )
    elif not set(now.words("refused")) <= set(policy_with(was.words("refused"), names)):
        changes.warn(
            "DR634",
            subject,
            now.mark,
            f"values in {what} may no longer hold the delimiter "
            f"({_listed(now.words('refused'))}): stored items whose value does hold it are refused",
            "make sure that no stored value holds it",
        )
    if was.words("case") != now.words("case"):
        changes.refuse(
            "DR604",
            subject,
            now.mark,
            f"the case of {what} is now `{now.word('case') or 'keep'}` and was "
            f"`{was.word('case') or 'keep'}`: {suffers}",
            f"write `key_case: {was.word('case') or 'keep'}`",
        )


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(
        f"`{word.rpartition(':')[2]}` in `{word.rpartition(':')[0]}`" for word in words
    )
