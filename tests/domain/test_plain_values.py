import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.corrections.kept import corrections_between
from app.domain.corrections.values import corrections_from_plain, corrections_to_plain
from app.domain.errors import UnreadableFileError
from app.domain.plain_values import PlainValues
from tests.domain.correcting import STEPS, corrected
from tests.readings import small_plan


@given(STEPS)
def test_corrections_come_back_from_text_as_they_were(steps):
    found = corrections_between(small_plan(), corrected(small_plan(), steps))
    text = json.dumps(corrections_to_plain(found), ensure_ascii=False)
    assert corrections_from_plain(json.loads(text)) == found


@pytest.mark.parametrize(
    "plain",
    [
        {},
        [3],
        [{"is": "Path", "value": "/"}],
        [{"is": "LineTasks"}],
        [{"is": "HeaderCorrected", "field": "number", "was": {"is": "date", "value": "x"}, "now": ""}],
        [{"is": "Spot", "text": "a"}],
    ],
)
def test_what_is_no_correction_is_refused_with_a_sentence(plain):
    with pytest.raises(UnreadableFileError, match="lần trước"):
        corrections_from_plain(plain)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner)))
def test_plain_values_stay_as_they_are(value):
    def tuples(each):
        return tuple(tuples(one) for one in each) if isinstance(each, list) else each

    codec = PlainValues(())
    assert codec.from_plain(codec.to_plain(tuples(value))) == tuples(value)
