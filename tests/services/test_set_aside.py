from pathlib import Path

import pytest

from app.domain.errors import UnreadableFileError
from app.domain.reading import edits
from app.resources import resource
from app.services import documents_in, set_aside

READING = documents_in.read_plan(Path(resource("sample") / "ke-hoach-mau.txt"))
CORRECTED = edits.remove_tasks(READING, [edits.wave_tasks(READING)[0].key])


def test_an_unfinished_review_comes_back_and_is_forgotten_when_finished(tmp_path):
    folder = tmp_path / "chua-xong"
    assert set_aside.taken_up(folder, READING) is None
    set_aside.set_aside(folder, READING, CORRECTED)
    assert set_aside.taken_up(folder, READING).reading == CORRECTED
    assert [path.suffix for path in folder.iterdir()] == [".json"]
    set_aside.forget(folder, READING)
    assert set_aside.taken_up(folder, READING) is None


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"corrections": [{"is": "Path"}]}', b"\xff\xfe"])
def test_a_damaged_file_is_told_of(tmp_path, content):
    (tmp_path / f"{READING.fingerprint}.json").write_bytes(content)
    with pytest.raises(UnreadableFileError):
        set_aside.taken_up(tmp_path, READING)


def test_only_the_latest_are_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(set_aside, "_MOST", 2)
    for number in range(3):
        (tmp_path / f"{number}.json").write_text("{}")
    set_aside.set_aside(tmp_path, READING, CORRECTED)
    assert len(list(tmp_path.iterdir())) == 2
    assert set_aside.taken_up(tmp_path, READING) is not None
