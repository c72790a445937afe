"""No way of reading shows an item that is deleted softly or past its time to live, and every one of
them does where it is asked to."""

from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest

from dynarepo import MultipleResults, NotFound
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.hidden_items.papers import KEPT, new_note, new_paper
from tests.behaviour.paging import in_pages
from tests.golden.hidden_items.expected.shelf import (
    FolderCreate,
    NoteCreate,
    Paper,
    PaperCrossTenantRepository,
    PaperName,
    PaperRepository,
    Shelf,
    TenantShelf,
)


@dataclass(frozen=True)
class Papers:
    """Four papers of one author in one folder: the second is deleted, the third past its time."""

    all: list[Paper]
    shown: list[Paper]
    folder: UUID


@pytest.fixture
def papers(firm: TenantShelf, clock: Clock) -> Papers:
    folder = uuid4()
    a, b, c, d = (new_paper(firm, folder_id=folder, name=name) for name in "abcd")
    expired = firm.papers.delete(c.key)
    clock.now += KEPT * 2
    deleted = firm.papers.delete(b.key)
    assert expired is not None
    assert deleted is not None
    return Papers([a, deleted, expired, d], [a, d], folder)


def test_reads_by_key(firm: TenantShelf, papers: Papers) -> None:
    keys = [paper.key for paper in papers.all]
    a, _, _, d = papers.all
    hidden = [a, None, None, d]

    def found(repository: PaperRepository) -> list[object]:
        names = repository.get_papers(keys)
        return [
            [repository.get(key, consistent=True) for key in keys],
            repository.get_many(keys, consistent=True),
            list(repository.iter_many(keys, consistent=True)),
            [None if name is None else name.name for name in names],
            list(firm.get_together(*(repository.at(key) for key in keys))),
        ]

    names: list[object] = [None if paper is None else paper.name for paper in hidden]
    assert found(firm.papers) == [hidden, hidden, hidden, names, hidden]
    assert found(firm.papers.owned_by("ada")) == [hidden, hidden, hidden, names, hidden]
    everything = papers.all
    assert found(firm.papers.including_deleted()) == [
        everything, everything, everything, [*"abcd"], everything,
    ]  # fmt: skip


def test_queries_of_an_index(firm: TenantShelf, papers: Papers, expect: Expect) -> None:
    a, d = papers.shown
    listed = firm.papers.list_of_author("ada")
    expect(papers.shown, lambda: listed.all())
    assert list(listed) == papers.shown
    assert (listed.first(), listed.count(), listed.exists()) == (a, 2, True)
    assert listed.limit(2).all() == papers.shown
    assert in_pages(listed, 1) == [(a,), (d,)]
    assert in_pages(listed, 2) == [(a, d)]
    with pytest.raises(MultipleResults):
        listed.one()
    assert firm.papers.count_of_author("ada") == 2
    assert firm.papers.first_of_author("ada") == a
    names = firm.papers.list_names("ada")
    assert names.all() == [PaperName(name="a"), PaperName(name="d")]
    assert firm.papers.owned_by("ada").list_of_author("ada").all() == papers.shown
    everything = firm.papers.including_deleted()
    expect(papers.all, lambda: everything.list_of_author("ada").all())
    assert everything.count_of_author("ada") == 4
    assert in_pages(everything.list_of_author("ada"), 3) == [
        tuple(papers.all[:3]), tuple(papers.all[3:])
    ]  # fmt: skip
    # An access pattern that shows what is deleted shows what is past its time as well.
    expect({"b", "c"}, lambda: {paper.name for paper in firm.papers.list_trash()})


