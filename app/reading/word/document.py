"""A .docx to its lines in reading order, table cells and text boxes included.

The XML is walked here rather than through python-docx, because that library leaves out what stands
in content controls, insertions still marked as changes, and text boxes: text of a plan would be lost.
"""

from dataclasses import dataclass

from app.domain.errors import UnreadableFileError, UnsafeFileError
from app.domain.going_on import Check, go_on
from app.domain.reading.plan_reading import ReadWarning
from app.reading.files.lines import Line
from app.reading.files.old_letters import OldLetters
from app.reading.tables.grid import Table
from app.reading.word.extras import left_beside
from app.reading.word.numbering import Numbering
from app.reading.word.package import WordPackage
from app.reading.word.runs import RunReader, TooDeepError, TooLongError
from app.reading.word.styles import Styles
from app.reading.word.walk import Walker


@dataclass(frozen=True)
class WordText:
    """The paragraphs of a Word document as numbered lines, its tables, and what was left out of it."""

    lines: list[Line]
    tables: list[Table]
    left_out: list[ReadWarning]


def read_word(data: bytes, name: str, check: Check = go_on) -> WordText:
    """Return the text of a Word document; `check` is called between its stretches.

    Raises:
        UnreadableFileError: the file is damaged, empty or of another kind.
        UnsafeFileError: the file is built so that opening it could do harm.
    """
    package = WordPackage(data, name)
    styles = Styles(package.xml(package.related("styles")))
    try:
        walker = _walk(package, styles, check)
        if turned := walker.old.settled():
            walker = _walk(package, styles, check, turned)
    except TooDeepError:
        raise UnsafeFileError(
            f"Tệp «{name}» lồng nhau quá sâu, có thể gây hại nên không được mở; hãy xin lại tệp từ nơi gửi."
        ) from None
    except TooLongError:
        raise UnreadableFileError(
            f"Tệp «{name}» dài quá mức, không phải văn bản kế hoạch; hãy chọn tệp khác."
        ) from None
    if not any(line.text for line in walker.lines):
        raise UnreadableFileError(
            f"Tệp «{name}» không có chữ nào đọc được; nếu là bản chụp, hãy tìm bản Word gốc."
        )
    return WordText(walker.lines, walker.tables, [*left_beside(package), *walker.left.warnings()])


def _walk(
    package: WordPackage, styles: Styles, check: Check, turned: frozenset[OldLetters] = frozenset()
) -> Walker:
    walker = Walker(styles, Numbering(package.xml(package.related("numbering"))), RunReader(styles), turned)
    for element in package.each_block(check):
        walker.block(element, None, 0)
    walker.finish(None)
    return walker
