"""What the lines of a document give to the corrections of its reading."""

from dataclasses import replace

from app.domain.errors import EntryError
from app.domain.reading.plan_reading import PlanReading, Section
from app.domain.text import tidy


def line_words(reading: PlanReading, line: int, text: str = "") -> str:
    """Return the words of a line without the mark before them; `text` is what the user made of it.

    The first line of a paragraph gives the whole of it.

    Raises:
        EntryError: the line is empty.
    """
    own = reading.lines[line - 1]
    words = tidy(text or _paragraph(reading.sections, line, own) or own)
    words = words.lstrip("-–+*•").strip()
    if not words:
        raise EntryError(f"Dòng {line} không có chữ nào; hãy chọn dòng khác.")
    return words


def section_key_at(reading: PlanReading, line: int) -> str:
    """Return the key of the innermost section that holds a line; empty when none does."""
    return _key_at(reading.sections, line)


def settle_line(reading: PlanReading, line: int) -> PlanReading:
    """Take the warnings on a line off the list, since something was made of it."""
    return replace(reading, warnings=tuple(each for each in reading.warnings if each.line != line))


def _paragraph(sections: tuple[Section, ...], line: int, own: str) -> str:
    """Return the words of the section that begins with a line of these words; empty when none does."""
    for section in sections:
        if section.line == line:
            content, label = section.title or section.text, "".join(section.label.split())
            begun = "".join(own.split())
            return (
                content if begun != label and "".join(f"{label}{content}".split()).startswith(begun) else ""
            )
        if section.line < line <= section.last_line:
            return _paragraph(section.children, line, own)
    return ""


def _key_at(sections: tuple[Section, ...], line: int) -> str:
    for section in sections:
        if section.line <= line <= section.last_line:
            return _key_at(section.children, line) or section.key
    return ""
