"""What an index shows that does not know the latest writes does no harm where it is acted upon."""

import pytest

from dynarepo import NotFound, VersionConflict
from tests.behaviour.clock import Clock
from tests.behaviour.hidden_items.papers import new_paper, same_place, stored_paper
from tests.engines.engine import Engine, unique_name
from tests.golden.hidden_items.expected.shelf import Paper, TenantShelf

pytestmark = pytest.mark.needs("late_indexes")


def test_a_sweep_leaves_what_was_deleted_before_as_it_is(
    engine: Engine, firm: TenantShelf, clock: Clock
) -> None:
    def check(papers: list[Paper]) -> None:
        author = papers[0].author
        deleted = firm.papers.delete(papers[1].key)
        late = new_paper(firm, author=author)
        assert firm.papers.list_of_author(author).all() == papers
        clock.advance(seconds=1)
        # It counts what it found.
        assert firm.papers.remove_of_author(author).deleted == 3
        assert stored_paper(firm, papers[1].key) == deleted
        for paper in (papers[0], papers[2]):
            swept = stored_paper(firm, paper.key)
            assert swept is not None
            assert swept.deleted_at == clock.now
        # What the index did not show is there; another sweep finds it.
        assert stored_paper(firm, late.key) == late

    engine.on_late_indexes(lambda: some_papers(firm), check)


def test_a_sweep_of_what_is_gone_creates_nothing(engine: Engine, firm: TenantShelf) -> None:
    def check(papers: list[Paper]) -> None:
        author = papers[0].author
        for paper in papers:
            firm.papers.purge(paper.key)
        again = firm.papers.create(same_place(papers[0]))
        assert firm.papers.remove_of_author(author).deleted == 3
        assert stored_paper(firm, papers[1].key) is None
        swept = stored_paper(firm, again.key)
        assert swept is not None
        assert swept.deleted_at is not None

    engine.on_late_indexes(lambda: some_papers(firm), check)


def test_whole_items_are_those_of_the_table(engine: Engine, firm: TenantShelf) -> None:
    def check(papers: list[Paper]) -> None:
        first, second, third = papers
        firm.papers.delete(first.key)
        firm.papers.purge(second.key)
        changed = firm.papers.update(third.key, set={"places": {"hall": {"left": "x"}}})
        listed = firm.papers.list_kind("plan")
        assert [paper for paper in listed if paper.author == first.author] == [changed]
        assert firm.papers.list_of_author(first.author).all() == papers

    engine.on_late_indexes(lambda: some_papers(firm), check)


def test_who_acts_on_an_old_version_is_told(engine: Engine, firm: TenantShelf) -> None:
    def check(papers: list[Paper]) -> None:
        first, second, _ = papers
        changed = firm.papers.update(first.key, set={"kind": "bill"})
        firm.papers.delete(second.key)
        for seen in firm.papers.list_of_author(first.author).limit(2):
            with pytest.raises((VersionConflict, NotFound)):
                firm.papers.update(seen.key, set={"kind": "plan"}, expect_version=seen.version)
        assert stored_paper(firm, first.key) == changed

    engine.on_late_indexes(lambda: some_papers(firm), check)


def some_papers(firm: TenantShelf) -> list[Paper]:
    """Papers of an author that nobody else is, in the order of their names."""
    author = unique_name("author")
    return [new_paper(firm, author=author, name=f"{author} {letter}") for letter in "abc"]
