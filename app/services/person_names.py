"""Names beside a task that are those of a person or a post: the book keeps organisations and nobody else."""

import re

from app.domain.text import tidy
from app.reading.language.folding import lower
from app.reading.tasks.bodies import is_group

_TITLE = re.compile(r"(?:(?:các|những|toàn thể) )?(?:đồng chí|đ/c|đc\.|ông|bà)(?:\s|$)\s*")
_POST = re.compile(
    r"(?:(?:quyền|nguyên|phó) )*(?:bí thư|trưởng|chủ tịch|chánh|(?:tổng )?giám đốc|hiệu (?:trưởng|phó)|"
    r"chủ nhiệm|thủ trưởng|(?:chi |đảng |cấp )?ủy viên|viện trưởng|tổng biên tập|chỉ huy trưởng|"
    r"chính trị viên|tổng phụ trách|cán bộ|công chức|viên chức|chuyên viên|nhân viên|kế toán|thủ quỹ|"
    r"giáo viên|gvcn|đảng viên|đoàn viên|hội viên|báo cáo viên|tuyên truyền viên|cộng tác viên|đội ngũ)"
    r"(?:\s|,|$)\s*"
)
_FAMILIES = frozenset((
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ",
    "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý",
    "đinh", "trịnh", "trương", "lương", "phùng", "quách", "đào",
))  # fmt: skip
_SHORTEST, _LONGEST = 2, 5


def is_person(name: str) -> bool:
    """Tell whether a name is that of a person by a title, or of a post: "đồng chí An", "Bí thư Chi bộ 1".

    The heads of several organisations ("Thủ trưởng các cơ quan") stand for these.
    """
    words = lower(tidy(name))
    return bool(_TITLE.match(words) or (_POST.match(words) and not is_group(name)))


def may_be_person(name: str) -> bool:
    """Tell whether a name has the look of a person's own, "Nguyễn Văn An"; a street may have it too."""
    words = tidy(name).split()
    return (
        _SHORTEST <= len(words) <= _LONGEST
        and lower(words[0]) in _FAMILIES
        and all(word.isalpha() and word[0].isupper() for word in words)
    )


def where_they_serve(name: str) -> str:
    """Return what a name says without the title and the post: the organisation, if it names one."""
    rest = tidy(name)
    for pattern in (_TITLE, _POST):
        if found := pattern.match(lower(rest)):
            rest = rest[found.end() :]
    return rest
