"""The text of a lock: a header, then one sorted fact a line; facts <-> text."""

import re

from ..diagnostics import Diagnostics, Mark
from .fact_values import PROPERTIES, REQUIRED, Fact, Facts, Words
from .lock_words import read_word, split_tokens, write_word

FORMAT = 1
_HEADER = re.compile(r"dynarepo layout lock, format ([0-9]{1,9}), service ([a-z0-9_]+)")
_EXPLANATION = (
    "# How data is stored. Written by `dynarepo generate`: commit it, and leave it alone."
)
_END = "end"
_CONFLICT = ("<<<<<<<", "|||||||", ">>>>>>>")
_RESTORE = (
    "restore the file from version control, and generate again; "
    "without its lock a service is not checked against what it stored before"
)


def lock_text(facts: Facts) -> str:
    """The lock that holds these facts."""
    header = f"dynarepo layout lock, format {FORMAT}, service {facts.service}"
    return "\n".join([header, _EXPLANATION, *map(_line, facts.facts), _END, ""])


def _line(fact: Fact) -> str:
    subject = " ".join(write_word(word) for word in fact.subject)
    properties = (
        f" {name}={','.join(write_word(word) for word in words)}" for name, words in fact.properties
    )
    return f"{subject}:{''.join(properties)}"


def parse_lock(service_name: str, path: str, text: str, diagnostics: Diagnostics) -> Facts | None:
    """The facts that a lock holds; None after reporting why it cannot be used."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    lines = lines[:-1] if lines[-1] == "" else lines
    conflicts = [at for at, line in enumerate(lines, 1) if line.startswith(_CONFLICT)]
    if conflicts:
        diagnostics.error(
            "DR641",
            Mark(path, conflicts[0], 1),
            "the lock holds the marks of a merge conflict",
            "take the lock of the branch whose schema is deployed, and generate again",
        )
        return None
    if not _header(service_name, path, lines, diagnostics):
        return None
    facts: dict[Words, Fact] = {}
    for at, line in enumerate(lines[1:-1], 2):
        if line.startswith("#"):
            continue
        try:
            fact = _fact(line, Mark(path, at, 1))
            _check_place(fact, facts)
        except ValueError as problem:
            _damaged(Mark(path, at, 1), str(problem), diagnostics)
            return None
        facts[fact.subject] = fact
    found = Facts.of(service_name, facts.values())
    return found if _complete(found, path, lines, diagnostics) else None


def _header(service_name: str, path: str, lines: list[str], diagnostics: Diagnostics) -> bool:
    match = _HEADER.fullmatch(lines[0]) if lines else None
    if match is None:
        _damaged(Mark(path, 1, 1), "the first line is not that of a lock", diagnostics)
        return False
    if int(match[1]) > FORMAT:
        diagnostics.error(
            "DR642",
            Mark(path, 1, 1),
            f"the lock has format {match[1]}, and this version of dynarepo knows up to {FORMAT}",
            "install the version of dynarepo that wrote it, or a later one",
        )
        return False
    if int(match[1]) < FORMAT:
        _damaged(Mark(path, 1, 1), f"there never was a format {match[1]}", diagnostics)
        return False
    if match[2] != service_name:
        diagnostics.error(
            "DR643",
            Mark(path, 1, 1),
            f"this is the lock of the service `{match[2]}`, and not of `{service_name}`",
            f"give `{service_name}` its own lock back; where the service has a new name, "
            "change the name in this line",
        )
        return False
    return True


def _fact(line: str, mark: Mark) -> Fact:
    """`entity A attribute b: stored=b type=list,string` as a fact."""
    # A bare word never ends in a colon, so the subject ends at the first token that does.
    tokens = split_tokens(line)
    end = next((at for at, token in enumerate(tokens) if token.endswith(":")), -1)
    if end < 0:
        raise ValueError("the `:` after the subject is missing")
    last = tokens[end][:-1]
    subject = _words([*tokens[:end], *([last] if last else [])], " ")
    properties: list[tuple[str, Words]] = []
    rest = tokens[end + 1 :]
    while rest:
        stop = next((at for at, token in enumerate(rest[1:], 1) if token == " "), len(rest))
        part, rest = rest[:stop], rest[stop:]
        if len(part) < 4 or part[0] != " " or part[2] != "=":
            raise ValueError("a property is not written as ` name=value`")
        properties.append((read_word(part[1]), _words(part[3:], ",")))
    if len(subject) % 2 or subject[::2] not in PROPERTIES:
        raise ValueError("a lock has no such subject")
    known = PROPERTIES[subject[::2]]
    names = tuple(name for name, _ in properties)
    if names != tuple(name for name in known if name in names):
        raise ValueError("its properties are not those of a lock")
    missing = [name for name in known if name in REQUIRED and name not in names]
    if missing:
        raise ValueError(f"`{missing[0]}` is missing")
    return Fact(subject, tuple(properties), mark)


def _words(tokens: list[str], separator: str) -> Words:
    if any(token != separator for token in tokens[1::2]) or len(tokens) % 2 == 0:
        raise ValueError(f"words are not separated by one `{separator}` each")
    return tuple(read_word(token) for token in tokens[::2])


def _check_place(fact: Fact, facts: dict[Words, Fact]) -> None:
    if fact.subject in facts:
        raise ValueError("this subject has a line already")
    parent = fact.subject[:2]
    if len(fact.subject) > 2 and parent[0] != "value" and parent not in facts:
        raise ValueError(f"the line of `{' '.join(parent)}` is missing before it")


def _complete(facts: Facts, path: str, lines: list[str], diagnostics: Diagnostics) -> bool:
    """Whether nothing is cut off, and everything that a fact refers to is there."""
    if lines[-1] != _END:
        mark = Mark(path, len(lines), 1)
        _damaged(mark, f"the last line is not `{_END}`: something is cut off", diagnostics)
        return False
    for fact in facts.facts:
        targets: list[tuple[str, str]] = []
        if fact.kind == ("entity",):
            targets = [("table", fact.word("table"))]
        elif fact.word("of"):
            targets = [(fact.words("type")[-1], fact.word("of"))]
        elif fact.kind == ("union",):
            targets = [("value", member.rpartition(":")[2]) for member in fact.words("members")]
        for kind, name in targets:
            known = facts.under("value", name, "attribute") if kind == "value" else None
            if not known and facts.find(kind, name) is None:
                _damaged(fact.mark, f"the lines of {kind} `{name}` are missing", diagnostics)
                return False
    return True


def _damaged(mark: Mark, problem: str, diagnostics: Diagnostics) -> None:
    diagnostics.error("DR640", mark, f"the lock cannot be read: {problem}", _RESTORE)
