"""What offices count, as patterns over lower-case text: news, visual material, meetings, people, bodies."""

import re

from app.reading.language.alternatives import any_of

# The longer wording wins; each entry is the unit as a target names it.
_THINGS = (
    "tin, bài viết|tin, bài, ảnh|tin, bài|tin bài|tin, ảnh|tin|bài viết|bài báo|bài tuyên truyền|"
    "bài phát thanh|bài thu hoạch|bài dự thi|bài|phóng sự|phim tài liệu|phim|chuyên mục|chuyên đề|"
    "bản tài liệu|chuyên trang|video clip|video ngắn|"
    "video|clip|infographic|podcast|bản tin|số báo|số|ấn phẩm|"
    "cuốn sách|cuốn sổ tay|cuốn|quyển|bộ tài liệu|tờ rơi|tờ gấp|tài liệu|đĩa|ảnh|bức ảnh|bức tranh|"
    "băng rôn|băng zôn|băng-rôn|khẩu hiệu|pa nô|pano|panô|pa-nô|áp phích|phướn|cờ phướn|lá cờ|cờ|"
    "bóng đèn|cụm cổ động|cụm pa nô|cụm pano|cụm pa-nô|cụm loa|màn hình led|bảng điện tử|bảng tin|"
    "cổng chào|tuyến đường|tuyến phố|đoạn đường|buổi nói chuyện|buổi tuyên truyền|buổi sinh hoạt|"
    "buổi tọa đàm|buổi|hội nghị|cuộc thi|cuộc họp|cuộc tọa đàm|cuộc|hội thi|hội thảo|tọa đàm|"
    "diễn đàn|lớp tập huấn|lớp|đợt tuyên truyền|lượt người nghe|lượt người dự thi|lượt người|"
    "lượt truy cập|lượt xem|lượt|chương trình nghệ thuật|chương trình văn nghệ|chương trình|tiết mục|"
    "công trình, phần việc|công trình thanh niên|công trình|phần việc|mô hình|sản phẩm|tác phẩm|"
    "hoạt động|giải|điểm cầu|điểm|suất quà|suất hỗ trợ|suất học bổng|suất|phần quà|ngôi nhà|"
    "căn nhà|nhà|câu lạc bộ|xe loa|giờ phát thanh|triển lãm|ki-ốt|gian hàng|cây xanh|cây|"
    "đơn vị máu|thẻ bảo hiểm y tế|đội tuyên truyền|đội văn nghệ|tổ tuyên truyền|mã qr|"
    "lần/ngày|lần/tuần|lần/tháng|lần/quý|lần/năm"
)
_GROUPS = (
    "cán bộ, đảng viên|đảng viên mới|đảng viên|cán bộ|đoàn viên, hội viên|đoàn viên, thanh niên|"
    "đoàn viên, học sinh|đoàn viên mới|đoàn viên|hội viên|chi bộ, đảng bộ|chi, đảng bộ cơ sở|"
    "chi, đảng bộ|chi bộ trực thuộc|bí thư chi bộ|chi bộ|đảng bộ cơ sở|đảng bộ|chi đoàn|chi hội|"
    "công đoàn cơ sở|tổ công đoàn|đơn vị|cơ quan, đơn vị|cơ quan|công chức, viên chức|"
    "lao động nữ|người lao động|công nhân|hộ gia đình|hộ dân|hộ|gia đình chính sách|gia đình|"
    "nhân dân|thôn, bản|thôn|xã, phường|cấp ủy|tổ chức cơ sở đảng|tổ chức đảng|nội dung|kế hoạch|"
    "đại biểu|thành viên|báo cáo viên|tuyên truyền viên|cộng tác viên|tình nguyện viên|học sinh|sinh viên|"
    "chiến sĩ|đại đội|trường học|an toàn vệ sinh viên|người cao tuổi|người dân|người nghèo|người|"
    "hộ nghèo|hộ cận nghèo|thanh niên|thiếu nhi|phụ nữ|cựu chiến binh|giáo viên|ngư dân|nông dân|"
    "đoàn xã, phường|đoàn xã|đoàn phường|khu dân cư|khu phố|tổ dân phố|khu vực bỏ phiếu|tổ bầu cử|cử tri|"
    "tổ phóng viên|nhóm phóng viên|phóng viên|tổ công tác"
)
# A number with one of these counts time, money or the order of something, and is no amount to reach.
NEVER = re.compile(
    r"(?:năm|tháng|ngày|tuần|quý|giờ|phút|giây|lần(?!/)|kỳ|khóa|thế kỷ|tuổi|khâu|mùa|lý do|triệu|tỷ|tỉ|"
    r"nghìn|ngàn|đồng|điều|khoản|chương(?! trình)|mục|phần(?! việc| quà)|bước|giai đoạn|đợt(?! tuyên)|"
    r"hình thức|nhóm|trở lên|trở xuống|cấp(?! ủy))\b"
)
# Words after which a noun that is counted has ended: where, when, for whom, what it does.
_ENDS = (
    "dọc|tại|ở|trên|trong|cho|của|với|để|về|từ|đến|tới|trước|sau|vào|và|hoặc|do|bằng|theo|nhằm|"
    "phục vụ|tham gia|tham dự|dự|chào mừng|mừng|hướng|giới thiệu|tuyên truyền|cổ động|nêu|có|là|"
    "được|đã|sẽ|ngoài|giữa|quanh|qua|khắp|mỗi|hằng|hàng|gồm|thuộc|các|những|này|trở|tiêu biểu|"
    "đạt|xong|hoàn thành|gửi|làm|thực hiện|tổ chức|hỗ trợ|phát|treo|lúc|dưới|bên|cạnh|nhân|kèm|"
    "phản ánh|đăng|hưởng ứng|kỷ niệm|đăng ký|hoàn toàn|đều|không|phải|toàn|liên|như|khi|nếu"
)


def _either(words: str) -> str:
    return any_of(words.split("|"))


_THING = rf"(?:{_either(_THINGS)})(?!\w)"
# "02 tin/tuần", "01 công trình/chi bộ": so many each time, or each.
_EACH = (
    r"(?:\s?/\s?(?:ngày|tuần|tháng|quý|năm|kỳ|buổi|chi bộ|chi đoàn|chi hội|đảng bộ|đơn vị|cơ quan|xã|thôn|"
    r"người|đồng chí|đảng viên)(?!\w))"
)
_WORD = rf"(?!(?:{_either(_ENDS)})\b)[^\W\d_]+"
THING = re.compile(rf"{_THING}(?:,\s{_THING})*(?:{_EACH}|(?!\s?/|,\s{_THING}))")
"""Things that offices make."""
GROUP = re.compile(rf"(?:{_either(_GROUPS)})(?!\w){_EACH}?")
"""People and bodies."""
ANYTHING = re.compile(rf"{_WORD}(?: {_WORD})?(?!\w){_EACH}?")
"""Any noun of one word or two."""
