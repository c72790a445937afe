"""Repositories of one owner read and change that owner's items, and tell nothing of others'."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    AtMost,
    ConditionFailed,
    InvalidValue,
    NotAuthorized,
    NotFound,
    VersionConflict,
)
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name
from tests.golden.owners.expected.notebook import (
    BookmarkCreate,
    BookmarkKey,
    Draft,
    DraftCreate,
    DraftKey,
    Note,
    Notebook,
    NoteCreate,
    NoteFields,
    NoteKey,
    NoteText,
)

SECRET = "nobody else reads this"


def new_note(notebook: Notebook, writer: str, topic: str = "birds") -> Note:
    return notebook.notes.create(
        NoteCreate(note_id=uuid4(), writer_id=writer, topic=topic, text=SECRET)
    )


@pytest.fixture
def mine(notebook: Notebook) -> Note:
    return new_note(notebook, unique_name("me"))


@pytest.fixture
def foreign(notebook: Notebook) -> Note:
    return new_note(notebook, unique_name("them"))


def refused(attempt: Callable[[], object], about: Note) -> None:
    with pytest.raises(NotAuthorized) as error:
        attempt()
    said = f"{error.value} {vars(error.value)}"
    assert SECRET not in said
    assert about.writer_id not in said
    assert about.topic not in said


def test_an_owner_reads_what_is_theirs(notebook: Notebook, mine: Note, foreign: Note) -> None:
    notes = notebook.notes.owned_by(mine.writer_id)
    assert notes.get(mine.key, consistent=True) == mine
    assert notes.get_note(mine.note_id, consistent=True) == mine
    assert notes.get_text(mine.note_id, consistent=True) == NoteText(
        note_id=mine.note_id, text=SECRET
    )
    assert notes.get_many([mine.key], consistent=True) == [mine]
    assert notes.read_versions(mine.note_id, version=0).all() == [mine]
    for attempt in (
        lambda: notes.get(foreign.key, consistent=True),
        lambda: notes.get_note(foreign.note_id, consistent=True),
        lambda: notes.get_text(foreign.note_id, consistent=True),
        lambda: notes.get_many([mine.key, foreign.key], consistent=True),
    ):
        refused(attempt, foreign)
    missing = NoteKey(note_id=uuid4())
    assert notes.get(missing) is None
    assert notes.get_text(missing.note_id) is None


def test_queries_find_the_owners_items_alone(
    notebook: Notebook, mine: Note, foreign: Note, expect: Expect
) -> None:
    notes = notebook.notes.owned_by(mine.writer_id)
    expect([mine], lambda: notes.list_notes(mine.writer_id).all())
    refused(lambda: notes.list_notes(foreign.writer_id).all(), foreign)
    assert notes.read_versions(foreign.note_id, version=0).all() == []
    assert notes.read_versions(foreign.note_id, version=0).count() == 0
    assert not notes.read_versions(foreign.note_id, version=0).exists()
    with pytest.raises(NotAuthorized, match="not for one owner"):
        notes.count_topic("birds")
    assert notebook.notes.count_topic("nothing of the kind") == 0


def test_an_owner_changes_what_is_theirs(notebook: Notebook, mine: Note) -> None:
    notes = notebook.notes.owned_by(mine.writer_id)
    first = notes.update(mine.key, set={"topic": "fish"})
    assert (first.topic, first.version) == ("fish", 2)
    second = notes.rewrite(mine.note_id, text="new")
    third = notes.put(second.model_copy(update={"pinned": True}))
    assert (third.text, third.pinned, third.version) == ("new", True, 4)
    with pytest.raises(VersionConflict):
        notes.update(mine.key, set={"text": "late"}, expect_version=1)
    with pytest.raises(ConditionFailed):
        notes.delete(mine.key, when=NoteFields.topic.eq("cats"))
    assert notes.delete(mine.key, expect_version=4) == third
    assert notes.delete(mine.key) is None
    with pytest.raises(NotFound):
        notes.rewrite(mine.note_id, text="gone")


def test_what_belongs_to_somebody_else_stays_as_it_is(
    notebook: Notebook, mine: Note, foreign: Note
) -> None:
    notes = notebook.notes.owned_by(mine.writer_id)
    stolen = foreign.model_copy(update={"writer_id": mine.writer_id})
    over = NoteCreate(**stolen.model_dump(exclude={"version"}))
    for attempt in (
        lambda: notes.update(foreign.key, set={"text": "x"}),
        lambda: notes.update(foreign.key, set={"text": "x"}, expect_version=9),
        lambda: notes.update(foreign.key, set={"topic": "x"}, when=NoteFields.text.eq("x")),
        lambda: notes.rewrite(foreign.note_id, text="x"),
        lambda: notes.delete(foreign.key),
        lambda: notes.delete(foreign.key, when=NoteFields.text.eq("x")),
        lambda: notes.put(over),
        lambda: notes.put(stolen),
        lambda: notes.put(foreign),
        lambda: notes.create(foreign),
        lambda: notes.hand_over(foreign.note_id, new_writer=mine.writer_id),
    ):
        refused(attempt, foreign)
    with pytest.raises(AlreadyExists) as taken:
        notes.create(over)
    assert taken.value.current is None
    assert notebook.notes.get(foreign.key, consistent=True) == foreign


def test_an_owner_gives_nothing_away(notebook: Notebook, mine: Note, foreign: Note) -> None:
    notes = notebook.notes.owned_by(mine.writer_id)
    for attempt in (
        lambda: notes.hand_over(mine.note_id, new_writer=foreign.writer_id),
        lambda: notes.update(mine.key, set={"writer_id": foreign.writer_id}),
    ):
        refused(attempt, foreign)
    kept = notes.update(mine.key, set={"writer_id": mine.writer_id})
    assert kept.writer_id == mine.writer_id
    given = notebook.notes.hand_over(mine.note_id, new_writer=foreign.writer_id)
    assert given.writer_id == foreign.writer_id


def test_batches_leave_what_belongs_to_somebody_else(
    notebook: Notebook, mine: Note, foreign: Note
) -> None:
    notes = notebook.notes.owned_by(mine.writer_id)
    stolen = NoteCreate(**{**foreign.model_dump(exclude={"version"}), "writer_id": mine.writer_id})
    for attempt in (
        lambda: notes.put_many([stolen]),
        lambda: notes.delete_many([foreign.key]),
    ):
        with pytest.raises(Exception) as error:
            attempt()
        assert foreign.writer_id not in str(error.value)
    assert notebook.notes.get(foreign.key, consistent=True) == foreign
    notes.delete_many([mine.key])
    assert notebook.notes.get(mine.key, consistent=True) is None


def test_the_owner_can_be_an_argument(notebook: Notebook, mine: Note, foreign: Note) -> None:
    me, notes = mine.writer_id, notebook.notes
    assert notes.get_own_note(mine.note_id, writer_id=me, consistent=True) == mine
    assert notes.get_own_note(uuid4(), writer_id=me) is None
    assert notes.pin_own(mine.note_id, writer_id=me).pinned
    written = notes.write_own(
        NoteCreate(note_id=uuid4(), writer_id=me, topic="t", text="x"), writer_id=me
    )
    started = notes.start_own(
        NoteCreate(note_id=uuid4(), writer_id=me, topic="t", text="x"), writer_id=me
    )
    assert notes.remove_own(written.note_id, writer_id=me) == written
    for attempt in (
        lambda: notes.get_own_note(foreign.note_id, writer_id=me, consistent=True),
        lambda: notes.pin_own(foreign.note_id, writer_id=me),
        lambda: notes.remove_own(foreign.note_id, writer_id=me),
        lambda: notes.write_own(foreign, writer_id=me),
        lambda: notes.start_own(foreign, writer_id=me),
        lambda: notes.owned_by(me).get_own_note(started.note_id, writer_id="somebody"),
    ):
        refused(attempt, foreign)
    for nobody in ("", None):
        with pytest.raises(InvalidValue):
            notes.get_own_note(mine.note_id, writer_id=nobody)  # type: ignore[arg-type]


def test_a_key_that_names_the_owner_is_refused_unsent(notebook: Notebook) -> None:
    me, other = unique_name("me"), unique_name("them")
    drafts = notebook.drafts.owned_by(me)
    draft: Draft = drafts.create(DraftCreate(writer_id=me, draft_id=uuid4(), text="x"))
    assert drafts.get_draft(me, draft.draft_id, consistent=True) == draft
    assert drafts.list_drafts(me).all() == [draft]
    assert drafts.update(draft.key, set={"text": "y"}).text == "y"
    foreign = DraftKey(writer_id=other, draft_id=draft.draft_id)
    for attempt in (
        lambda: drafts.get(foreign),
        lambda: drafts.get_draft(other, draft.draft_id),
        lambda: drafts.list_drafts(other),
        lambda: drafts.update(foreign, set={"text": "z"}),
        lambda: drafts.delete(foreign),
        lambda: drafts.put(DraftCreate(writer_id=other, draft_id=draft.draft_id, text="z")),
    ):
        with pytest.raises(NotAuthorized):
            attempt()
    assert drafts.delete(draft.key) is not None


def test_what_is_found_without_naming_the_owner_is_the_owners(
    notebook: Notebook, expect: Expect
) -> None:
    me, other, topic = unique_name("me"), unique_name("them"), unique_name("topic")
    made = [
        notebook.drafts.create(
            DraftCreate(writer_id=writer, draft_id=uuid4(), text="x", subject=topic)
        )
        for writer in (me, other)
    ]
    mine, foreign = made
    drafts = notebook.drafts.owned_by(me)
    expect(2, lambda: notebook.drafts.list_about(topic).count())
    assert drafts.list_about(topic).all() == [mine]
    assert drafts.list_about(topic).count() == 1
    assert drafts.scan_drafts().all() == [mine]
    assert drafts.remove_about(topic).deleted == 1
    assert notebook.drafts.get(foreign.key, consistent=True) == foreign
    assert notebook.drafts.get(mine.key, consistent=True) is None


@pytest.mark.parametrize("owner", ["", None, 7, True])
def test_nobody_owns_nothing(notebook: Notebook, owner: str) -> None:
    with pytest.raises(InvalidValue):
        notebook.notes.owned_by(owner)


def test_an_owner_whom_only_the_key_holds(notebook: Notebook) -> None:
    me, other = unique_name("me"), unique_name("them")
    pages = [BookmarkCreate(writer_id=me, page=page) for page in (1, 2, 3)]
    notebook.bookmarks.put_many([*pages, BookmarkCreate(writer_id=other, page=1)])
    mine = notebook.bookmarks.owned_by(me)
    foreign = BookmarkKey(writer_id=other, page=1)
    assert mine.paint(me, 2, colour="blue").colour == "blue"
    for attempt in (
        lambda: mine.get(foreign),
        lambda: mine.list_bookmarks(other),
        lambda: mine.remove_bookmarks(other),
        lambda: mine.delete(foreign),
        lambda: mine.delete_many([foreign]),
    ):
        with pytest.raises(NotAuthorized):
            attempt()
    assert mine.remove_bookmarks(me, page=AtMost(2), colour="red").deleted == 1
    assert [found.page for found in mine.list_bookmarks(me)] == [2, 3]
    assert mine.remove_bookmarks(me, at_most=1).deleted == 1
    assert mine.remove_bookmarks(me).deleted == 1
    assert mine.list_bookmarks(me).all() == []
    assert notebook.bookmarks.get_bookmark(other, 1, consistent=True) is not None
