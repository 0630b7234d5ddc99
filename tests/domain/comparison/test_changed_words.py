from hypothesis import given
from hypothesis import strategies as st

from app.domain.comparison.changed_words import Stretch, changed_words

TEXTS = st.lists(st.sampled_from(["treo", "50", "60", "băng", "rôn"])).map(" ".join)


def test_the_words_that_differ_are_marked_on_their_side() -> None:
    old, new = changed_words("Treo 50 băng rôn", "Treo ít nhất 60 băng rôn")
    assert old == (
        Stretch("Treo", changed=False),
        Stretch("50", changed=True),
        Stretch("băng rôn", changed=False),
    )
    assert [each.text for each in new if each.changed] == ["ít nhất 60"]


@given(TEXTS, TEXTS)
def test_put_together_the_stretches_are_the_texts(one: str, other: str) -> None:
    for side, text in zip(changed_words(one, other), (one, other), strict=True):
        assert " ".join(each.text for each in side) == text
