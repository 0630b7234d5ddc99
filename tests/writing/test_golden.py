"""Written documents against those looked at by eye and kept under tests/golden.

After a wanted change run `STT_WRITE_GOLDEN=1 python -m pytest tests/writing/test_golden.py`, which
writes the files anew and fails; look at the difference and at the rendered pages before committing it.
"""

import os
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from app.domain.directive import Genre
from app.services import correspondence_report
from app.writing.comparison_document import write_comparison
from app.writing.correspondence_workbook import write_correspondence
from app.writing.directive_document import write_directive
from app.writing.progress_workbook import write_progress
from tests.writing import documents, progress_reports
from tests.writing.correspondences import correspondence

_GOLDEN = Path(__file__).parents[1] / "golden"
_DOCUMENTS = {
    "plan": documents.plan(rows=3, annex_rows=2),
    "letter": documents.letter(),
    "long-letter": documents.long_letter(),
    "blank-plan": documents.blank(Genre.PLAN),
    "blank-letter": documents.blank(Genre.OFFICIAL_LETTER),
}


def compare(name: str, package: Path, parts: list[str]) -> None:
    with zipfile.ZipFile(package) as file:
        shown = {part: pretty(file.read(part)) for part in parts}
    folder = _GOLDEN / name
    if os.environ.get("STT_WRITE_GOLDEN"):
        folder.mkdir(parents=True, exist_ok=True)
        for part, text in shown.items():
            (folder / Path(part).name).write_text(text, encoding="utf-8")
        pytest.fail("golden files written anew; look at them, then run without STT_WRITE_GOLDEN")
    for part, text in shown.items():
        assert text == (folder / Path(part).name).read_text(encoding="utf-8"), part


def pretty(content: bytes) -> str:
    root = etree.fromstring(content)
    etree.indent(root)
    return etree.tostring(root, encoding="unicode") + "\n"


@pytest.mark.parametrize("name", _DOCUMENTS)
def test_text_of_a_document(name, tmp_path):
    write_directive(_DOCUMENTS[name], documents.PARTY, tmp_path / "a.docx")
    compare(name, tmp_path / "a.docx", ["word/document.xml", "docProps/core.xml"])


def test_parts_that_all_documents_share(tmp_path):
    write_directive(_DOCUMENTS["plan"], documents.PARTY, tmp_path / "a.docx")
    shared = ["word/styles.xml", "word/settings.xml", "word/header1.xml", "word/header2.xml"]
    compare("shared", tmp_path / "a.docx", [*shared, "[Content_Types].xml"])


def test_progress_workbook(tmp_path):
    write_progress(progress_reports.report(items=8, units=3), tmp_path / "a.xlsx")
    sheets = [f"xl/worksheets/sheet{number}.xml" for number in (1, 2, 3, 4)]
    compare("progress", tmp_path / "a.xlsx", [*sheets, "xl/styles.xml", "docProps/core.xml"])


def test_table_of_correspondence_for_word(tmp_path):
    write_comparison(correspondence_report.table(correspondence()), documents.PARTY, tmp_path / "a.docx")
    compare("correspondence", tmp_path / "a.docx", ["word/document.xml", "docProps/core.xml"])


def test_table_of_correspondence_for_excel(tmp_path):
    found = correspondence()
    write_correspondence(found.plan, found.superior, found.matched, tmp_path / "a.xlsx")
    compare("correspondence", tmp_path / "a.xlsx", ["xl/worksheets/sheet1.xml"])
