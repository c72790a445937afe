"""How values of unique attributes are held, as facts, and what a change of that means."""

from collections.abc import Mapping

from ..model.unique_values import Unique
from ..model.values import Entity
from . import matching
from .acceptance import Changes
from .fact_values import Fact, Facts, fact
from .matching import policy_with, template_with
from .template_facts import policy, template_text

_FIX = "then run `dynarepo repair --fix` before anything else is written"


def unique_fact(entity: Entity, rule: Unique, names: Mapping[str, str]) -> Fact:
    """How the values of one rule are held."""
    return fact(
        rule.mark,
        "entity",
        entity.name,
        "unique",
        "+".join(names[name] for name in rule.attributes),
        keys=[
            f"{template.key_attribute.name}={template_text(template, names)}"
            for template in rule.templates
        ],
        case=[] if rule.case == "keep" else [rule.case],
        hashed=sorted(names[name] for name in rule.hashed),
        escaped=sorted(word for t in rule.templates for word in policy(t, "escaped", names)),
        reference=[rule.reference] if rule.reference else [],
        type_value=[rule.type_value] if entity.table.type_attribute else [],
    )


def unique_changes(
    before: Fact, after: Fact, names: Mapping[str, str], old: Facts, new: Facts, changes: Changes
) -> None:
    """Report rules that came, went, or hold their values otherwise."""
    entity = after.name

    def same_attributes(was: Fact, now: Fact) -> bool:
        renamed = (names.get(name, name) for name in was.name.split("+"))
        return sorted(renamed) == sorted(now.name.split("+"))

    rules = matching.matched(
        old.under("entity", before.name, "unique"),
        new.under("entity", entity, "unique"),
        same_attributes,
    )
    for was, now in rules.both:
        if _held(was, names) != _held(now, {}):
            changes.refuse(
                "DR585",
                (entity, now.name),
                now.mark,
                f"`{now.name}` of `{entity}` is kept unique in another way than before: values that "
                "stored items have could be given away again",
                f"keep `{_shown(was)}`; or change it, {_FIX}",
            )
    for added in rules.new:
        changes.warn(
            "DR586",
            (entity, added.name),
            added.mark,
            f"items of `{entity}` that are stored already do not claim their `{added.name}` yet",
            "run `dynarepo repair --fix` once the schema is in use",
        )
    for gone in rules.gone:
        changes.warn(
            "DR587",
            (entity, gone.name),
            after.mark,
            f"`{gone.name}` of `{entity}` is no longer unique: the items that kept it so stay in the "
            "table",
            f"delete the items whose key is `{_shown(gone)}`",
        )


def _held(rule: Fact, names: Mapping[str, str]) -> tuple[object, ...]:
    return (
        tuple(template_with(word, names) for word in rule.words("keys")),
        rule.words("case"),
        tuple(sorted(names.get(name, name) for name in rule.words("hashed"))),
        policy_with(rule.words("escaped"), names),
        rule.words("reference"),
    )


def _shown(rule: Fact) -> str:
    return ", ".join(rule.words("keys"))
