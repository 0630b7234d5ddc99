from dataclasses import replace

import pytest

from app.domain.congress import GRASSROOTS_KEY, CongressEvent, CongressLevel, CongressMention
from app.domain.dates.due import Anchor
from app.domain.errors import EntryError
from app.domain.reading import edits, frame
from app.domain.reading.plan_reading import ReadWarning
from app.domain.task import Timing
from tests.readings import BLOC, small_plan


def phase(reading, key):
    return next(each for wave in reading.waves for each in wave.phases if each.key == key)


def test_phase_takes_another_timing_and_a_congress_of_the_plan():
    changed = frame.set_phase(small_plan(), "p4", Timing.BEFORE, GRASSROOTS_KEY)
    assert phase(changed, "p4").timing is Timing.BEFORE
    assert phase(changed, "p4").congress == GRASSROOTS_KEY
    assert phase(frame.set_phase(small_plan(), "p4", Timing.THROUGHOUT, None), "p4").congress is None
    with pytest.raises(EntryError, match="phải gắn với một đại hội"):
        frame.set_phase(small_plan(), "p4", Timing.AFTER, None)
    with pytest.raises(EntryError, match="không có đại hội này"):
        frame.set_phase(small_plan(), "p4", Timing.AFTER, "province-3")


def test_phase_is_renamed_and_never_nameless():
    named = frame.set_phase(small_plan(), "p4", Timing.AFTER, BLOC, " Sau   đại hội ")
    assert phase(named, "p4").title == "Sau đại hội"
    with pytest.raises(EntryError, match="chưa có tên"):
        frame.set_phase(small_plan(), "p4", Timing.AFTER, BLOC, " ")


def test_a_congress_can_be_added_once():
    mention = CongressMention("province-3", "Đại hội tỉnh", CongressLevel.PROVINCE, 3)
    more = frame.add_congress(small_plan(), mention)
    assert phase(frame.set_phase(more, "p4", Timing.AFTER, "province-3"), "p4").congress == "province-3"
    with pytest.raises(EntryError, match="đã có"):
        frame.add_congress(more, mention)
    with pytest.raises(EntryError, match="chưa có tên"):
        frame.add_congress(small_plan(), replace(mention, name=" "))


def test_a_missing_part_that_is_filled_in_takes_its_warning_along():
    missing = (
        ReadWarning(None, "", "Văn bản không có họ tên người ký.", "signer"),
        ReadWarning(None, "", "Văn bản không có ngày ban hành.", "issued_on"),
        ReadWarning(3, "Dòng lạ", "Chưa rõ."),
    )
    unsigned = replace(small_plan(), document=replace(small_plan().document, issued_on=None))
    reading = replace(unsigned, warnings=missing)
    signed = frame.set_header(reading, replace(reading.document, signer="Nguyễn Văn A"))
    assert signed.warnings == missing[1:]
    assert frame.set_header(reading, replace(reading.document, title="Khác")).warnings == missing
    assert frame.settle_warning(signed, missing[2]).warnings == (missing[1],)


def test_a_wave_is_added_filled_and_only_taken_out_when_empty():
    more = frame.add_wave(small_plan(), "Đợt 3: Tổng kết")
    assert (more.waves[-1].ordinal, more.waves[-1].title) == (3, "Đợt 3: Tổng kết")
    place = more.waves[-1].phases[0].key
    assert place in [each.key for each in edits.places(more)]
    filled = edits.move_tasks(more, ["p10"], place)
    with pytest.raises(EntryError, match="Đợt còn việc"):
        frame.remove_wave(filled, frame.wave_key(3))
    assert frame.remove_wave(more, frame.wave_key(3)) == small_plan()


def test_wave_edges_hang_on_congresses_of_the_plan():
    starts, ends = Anchor(BLOC, CongressEvent.OPENS), Anchor(BLOC, CongressEvent.CLOSES)
    changed = frame.set_wave(small_plan(), "wave-1", "Đợt đầu", starts, ends).waves[0]
    assert (changed.title, changed.starts, changed.ends) == ("Đợt đầu", starts, ends)
    with pytest.raises(EntryError, match="không có đại hội này"):
        frame.set_wave(small_plan(), "wave-1", "Đợt đầu", Anchor("x-1", CongressEvent.OPENS), None)
    with pytest.raises(EntryError, match="chưa có tên"):
        frame.set_wave(small_plan(), "wave-1", "", None, None)


def test_phases_are_added_with_keys_of_their_own_and_taken_out_when_empty():
    once = frame.add_phase(small_plan(), "wave-2", Timing.AFTER, BLOC)
    twice = frame.add_phase(once, "wave-1", Timing.THROUGHOUT, None)
    keys = [each.key for wave in twice.waves for each in wave.phases]
    assert len(set(keys)) == len(keys) == 6
    new = once.waves[1].phases[-1]
    assert (new.title, new.timing, new.congress) == ("Sau đại hội", Timing.AFTER, BLOC)
    assert frame.remove_phase(once, new.key) == small_plan()
    with pytest.raises(EntryError, match="Giai đoạn còn việc"):
        frame.remove_phase(once, "p1")


def test_an_organisation_is_added_once_corrected_and_taken_out_when_empty():
    more = frame.add_duty(small_plan(), "Văn phòng")
    assert more.duties[-1].body == "Văn phòng"
    with pytest.raises(EntryError, match="đã có phần việc của VĂN PHÒNG"):
        frame.add_duty(more, "VĂN PHÒNG")
    corrected = frame.set_duty(more, 3, "Các chi bộ", collective=True).duties[2]
    assert (corrected.body, corrected.collective) == ("Các chi bộ", True)
    assert frame.remove_duty(more, 3) == small_plan()
    with pytest.raises(EntryError, match="còn việc"):
        frame.remove_duty(more, 1)
