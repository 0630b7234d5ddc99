from datetime import date

import pytest

from app.services import congresses
from tests.readings import BLOC
from tests.ui.pages.open_page import OpenPage, empty_book, filled_book
from ui.pages.overview.page import OverviewPage


class Clock:
    """Tells the day that a test wants it to be."""

    def __init__(self, day):
        self.day = day

    def __call__(self):
        return self.day


@pytest.fixture
def clock():
    return Clock(date(2026, 12, 9))


@pytest.fixture
def open_on(qtbot, tmp_path, clock):
    hosts = []

    def open_(fill):
        host = OpenPage(qtbot, tmp_path, lambda context: OverviewPage(context, clock), fill)
        hosts.append(host)
        return host

    yield open_
    for host in hosts:
        host.runner.shut_down()


@pytest.fixture
def opened(open_on):
    def fill(path):
        book = filled_book(path)
        congresses.set_dates(book, BLOC, date(2027, 1, 15), date(2027, 1, 16))
        return book

    return open_on(fill)


@pytest.fixture
def empty(open_on):
    return open_on(empty_book)
