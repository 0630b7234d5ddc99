"""A comparison of versions for reading elsewhere: as lines, as an object for scripts, and on paper."""

from typing import Any

from app.domain.comparison.changed_words import changed_words
from app.domain.comparison.known_plan import Aspect
from app.domain.comparison.plan_difference import Fate, TaskDifference
from app.domain.comparison.plan_identity import is_partial
from app.domain.comparison.side_by_side import ComparedRow, Comparison
from app.domain.comparison.version_words import ASPECT, FATE, DifferenceWords, effect_words, summary_words
from app.domain.dates.written import format_date
from app.domain.plan import PlanVersion
from app.services.plan_version import VersionDifference
from app.services.plans import name_of
from app.store import congresses
from app.store.book import Book

FORMER_WORDS = "Bản trước: "
"""What stands before the words that a task had in the version before."""


def words_of(book: Book, found: VersionDifference) -> DifferenceWords:
    """Return what puts a comparison into words, with the names that the book has for congresses."""
    return DifferenceWords(found.tasks, {each.key: each.name for each in congresses.everything(book)})


def former_words(former: PlanVersion) -> str:
    """Return that a text is a former version, with the day on which another took its place."""
    replaced = format_date(former.replaced_on)
    return f"Văn bản này là bản {former.number} cũ, đã thay bằng bản mới ngày {replaced}."


def as_lines(book: Book, found: VersionDifference) -> list[str]:
    """Return a comparison as lines of text; tasks that stay as they are are only counted."""
    words = words_of(book, found)
    lines = [f"{name_of(found.plan)}: {summary_words(found.tasks)}."]
    if found.former:
        lines.append(former_words(found.former))
    for each in found.frame:
        subject, old, new = words.frame(each)
        lines.append(f"{subject}: {old} → {new}")
    for fate in FATE:
        shown = [one for one in found.tasks.tasks if one.fate is fate and _is_shown(found, one)]
        lines += [f"{FATE[fate]}:"] if shown else []
        for one in shown:
            lines.append(f"  {_sign(one)} {_text(one)} [{words.place(one)}]")
            lines += [f"      {line}" for line in remarks(found, words, one)]
    return lines


def cautions(found: VersionDifference) -> list[str]:
    """Return what is to be known before a version is taken over."""
    lines = []
    if found.former:
        lines.append(former_words(found.former))
    if (gone := found.tasks.count(Fate.GONE)) and is_partial(found.tasks.reading.document):
        lines.append(
            f"Văn bản sửa đổi, bổ sung có thể chỉ nêu phần thay đổi: {gone} việc của bản trong sổ không có "
            "trong đó; hãy xem kỹ trước khi áp dụng."
        )
    return lines


def remarks(found: VersionDifference, words: DifferenceWords, one: TaskDifference) -> list[str]:
    """Return what is to be said of one task beside its text."""
    lines = words.details(one)
    if one.fate in (Fate.CHANGED, Fate.MOVED, Fate.RETURNED) and Aspect.TEXT in one.aspects:
        lines.insert(0, f"{FORMER_WORDS}{words.aspect(one, Aspect.TEXT)[0]}")
    if effect := found.dates.get(one.key):
        lines.append(effect_words(effect.before, effect.after, effect.bodies))
    lines += [f"Sửa trong sổ – {ASPECT[each].lower()}: {words.edit(one, each)}" for each in one.edited]
    if one.fate is Fate.RETURNED:
        lines.append("Nối tiếp việc đã giữ lại khi bản trước bỏ, cùng tiến độ")
    if one.doubtful:
        lines.append("Chưa chắc là cùng một việc")
    if one.key in found.touched:
        lines.append("Đã có tiến độ hoặc ghi chú")
    return lines


def as_json(book: Book, found: VersionDifference) -> dict[str, Any]:
    """Return a comparison as an object; docs/diff-json.md says what its fields are."""
    words = words_of(book, found)
    return {
        "plan": {"id": found.plan.id, "symbol": found.plan.symbol, "title": found.plan.title},
        "same": found.is_same,
        "former_version": found.former.number if found.former else None,
        "counts": {fate.value: found.tasks.count(fate) for fate in Fate},
        "tasks": [_task_object(found, words, one) for one in found.tasks.tasks],
        "other": [
            {"subject": each.subject.value, "name": each.name, "field": each.about, "old": old, "new": new}
            for each in found.frame
            for _, old, new in [words.frame(each)]
        ],
    }


def comparison(book: Book, found: VersionDifference, *, with_same: bool = False) -> Comparison:
    """Return the content of the table that sets both versions side by side."""
    words = words_of(book, found)
    groups = []
    framed = [
        ComparedRow(*changed_words(old, new), subject) for subject, old, new in map(words.frame, found.frame)
    ]
    if framed:
        groups.append(("Phần chung của văn bản", tuple(framed)))
    for fate in FATE:
        if fate is Fate.SAME and not with_same:
            continue
        rows = tuple(_row(found, words, one) for one in found.tasks.tasks if one.fate is fate)
        if rows:
            groups.append((FATE[fate], rows))
    head = found.tasks.reading.document
    new_name = " ".join(each for each in (head.genre or "Văn bản", head.symbol) if each)
    dated = f" ngày {format_date(head.issued_on)}" if head.issued_on else ""
    return Comparison(
        found.plan.superior, found.plan.issuer, f"{name_of(found.plan)} với bản mới",
        "Bản trong sổ" + (f" ({format_date(found.plan.issued_on)})" if found.plan.issued_on else ""),
        f"Bản mới ({new_name}{dated})", tuple(groups), f"Tổng hợp: {summary_words(found.tasks)}.",
    )  # fmt: skip


def _row(found: VersionDifference, words: DifferenceWords, one: TaskDifference) -> ComparedRow:
    old = one.old.planned.text if one.old else ""
    new = one.new.read.text if one.new else ""
    notes = [line for line in remarks(found, words, one) if not line.startswith(FORMER_WORDS)]
    place = "" if one.fate is Fate.MOVED else words.place(one)
    return ComparedRow(*changed_words(old, new), "\n".join([*([place] if place else []), *notes]))


def _task_object(found: VersionDifference, words: DifferenceWords, one: TaskDifference) -> dict[str, Any]:
    effect = found.dates.get(one.key)
    return {
        "key": one.key,
        "fate": one.fate.value,
        "old": one.old.planned.text if one.old else None,
        "new": one.new.read.text if one.new else None,
        "old_place": words.old_place(one) or None,
        "place": words.place(one) or None,
        "aspects": [
            {"aspect": each.value, "old": old, "new": new}
            for each in one.aspects
            for old, new in [words.aspect(one, each)]
        ],
        "edited": [each.value for each in one.edited],
        "doubtful": one.doubtful,
        "has_progress": one.key in found.touched,
        "due": {
            "before": effect.before.isoformat() if effect.before else None,
            "after": effect.after.isoformat() if effect.after else None,
            "units": effect.bodies,
        }
        if effect
        else None,
    }


def _is_shown(found: VersionDifference, one: TaskDifference) -> bool:
    return one.fate is not Fate.SAME or one.key in found.dates or bool(one.edited)


def _sign(one: TaskDifference) -> str:
    return {Fate.ADDED: "+", Fate.GONE: "-", Fate.RETURNED: "+", Fate.MOVED: ">", Fate.SAME: "="}.get(
        one.fate, "*"
    )


def _text(one: TaskDifference) -> str:
    return one.new.read.text if one.new else one.old.planned.text if one.old else ""
