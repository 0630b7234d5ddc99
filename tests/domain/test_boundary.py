import pytest

from app.domain.boundary import is_beyond_figures


@pytest.mark.parametrize(
    "clause",
    [
        "Nắm chắc tình hình tư tưởng trong đơn vị",
        "nam tinh hinh tu tuong dang vien",
        "Phản ánh tâm tư, nguyện vọng của người lao động",
        "Tình cảm và nguyện vọng của nhân dân",
        "Theo dõi dư luận xã hội trước đại hội",
        "Đấu tranh, phản bác thông tin xấu độc",
        "dau tranh phan bac cac quan diem sai trai",
        "Bảo vệ nền tảng tư tưởng của Đảng",
        "ĐẤU TRANH VỚI QUAN ĐIỂM SAI TRÁI, THÙ ĐỊCH",
    ],
)
def test_mood_and_countering_views_are_beyond_figures(clause):
    assert is_beyond_figures(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "Treo băng rôn tại trụ sở",
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        "Đấu tranh phòng, chống lãng phí",
        "Tuyên truyền kết quả Đại hội",
        "Lấy ý kiến vào dự thảo văn kiện",
    ],
)
def test_ordinary_tasks_are_within(clause):
    assert not is_beyond_figures(clause)
