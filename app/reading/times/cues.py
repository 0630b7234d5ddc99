"""The words around a written time that tell what it is to its clause, in lower-case text."""

import re

from app.reading.language.alternatives import Ending, Gated, MadeOf

_FILL = r"(?:\s*(?:là|vào|ngày|lúc|khoảng|dự kiến|thời điểm|trong|đến|tới|trước|hết|buổi|cuối|[:,(]))*\s*"
BY = re.compile(
    r"(?<!giới )\b(?:trước|chậm nhất|muộn nhất|trễ nhất|không (?:để )?(?:quá|chậm quá|muộn hơn|chậm hơn|"
    r"trễ hơn)|"
    r"(?:thời )?hạn(?! chế)(?:\s+[^\s.;:,]+){0,6}?|xong|hoàn thành|hoàn tất|kết thúc|hết|đến|tới|nhận bài)"
    rf"(?P<fill>{_FILL})$"
)
COUNTED_UP_TO = re.compile(rf"\b(?:tính|hướng|kể|so với|nhìn|cập nhật)\s+(?:từ\s+)?(?:đến|tới|trước){_FILL}$")
FROM = re.compile(
    r"\b(?:từ|sau|bắt đầu|khởi động|kể từ)(?:\s*(?:từ|ngày|khoảng|dự kiến|sau|thời điểm|lúc|hết|đầu|"
    r"cuối))*\s*$"
)
CLOCK = re.compile(r"\d{1,2}\s*(?:giờ|[hg:])")
PART_OF_DAY = re.compile(r"(?:sáng|trưa|chiều|tối|đêm)\b")
HELD = re.compile(
    r"\b(?:vào(?:\s+dịp)?|(?<!nhân )dịp|trong|từ|thời gian(?:\s+[^\s.;:,]+){0,5}|dự kiến|tổ chức|diễn ra|"
    r"thực hiện|triển khai|tiến hành|bắt đầu|cả)"
    r"(?:\s*(?:là|vào|ngày|lúc|khoảng|dự kiến|trong|từ|các|[:(]))*(?:\s*(?:\d{1,2}|hai|ba|bốn))?\s*$"
)
OCCASION_LEADS = re.compile(r"(?<!nhân )\bdịp$")
BEFORE_IT = re.compile(r"\btrước(?:\s+thời điểm)?\s*$")
UP_TO_END = re.compile(
    r"\b(?:(?:chậm|muộn|trễ) nhất(?:\s+(?:là|trong|vào|đến))*|không quá|(?<!tính )(?:đến|tới)(?:\s+hết)?|"
    r"hết)\s*$"
)
IN = re.compile(
    r"(?:\b(?:xong|hoàn thành|trong|vào|thời gian[^.;:]{0,25}|dự kiến|thực hiện|tổ chức|triển khai|"
    r"diễn ra|hạn|kết thúc|hoàn tất)\s*:?|[(:])\s*$"
)
IN_YEAR = re.compile(r"\b(?:xong|hoàn thành|hoàn tất|tổ chức|thực hiện|triển khai)\s+trong\s*$")
IN_END = re.compile(r"\btrong\s*$")
_LEADS = (BY, COUNTED_UP_TO, FROM, HELD, BEFORE_IT, UP_TO_END, IN, IN_YEAR, IN_END)
# Their syllables, without what stands for other things in a pattern.
_SYLLABLES = re.findall(r"[^\W\d_]+", re.sub(r"\\.|\?P<\w+>", " ", " ".join(each.pattern for each in _LEADS)))
_MADE_OF_LEADS = MadeOf(" ".join(_SYLLABLES))
HISTORY = re.compile(
    r"kỷ niệm|ngày thành lập|thành lập đảng|ngày sinh|sinh nhật|năm(?:(?<!\wnăm) ngày|(?<=\d năm)\b)|"
    r"lịch sử|truyền thống|ra đời|giải phóng|thống nhất đất nước|quốc khánh|quốc tế|chiến thắng|"
    r"cách mạng tháng|toàn quốc kháng chiến|thương binh|nhà giáo|doanh nhân|báo chí cách mạng|ngày hội|"
    r"khởi nghĩa|hy sinh|ý nghĩa"
)
# What a clause that holds something still only recalls: an anniversary right before its day.
ANNIVERSARY = re.compile(
    r"(?:kỷ niệm|thành lập|ngày sinh|ra đời|quốc khánh|giải phóng|thống nhất|chiến thắng|cách mạng tháng|"
    r"thương binh|nhà giáo|quốc tế|báo chí cách mạng|khởi nghĩa|doanh nhân|bầu cử|\d+ năm)\b[^.;,]{0,50}$"
)
# "Gặp mặt kỷ niệm ngày 21/12/2026": held on that day, whatever else the day is.
MEETING = re.compile(r"\b(?:gặp mặt|họp mặt|mít tinh|lễ)\s+(?:[^\s.,;:]+\s+){0,2}kỷ niệm\s*$")
HOLDS = re.compile(
    r"\W*(?:tổ chức|họp mặt|gặp mặt|nói chuyện|giao lưu|hội thao|hội thi|hội diễn|liên hoan|ra quân|mít tinh|"
    r"lễ|giải|đêm|chương trình|chiếu|biểu diễn|dâng hương|viếng|khánh thành|khởi công|khai trương|phát động|"
    r"tọa đàm|hội nghị|hội thảo|diễu hành|đối thoại|tập huấn|đồng diễn|cuộc thi|chung kết|ngày hội|đồng loạt|"
    r"mở|họp)\b"
)
OCCASION = Gated(
    r"\b(?:dịp|đợt|chào mừng|hướng (?:tới|về)|mừng|hưởng ứng)\b[^.;,]{0,60}$",
    "dịp", "đợt", "mừng", "hướng ", "hưởng ứng",
)  # fmt: skip
BEFORE_NAMED = Gated(r"\btrước\s+(?:ngày|dịp|lễ|đợt)\s+(?:[^\s.,;:()]+\s+){0,12}\(?$", "trước")
ON_NAMED = Gated(r"\bđúng\s+(?:vào\s+)?(?:ngày|dịp)\s+(?:[^\s.,;:()]+\s+){0,8}\(?$", "đúng")
AT_MEETING = Gated(
    r"\b(?:(?:trong|tại|vào)\s+(?:kỳ|buổi|phiên|hội nghị|cuộc họp|số báo)\b[^.;:,]{0,40}|"
    r"sinh hoạt(?:\s+(?:chi bộ|chuyên đề|thường kỳ|định kỳ|đảng|đoàn))*)\s*$",
    "kỳ", "buổi", "phiên", "hội nghị", "cuộc họp", "số báo", "sinh hoạt",
)  # fmt: skip
CLAUSE_END = re.compile(r"\s*(?:[.;:,]|$)")
_EVENTS = (
    "đại hội", "bầu cử", "kỳ họp", "hội nghị trung ương", "hội nghị lần thứ", "quốc khánh", "festival",
    "lễ hội",
)  # fmt: skip
_EVENT = rf"(?<!trước )(?<!trong )(?<!sau )(?<!tổ chức )(?<!mở )(?:{'|'.join(_EVENTS)})"
_TOLD = (
    r"\b(?:tuyên truyền|phản ánh|giới thiệu|thông tin|phổ biến|chào mừng|hướng (?:tới|về)|phục vụ|kết quả|"
    r"thành công|ý nghĩa|cổ động|bảo đảm|đảm bảo|hưởng ứng|bảo vệ|quán triệt|nội dung|diễn biến|vận động|"
    r"kêu gọi|về)\b"
)
MENTION = Gated(rf"{_TOLD}[^.;]*?{_EVENT}\b(?P<then>[^.;:,]{{0,110}})$", *_EVENTS)
TOLD_OF = Gated(rf"{_EVENT}\b[^.;:,]{{0,110}}\b(?:diễn ra|tổ chức|khai mạc|tiến hành)\b[^.;:,]*$", *_EVENTS)
RUNS = re.compile(r"\b(?:diễn ra|tổ chức|khai mạc|tiến hành|họp)\b")
LIVE = re.compile(r"trực tiếp|tường thuật|đưa tin")
YEARLY = re.compile(r"\s*(?:hằng|hàng|mỗi|các)\s+năm")
QUANTITY = re.compile(
    r"\s+(?:số|tổng|chi|đảng|đại biểu|chỉ tiêu|thời gian|nhiệm|diện|dân|lực|cán|hội viên|đơn vị|phần|"
    r"công việc|khối)\b"
)
MISLED = Ending(r"\b(?:kết quả|đề nghị|có|mọi|đã)\s+(?:hoàn thành|kết thúc)\s*$", "hoàn thành", "kết thúc")
MISLED_AHEAD = re.compile(r"trước(?<!\wtrước)\s*,")
FEAST = re.compile(r"\b(?:ngày|tết|lễ|giỗ|(?<!đại )hội|cúp|giải|kỷ niệm)\b[^.;,]*$")
IN_FORCE = re.compile(r"hiệu lực|thành lập|hoạt động|sáp nhập|hợp nhất")
PERIOD_REPORTED = re.compile(r"\b(?:báo cáo|sơ kết|tổng kết|kết quả|số liệu)\s+$")
OPENS_LINE = re.compile(r"[\s\-–+*•(]*")
LUNAR = re.compile(r"\s*\(?(?:âm lịch|al\b|(?:tháng )?giêng)")


def lead_of(before: str) -> int:
    """Return where the words right before a time begin of which all that can lead it in is made.

    A term and a stretch of time may be named by any words, so that the whole text counts.
    """
    if "hạn" in before or "thời gian" in before:
        return 0
    return _MADE_OF_LEADS.begin(before, 0, len(before))
