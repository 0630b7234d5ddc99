from app.domain.reading import edits
from app.domain.task import TaskKind
from tests.readings import small_plan
from ui.models.reading_history import ReadingHistory


def test_corrections_are_taken_back_and_done_again():
    first = small_plan()
    history = ReadingHistory(first)
    assert not history.undo()
    second = edits.toggle_kind(first, ["p10"])
    assert history.put(second, "Đổi loại")
    assert not history.put(second, "Đổi loại")
    assert (history.undo_words, history.redo_words) == ("Đổi loại", "")
    assert history.undo()
    assert history.reading == first
    assert (history.undo_words, history.redo_words) == ("", "Đổi loại")
    assert history.redo()
    assert not history.redo()
    assert edits.find_task(history.reading, "p10").kind is TaskKind.TOPIC


def test_a_new_correction_ends_what_could_be_done_again():
    history = ReadingHistory(small_plan())
    history.put(edits.toggle_kind(history.reading, ["p10"]), "Đổi loại")
    history.undo()
    history.put(edits.remove_tasks(history.reading, ["p10"]), "Bỏ việc")
    assert (history.undo_words, history.redo_words) == ("Bỏ việc", "")
    assert not history.redo()
