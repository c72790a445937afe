"""Repositories of book, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import (
    Book,
    BookChanges,
    BookCreate,
    BookInByGenre,
    BookInByShelf,
    BookKey,
    BookLine,
    BookNumber,
    BookTitle,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request, TextRange
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncBookReader(AsyncShell):
    """Reads Book items."""

    def at(self, key: BookKey) -> Request[Book | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: BookKey, *, consistent: bool = False) -> Book | None:
        """Read the book with this key.

        Reads table `books`: `isbn` = `{isbn}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[BookKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Book | None]:
        """Read the books with these keys, in their order; None where there is none.

        Reads table `books`: `isbn` = `{isbn}`. A key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Many[BookKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Book | None]:
        """Read the books with these keys as they are taken, in constant memory.

        Reads table `books`: `isbn` = `{isbn}`. Gives an item, or None, for each key in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    async def get_title(self, isbn: str, *, consistent: bool = False) -> BookTitle | None:
        """Get title.

        Access pattern `get_title` reads table `books`: `isbn` = `{isbn}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_title(self._link.context, isbn, consistent=consistent)
        )

    def list_by_author(self, author: str, *, year: Range[int] | None = None) -> AsyncPages[Book]:
        """List by author.

        Access pattern `list_by_author` queries index `by_author`: `author` = `{author}` and `year`
        within `{year}` (a range of `year` if given).
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Book` items, read lazily.
        """
        return self._link.pages(requests.list_by_author(self._link.context, author, year=year))

    def list_titles_by_author(self, author: str) -> AsyncPages[BookTitle]:
        """List titles by author.

        Access pattern `list_titles_by_author` queries index `by_author`: `author` = `{author}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `BookTitle` items, read lazily.
        """
        return self._link.pages(requests.list_titles_by_author(self._link.context, author))

    def list_on_shelf(self, shelf: str) -> AsyncPages[BookNumber]:
        """List on shelf.

        Access pattern `list_on_shelf` queries index `by_shelf`: `shelf` = `{shelf}`.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `BookNumber` items, read lazily.
        """
        return self._link.pages(requests.list_on_shelf(self._link.context, shelf))

    async def count_on_shelf(self, shelf: str) -> int:
        """Count on shelf.

        Access pattern `count_on_shelf` queries index `by_shelf`: `shelf` = `{shelf}`.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return await self._link.pages(requests.count_on_shelf(self._link.context, shelf)).count()

    def list_by_genre(
        self, genre: str, *, start: str, most_pages: int | None = None
    ) -> AsyncPages[BookLine]:
        """List by genre.

        Access pattern `list_by_genre` queries index `by_genre`: `genre` = `{genre}` and `title`
        within `{title}` (`title begins_with :start`).
        Results come in ascending order of the sort key.
        Keeps items where `pages <= :most_pages?`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `BookLine` items, read lazily.
        """
        return self._link.pages(
            requests.list_by_genre(self._link.context, genre, most_pages=most_pages, start=start)
        )

    def list_shelf(self, shelf: str) -> AsyncPages[BookInByShelf]:
        """List shelf.

        Access pattern `list_shelf` queries index `by_shelf`: `shelf` = `{shelf}`.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `BookInByShelf` items, read lazily.
        """
        return self._link.pages(requests.list_shelf(self._link.context, shelf))

    def list_whole_of_shelf(self, shelf: str) -> AsyncPages[Book]:
        """List whole of shelf.

        Access pattern `list_whole_of_shelf` queries index `by_shelf`: `shelf` = `{shelf}`.
        Reads keys from the index, then the whole items by up to 100 keys a request, in order.
        Items are returned as they are then; those that are gone, or have left the part of the index
        that is read, are not. Counting counts entries of the index.
        Costs one round trip a page of up to 1 MB read of the index, and one for every 100 items, as
        pages are needed; eventually consistent.
        Returns `Book` items, read lazily.
        """
        return self._link.pages(requests.list_whole_of_shelf(self._link.context, shelf))

    def list_genre(
        self, genre: str, *, title: TextRange | None = None
    ) -> AsyncPages[BookInByGenre]:
        """List genre.

        Access pattern `list_genre` queries index `by_genre`: `genre` = `{genre}` and `title` within
        `{title}` (a range of `title` if given).
        Results come in ascending order of the sort key.
        Keeps items where `attribute_exists(author)`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `BookInByGenre` items, read lazily.
        """
        return self._link.pages(requests.list_genre(self._link.context, genre, title=title))

    def list_lines_of_genre(self, genre: str) -> AsyncPages[BookTitle]:
        """List lines of genre.

        Access pattern `list_lines_of_genre` queries index `by_genre`: `genre` = `{genre}`.
        Results come in ascending order of the sort key.
        Reads keys from the index, then the whole items by up to 100 keys a request, in order.
        Items are returned as they are then; those that are gone, or have left the part of the index
        that is read, are not. Counting counts entries of the index.
        Costs one round trip a page of up to 1 MB read of the index, and one for every 100 items, as
        pages are needed; strongly consistent.
        Returns `BookTitle` items, read lazily.
        """
        return self._link.pages(requests.list_lines_of_genre(self._link.context, genre))

    def scan_genres(
        self, *, segments: int = 2, max_units_per_second: float | None = None
    ) -> AsyncPages[BookInByGenre]:
        """Scan genres.

        Access pattern `scan_genres` scans index `by_genre`: every item there is read and paid for.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `BookInByGenre` items, read lazily.
        """
        return self._link.pages(
            requests.scan_genres(
                self._link.context, segments=segments, max_units_per_second=max_units_per_second
            )
        )

    def scan_books_of_genres(
        self, *, segments: int = 1, max_units_per_second: float | None = None
    ) -> AsyncPages[Book]:
        """Scan books of genres.

        Access pattern `scan_books_of_genres` scans index `by_genre`: every item there is read and
        paid for.
        Reads keys from the index, then the whole items by up to 100 keys a request, in order.
        Items are returned as they are then; those that are gone, or have left the part of the index
        that is read, are not. Counting counts entries of the index.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `Book` items, read lazily.
        """
        return self._link.pages(
            requests.scan_books_of_genres(
                self._link.context, segments=segments, max_units_per_second=max_units_per_second
            )
        )

    async def find_by_title(self, genre: str, title: str) -> BookLine | None:
        """Find by title.

        Access pattern `find_by_title` queries index `by_genre`: `genre` = `{genre}` and `title` =
        `{title}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `BookLine`, or None.
        """
        return await self._link.pages(
            requests.find_by_title(self._link.context, genre, title)
        ).first()


class AsyncBookWriter(AsyncShell):
    """Writes Book items."""

    async def create(self, item: BookCreate) -> Book:
        """Write a new book.

        Writes to table `books`: `isbn` = `{isbn}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: BookCreate, *, when: Condition | None = None) -> Book:
        """Write this book, replacing one that exists.

        Writes to table `books`: `isbn` = `{isbn}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[BookCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these books, replacing those that exist.

        Writes to table `books`: `isbn` = `{isbn}`. Takes any iterable, one item at a time: memory
        stays constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: BookKey,
        *changes: Change,
        set: BookChanges | None = None,
        when: Condition | None = None,
    ) -> Book:
        """Change some attributes of the book with this key.

        Updates table `books`: `isbn` = `{isbn}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: BookKey, *, when: Condition | None = None) -> Book | None:
        """Delete the book with this key.

        Deletes from table `books`: `isbn` = `{isbn}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[BookKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the books with these keys; those that are not there do no harm.

        Deletes from table `books`: `isbn` = `{isbn}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AsyncBookRepository(AsyncBookReader, AsyncBookWriter):
    """Reads and writes Book items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
