"""A labelled sample: clauses of a province's plan, and the task of ours that answers each, if any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.comparison.clause_likeness import ClauseLikeness
from app.domain.comparison.correspondence import Clause, Coverage, Decisions, count, match
from app.domain.congress import CongressLevel
from app.domain.plan import Task
from app.domain.task import TaskKind, TaskOrigin

TASKS = (
    "Trang trí cờ, băng rôn, khẩu hiệu chào mừng đại hội tại trụ sở và các tuyến đường",
    'Xây dựng chuyên mục "Chào mừng đại hội" trên trang thông tin điện tử của Đảng ủy',
    "Phát động cán bộ, đảng viên tham gia cuộc thi trực tuyến tìm hiểu lịch sử Đảng bộ tỉnh",
    "Biên soạn tài liệu tuyên truyền kết quả đại hội gửi các chi bộ",
    "Tổ chức họp báo trước đại hội",
    "Tuyên truyền kỷ niệm 80 năm Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Tổ chức các hoạt động kỷ niệm 95 năm Ngày thành lập Đảng (03/02)",
    "Tổ chức lấy ý kiến góp ý dự thảo văn kiện đại hội trong cán bộ, đảng viên, công chức, người lao động",
    "Tổ chức giải thể thao, hội diễn văn nghệ chào mừng đại hội",
    "Đăng ký và thực hiện công trình, phần việc chào mừng đại hội",
    "Xây dựng bản tin nội bộ số đặc biệt về đại hội",
    "Trưng bày sách, báo, hình ảnh thành tựu tại thư viện",
    "Tổ chức học tập, quán triệt Nghị quyết đại hội đến toàn thể đảng viên",
    "Duy trì trang fanpage và nhóm Zalo của Đảng ủy đăng tin bài về đại hội",
    "Bồi dưỡng nghiệp vụ cho báo cáo viên, tuyên truyền viên",
    "Viết bài nêu gương người tốt, việc tốt trong đảng bộ",
)
ANSWERED = {
    "Treo cờ Đảng, cờ Tổ quốc, băng rôn, khẩu hiệu chào mừng đại hội trên các trục đường, trụ sở cơ quan": 0,
    "Tổ chức cuộc thi trực tuyến tìm hiểu lịch sử Đảng bộ tỉnh": 2,
    "Biên soạn đề cương tuyên truyền kết quả Đại hội": 3,
    "Tuyên truyền kỷ niệm 95 năm Ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2025)": 6,
    "Lấy ý kiến góp ý của cán bộ, đảng viên và Nhân dân vào dự thảo các văn kiện đại hội": 7,
    "Tổ chức các hoạt động văn hóa, văn nghệ, thể dục thể thao chào mừng đại hội": 8,
    "Khánh thành, gắn biển các công trình chào mừng đại hội": 9,
    "Phát hành bản tin sinh hoạt chi bộ số đặc biệt": 10,
    "Triển lãm ảnh, sách báo về thành tựu của tỉnh": 11,
    "Tổ chức hội nghị quán triệt, học tập nghị quyết đại hội": 12,
    "Mở lớp bồi dưỡng nghiệp vụ cho đội ngũ báo cáo viên, tuyên truyền viên các cấp": 14,
    "Tuyên truyền gương người tốt, việc tốt, điển hình tiên tiến": 15,
    "Mở chuyên trang, chuyên mục tuyên truyền đại hội trên Báo và Đài Phát thanh - Truyền hình tỉnh": 1,
}
OPEN = (
    "Tuyên truyền lưu động bằng xe loa tại các địa bàn vùng sâu, vùng xa",
    "Tặng quà đối tượng chính sách, gia đình có công",
    "Sản xuất phim tài liệu về truyền thống của tỉnh",
    "Tuyên truyền kỷ niệm 50 năm giải phóng miền Nam, thống nhất đất nước",
    "Phát hành tem, phong bì lưu niệm",
    "Trang bị máy tính cho cán bộ làm công tác tuyên giáo",
    "Bảo đảm an ninh trật tự tại khu vực tổ chức",
)


def task(number: int, text: str) -> Task:
    return Task(number, text, TaskKind.ACTIVITY, TaskOrigin.WAVE)


def matched(clauses, tasks, decisions=None):
    return match(
        [Clause(number, number, text) for number, text in enumerate(clauses, 1)],
        [task(number, text) for number, text in enumerate(tasks)],
        decisions or Decisions(),
    )


def test_clauses_find_the_task_that_answers_them_and_open_ones_find_none():
    found = matched([*ANSWERED, *OPEN], TASKS)
    first = {each.clause.text: (*each.answers, *each.candidates)[:1] for each in found}
    right = [text for text, place in ANSWERED.items() if first[text] and first[text][0].task.id == place]
    assert len(right) / len(ANSWERED) >= 0.9, set(ANSWERED) - set(right)
    wrongly_sure = [each.clause.text for each in found if each.answers and each.clause.text in OPEN]
    assert not wrongly_sure
    assert [each.clause.text for each in found if each.coverage is Coverage.COVERED and each.answers
            and ANSWERED[each.clause.text] != each.answers[0].task.id] == []  # fmt: skip
    still_open = [text for text in OPEN if not first[text]]
    assert len(still_open) >= len(OPEN) - 1


TEXTS = st.lists(st.sampled_from([*ANSWERED, *OPEN, *TASKS]), max_size=12, unique=True)


@given(TEXTS, TEXTS)
def test_every_clause_is_in_one_state_and_the_order_of_tasks_does_not_matter(clauses, tasks):
    found = matched(clauses, tasks)
    assert [each.clause.text for each in found] == clauses
    assert sum(count(found, each) for each in Coverage) == len(clauses)
    turned = match(
        [each.clause for each in found],
        [task(n, t) for n, t in reversed(list(enumerate(tasks)))],
        Decisions(),
    )
    assert [each.coverage for each in turned] == [each.coverage for each in found]
    for each in found:
        assert bool(each.answers) == (each.coverage is Coverage.COVERED)
        assert bool(each.candidates) == (each.coverage is Coverage.DOUBTFUL)


@given(TEXTS)
def test_a_plan_answers_itself(texts):
    found = matched(texts, texts)
    assert all(each.answers[0].task.text == each.clause.text for each in found)


@pytest.mark.parametrize("score", [ClauseLikeness(TASKS).score("Treo cờ", "Họp báo")])
def test_texts_that_share_no_telling_word_are_not_alike(score):
    assert score == 0


def test_what_the_user_says_stands_before_the_words():
    said = Decisions(frozenset({(1, 4)}), frozenset({(1, 0)}))
    (linked,) = matched(list(ANSWERED)[:1], TASKS, said)
    assert [(each.task.id, each.by_hand) for each in linked.answers] == [(4, True)]
    (refused,) = matched(list(ANSWERED)[:1], TASKS, Decisions(refused=frozenset({(1, 0)})))
    assert refused.coverage is not Coverage.COVERED
    assert all(each.task.id != 0 for each in refused.candidates)


def test_a_task_about_another_congress_never_surely_answers():
    text = "Chủ đề, phương châm của Đại hội"
    clause = Clause(1, 1, text, level=CongressLevel.NATIONAL)
    (same,) = match([clause], [task(1, text)], Decisions(), {1: CongressLevel.NATIONAL})
    (other,) = match([clause], [task(1, text)], Decisions(), {1: CongressLevel.BLOC})
    (untold,) = match([clause], [task(1, text)], Decisions())
    assert [each.coverage for each in (same, other, untold)] == [
        Coverage.COVERED, Coverage.DOUBTFUL, Coverage.COVERED,
    ]  # fmt: skip
