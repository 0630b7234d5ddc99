"""Clauses of the real plan on public mood or countering views: a task title, done or not done, no more."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from app.domain.plan import BookInfo, Task
from app.domain.text import fold
from app.domain.unit_entry import UnitEntry
from app.services import assignments, books, documents_in, exports, phase_letter, plans, tasks, units
from app.services.books import Book
from app.services.composing import Issue

ON = date(2025, 6, 1)
CLAUSES = (
    "nam chac tinh hinh tu tuong",
    "tam tu, nguyen vong",
    "tinh cam, nguyen vong",
    "phan bac cac quan diem",
)


@pytest.fixture
def book(tmp_path: Path, seed_plan: Path) -> Book:
    book = books.create_book(tmp_path / "so.stt", BookInfo("Sổ thử"))
    plans.import_plan(book, documents_in.read_plan(seed_plan), seed_plan.name)
    units.add_units(book, [UnitEntry(1, "Chi bộ Một"), UnitEntry(2, "Chi bộ Hai")])
    return book


def marked(book: Book) -> list[Task]:
    return [task for task in tasks.list_tasks(book) if task.beyond_figures]


def test_the_clauses_are_recognised_and_no_others(book: Book) -> None:
    texts = [fold(task.text) for task in marked(book)]
    assert len(texts) == len(CLAUSES)
    for clause in CLAUSES:
        assert sum(clause in text for text in texts) == 1, clause


def test_nothing_hangs_on_them_but_done_or_not_done(book: Book) -> None:
    for task in marked(book):
        assert task.channel is None
        for each in assignments.of_tasks(book, [task.id]):
            assert each.note == ""


def test_no_document_takes_up_their_text(book: Book, tmp_path: Path) -> None:
    texts = [task.text for task in marked(book)]
    written = [exports.detailed_plan_of(book, ON, Issue())]
    material = phase_letter.Material(book, ON)
    for phase in plans.phases(book):
        if material.tasks_of(phase):
            written.append(exports.phase_letter_of(book, ON, Issue(), phase.id))
    for number, directive in enumerate(written):
        path = tmp_path / f"{number}.docx"
        exports.save_directive(directive, path)
        document = Document(str(path))
        content = "\n".join(node.text or "" for node in document.element.body.iter() if node.text)
        assert content
        for text in texts:
            assert text not in content


def test_the_workbook_has_the_title_and_the_state_of_them_only(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "tien-do.xlsx"
    exports.save_progress(book, ON, path)
    sheet = load_workbook(path)["Danh mục việc"]
    texts = {task.text for task in marked(book)}
    rows = [row for row in sheet.iter_rows(values_only=True) if texts & {value for value in row if value}]
    for row in rows:
        assert row[8] in {"Chưa làm", "Đang làm", "Xong", "Không áp dụng"}
        assert not row[11]