def test_whole_items_of_an_index_of_keys(firm: TenantShelf, papers: Papers, expect: Expect) -> None:
    a, d = papers.shown
    listed = firm.papers.list_kind("plan")
    expect(papers.shown, lambda: listed.all())
    assert listed.first() == a
    assert listed.limit(1).all() == [a]
    assert in_pages(listed, 1) == [(a,), (d,)]
    assert (listed.count(), listed.limit(1).count(), listed.exists()) == (2, 1, True)
    everything = firm.papers.including_deleted().list_kind("plan")
    assert everything.all() == papers.all
    assert everything.count() == 4
    for paper in papers.shown:
        firm.papers.delete(paper.key)
    # The index has four entries, of which nothing is there.
    assert (listed.all(), listed.first(), listed.count(), listed.exists()) == ([], None, 0, False)
    assert listed.page(2).items == ()
    with pytest.raises(NotFound):
        listed.one()


def test_scans(shelf: Shelf, firm: TenantShelf, papers: Papers, expect: Expect) -> None:
    crossing = shelf.cross_tenant.papers

    def found(repository: PaperCrossTenantRepository) -> list[str]:
        return sorted(p.name for p in repository.scan_kinds() if p.firm_id == firm.tenant)

    everything = crossing.including_deleted()
    for segments in (1, 3):
        scan = crossing.scan_papers(firm=firm.tenant, segments=segments)
        assert sorted(paper.name for paper in scan) == ["a", "d"]
        assert (scan.count(), scan.exists(), len(scan.limit(2).all())) == (2, True, 2)
        pages = in_pages(scan, 1)
        assert sorted(paper.name for page in pages for paper in page) == ["a", "d"]
        whole = everything.scan_papers(firm=firm.tenant, segments=segments)
        assert sorted(paper.name for paper in whole) == [*"abcd"]
        assert whole.count() == 4
    expect(["a", "d"], lambda: found(crossing))
    expect([*"abcd"], lambda: found(everything))


def test_a_collection(firm: TenantShelf, clock: Clock, papers: Papers) -> None:
    folder = firm.folders.create(
        FolderCreate(firm_id=firm.tenant, folder_id=papers.folder, expires_at=clock.now)
    )
    notes = [new_note(firm, papers.folder, number) for number in range(4)]
    firm.notes.delete(notes[1].key)
    firm.notes.update(notes[2].key, set={"expires_at": clock.now})
    file = firm.folder_file(papers.folder)
    found = file.all()
    assert (found.folder, found.papers, len(found.notes)) == (folder, papers.shown, 3)
    clock.advance(seconds=1)
    found = file.all()
    assert (found.folder, found.papers) == (None, papers.shown)
    assert found.notes == [notes[0], notes[3]]
    kept = [notes[0], notes[3], *papers.shown]
    assert list(file) == kept
    first = file.page(3)
    assert [*first.items, *file.page(3, first.cursor).items] == kept


def test_pages_of_which_most_is_hidden(
    shelf: Shelf, firm: TenantShelf, clock: Clock, expect: Expect
) -> None:
    folder, shown = uuid4(), (7, 20, 23)
    firm.notes.put_many(
        NoteCreate(
            firm_id=firm.tenant,
            folder_id=folder,
            number=number,
            text=f"{number:03d}",
            expires_at=None if number in shown or number % 3 == 0 else clock.now,
        )
        for number in range(25)
    )
    clock.advance(seconds=1)
    kept = [note for note in firm.notes.list_notes(folder) if note.number not in shown]
    firm.notes.delete_many(note.key for note in kept)
    listed = firm.notes.list_notes(folder)
    assert [note.number for note in listed] == [*shown]
    assert (listed.count(), listed.limit(2).count()) == (3, 2)
    assert [[n.number for n in page] for page in in_pages(listed, 2)] == [[7, 20], [23]]
    texts = firm.notes.list_texts()
    expect([f"{number:03d}" for number in shown], lambda: [line.text for line in texts])
    assert [[line.text for line in page] for page in in_pages(texts, 2)] == [
        ["007", "020"],
        ["023"],
    ]
    scan = shelf.cross_tenant.notes.scan_notes(firm=firm.tenant)
    assert sorted(note.number for note in scan) == [*shown]
    assert scan.count() == 3
    everything = firm.notes.including_deleted()
    expect(25, lambda: everything.list_texts().count())
    assert everything.list_notes(folder).count() == 25
