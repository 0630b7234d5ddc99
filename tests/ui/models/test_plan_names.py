from app.domain.body import Body, BodyKind
from app.domain.written_name import Certainty, ResolvedName, WrittenName
from ui.models.plan_names import open_words

OFFICE = Body(1, "Văn phòng Đảng ủy", BodyKind.DEPARTMENT)


def test_an_open_name_says_whom_it_may_mean_or_why_it_is_left_out():
    name = WrittenName("Chánh Văn phòng")
    assert open_words(ResolvedName(name, Certainty.DOUBTFUL, candidates=(OFFICE,))).endswith(
        "có thể là Văn phòng Đảng ủy"
    )
    person = ResolvedName(
        name, Certainty.DOUBTFUL, candidates=(OFFICE,), why="Là người hoặc chức danh.", is_person=True
    )
    assert open_words(person) == "Chưa rõ – là người hoặc chức danh."
    assert open_words(ResolvedName(name, Certainty.UNKNOWN)) == "Chưa rõ – sổ chưa có tên này"
