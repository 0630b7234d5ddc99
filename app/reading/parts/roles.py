"""What a part of a plan is for, told from its heading."""

import re
from enum import Enum, auto

from app.reading.language.folding import lower
from app.reading.tasks.classify import opens_with_deed
from app.reading.tasks.duty_clauses import is_bare_body


class Role(Enum):
    """The parts of a plan that something is made from, and those that are only kept as text."""

    BASIS = auto()
    AIMS = auto()
    FOCUS = auto()
    TASKS = auto()
    CONTENT = auto()
    CHANNELS = auto()
    DUTIES = auto()
    KEPT = auto()


_KEPT = (
    "kinh phí", "thời gian", "địa điểm", "thành phần", "đối tượng", "phạm vi", "tình hình", "đặc điểm",
    "khái quát", "quy mô",
    "chế độ", "thông tin, báo cáo", "bối cảnh", "phụ lục", "điều kiện", "cơ cấu giải thưởng", "khen thưởng",
    "thể lệ",
    "nguồn kinh phí", "báo cáo", "kết quả", "đánh giá", "ưu điểm", "hạn chế", "tồn tại", "nguyên nhân",
    "bài học",    "thuận lợi", "khó khăn", "thực trạng", "kiến nghị", "đề xuất", "những kết quả",
    "một số kết quả",
)  # fmt: skip
_DUTIES = (
    "tổ chức thực hiện",
    "phân công",
    "trách nhiệm",
    "tổ chức, thực hiện",
    "giao nhiệm vụ",
    "tổ chức triển khai",
)
_AIMS = ("mục đích", "yêu cầu", "mục tiêu", "quan điểm")
_DIRECTIONS = ("phương hướng", "phương châm")
_CHANNELS = (
    "hình thức",
    "phương thức",
    "phương tiện",
    "kênh tuyên truyền",
    "kênh truyền thông",
    "kênh thông tin",
    "loại hình",
)
_FOCUS = (
    "trọng tâm tuyên truyền", "chủ đề", "nội dung trọng tâm", "nội dung chủ yếu", "khẩu hiệu",
    "định hướng tuyên truyền", "nội dung xuyên suốt", "nội dung chung",
)  # fmt: skip
_TASKS = (
    "hoạt động", "nhiệm vụ", "giải pháp", "công việc", "nội dung thực hiện", "biện pháp",
    "nội dung công việc",
    "nội dung triển khai", "nội dung và tiến độ", "nội dung, tiến độ", "tiến độ", "công tác chuẩn bị",
    "tổ chức các",
    "lộ trình", "kế hoạch cụ thể", "chỉ tiêu",
)  # fmt: skip


# "Nội dung và phân công" is about the work, and says who does it beside that.
_WORK_AND_WHO = re.compile(r"(?:các )?nội dung[^.]*(?:,| và)\s+(?:tiến độ và )?phân công")


def role_of(heading: str) -> Role | None:
    """Return what a heading announces, or None when it does not tell."""
    words = lower(heading).strip(" :.")
    if not words or len(words) > 160:
        return None
    if words.startswith(("căn cứ", "cơ sở pháp lý", "cơ sở xây dựng")):
        return Role.BASIS
    if words.startswith(_KEPT):
        return Role.KEPT
    if _has(words, _DUTIES):
        return Role.TASKS if _WORK_AND_WHO.match(words) else Role.DUTIES
    if words.startswith(_AIMS):
        return None if _asks_bodies(words, heading) else Role.AIMS
    if words.startswith(_DIRECTIONS) and not _has(words, _TASKS):
        return Role.AIMS
    return _role_of_content(words)


def _asks_bodies(words: str, heading: str) -> bool:
    """Tell whether "Yêu cầu các trường học:" asks somebody, unlike the requirements on the work."""
    return words.startswith("yêu cầu ") and not words.startswith("yêu cầu đối với") and is_bare_body(heading)


def _role_of_content(words: str) -> Role | None:
    content = "nội dung" in words
    if not content and "khẩu hiệu" in words and opens_with_deed(words):
        return None  # "Treo băng rôn, khẩu hiệu" is to be done.
    if _has(words, _CHANNELS) and not content:
        return Role.CHANNELS
    if _has(words, _FOCUS) or (
        content and "tuyên truyền" in words and not _has(words, ("nhiệm vụ", "hoạt động"))
    ):
        return Role.FOCUS
    if _has(words, _TASKS):
        return Role.TASKS
    return Role.CONTENT if words.startswith(("nội dung", "các nội dung", "về nội dung")) else None


def _has(words: str, entries: tuple[str, ...]) -> bool:
    return any(entry in words for entry in entries)
