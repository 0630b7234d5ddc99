from pathlib import Path

from app.domain.reading import edits
from app.resources import resource
from app.services import books, documents_in, history, kept_corrections, plans

SAMPLE = Path(resource("sample") / "ke-hoach-mau.txt")


def corrected(reading):
    first, second, third = edits.wave_tasks(reading)[:3]
    changed = edits.remove_tasks(reading, [first.key])
    changed = edits.set_text(changed, second.key, "Lời người dùng sửa")
    return edits.move_tasks(changed, [third.key], edits.places(reading)[2].key)


def test_corrections_are_kept_with_the_plan_and_applied_to_the_same_document(empty_book):
    reading = documents_in.read_plan(SAMPLE)
    wanted = corrected(reading)
    plans.import_plan(empty_book, wanted, "ke-hoach.txt", as_read=reading)
    plan = plans.same_plan(empty_book, reading)
    applied = kept_corrections.applied_from(empty_book, plan.id, reading)
    assert applied.reading == wanted
    assert kept_corrections.sentence(applied) == "Đã áp dụng lại 3 chỗ đã sửa ở lần đọc trước."


def test_they_last_in_a_copy_of_the_book_and_go_when_the_import_is_undone(empty_book, tmp_path):
    reading = documents_in.read_plan(SAMPLE)
    plans.import_plan(empty_book, corrected(reading), "ke-hoach.txt", as_read=reading)
    copy = tmp_path / "ban-sao.stt"
    books.save_copy(empty_book, copy)
    with books.open_book(copy) as other:
        plan = plans.same_plan(other, reading)
        assert kept_corrections.applied_from(other, plan.id, reading).reading == corrected(reading)
        history.undo(other)
        assert kept_corrections.of_plan(other, plan.id) == ()


def test_a_new_version_takes_those_whose_lines_are_still_there(empty_book, tmp_path):
    reading = documents_in.read_plan(SAMPLE)
    plans.import_plan(empty_book, corrected(reading), "ke-hoach.txt", as_read=reading)
    gone, kept = edits.wave_tasks(reading)[0], edits.wave_tasks(reading)[1]
    path = tmp_path / "ban-2.txt"
    path.write_text("\n".join(reading.lines).replace(gone.text, "Việc khác hẳn"), encoding="utf-8")
    newer = documents_in.read_plan(path)
    plan = plans.other_version(empty_book, newer)
    applied = kept_corrections.applied_from(empty_book, plan.id, newer)
    texts = [task.text for task in edits.wave_tasks(applied.reading)]
    assert "Lời người dùng sửa" in texts
    assert kept.text not in texts
    assert "1 chỗ không áp dụng được" in kept_corrections.sentence(applied)
    assert kept_corrections.missed_words(applied)[0].startswith("Việc ở dòng «")


def test_a_plan_stored_as_read_has_none(empty_book):
    reading = documents_in.read_plan(SAMPLE)
    plans.import_plan(empty_book, reading, "ke-hoach.txt", as_read=reading)
    plan = plans.same_plan(empty_book, reading)
    assert kept_corrections.of_plan(empty_book, plan.id) == ()
    assert kept_corrections.sentence(kept_corrections.applied_from(empty_book, plan.id, reading)) == ""
