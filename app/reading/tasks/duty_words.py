"""The words by which the reader tells who is asked to do something: data, no rules.

Entries are small letters with marks in the new spelling (see `folding.lower`).
"""

_THINGS = (
    "hoạt động", "nội dung", "nhiệm vụ", "giải pháp", "công việc", "việc", "tin", "bài", "hình thức",
    "văn bản", "chế độ", "mốc", "vấn đề", "yêu cầu", "sự kiện", "phong trào", "cuộc", "hội nghị", "hội thi",
    "chương trình", "kế hoạch", "khẩu hiệu", "quy định", "bước", "đợt", "giai đoạn", "khoản", "chi phí",
    "kinh phí", "phương tiện", "tài liệu", "ngày", "tháng", "quý", "năm", "công trình", "điều kiện",
    "dự thảo",
)  # fmt: skip
GROUP_START = (
    r"(?:các|tất cả|mỗi|từng|toàn thể|những|cấp ủy|đảng ủy các(?! cơ quan)|đảng ủy, chi ủy|chi ủy, |chi bộ, |"
    r"đối với các)"
    rf"(?! (?:{'|'.join(_THINGS)})\b)"
)
DUTY_VERBS = (
    "chủ trì", "chịu trách nhiệm", "có trách nhiệm", "có nhiệm vụ", "tham mưu", "phối hợp", "xây dựng",
    "tổ chức", "chỉ đạo", "lãnh đạo", "hướng dẫn", "theo dõi", "đôn đốc", "căn cứ", "tăng cường",
    "đẩy mạnh", "thực hiện", "triển khai", "kiểm tra", "giám sát", "bố trí", "đảm bảo", "bảo đảm",
    "cung cấp", "tuyên truyền", "làm", "giúp", "hỗ trợ", "soạn thảo", "xem xét", "là", "tiếp tục",
    "chuẩn bị", "định hướng", "phân công", "đăng", "đăng tải", "đưa tin", "mở", "phát động", "vận động",
    "quán triệt", "nghiên cứu", "tập trung", "kịp thời", "thường xuyên", "chủ động", "đề xuất", "tổng hợp",
    "sử dụng", "trực tiếp", "duy trì", "rà soát", "phát huy", "in", "treo", "tích cực", "bám sát", "dành",
    "ưu tiên", "hằng", "thông tin", "tuyên dương", "kết hợp", "đưa", "biên soạn", "phụ trách",
    "cấp kinh phí", "cấp phát", "gửi", "báo cáo", "tăng", "tăng thời lượng", "phát sóng", "tiếp sóng",
    "thông báo", "ban hành", "cụ thể hóa", "nắm", "huy động", "khuyến khích", "tham gia", "hưởng ứng",
    "lồng ghép", "phân bổ", "niêm yết", "cập nhật", "trang trí", "lắp đặt", "sản xuất", "viết", "thiết kế",
    "phát hành", "phổ biến", "tiến hành", "động viên", "yêu cầu", "đề nghị", "thẩm định", "tiếp nhận",
    "giữ gìn", "quản lý", "đấu tranh", "ngăn chặn", "khen thưởng", "nêu gương", "quan tâm", "tạo điều kiện",
    "bổ sung", "đổi mới", "nâng cao", "phản ánh", "kiện toàn", "chăm lo", "sơ kết", "tổng kết", "tham dự",
    "tiếp thu", "giới thiệu", "cổ vũ", "lấy ý kiến", "đánh giá", "nhắc nhở", "nghiêm túc", "phải", "cần",
    "được giao", "sẽ", "gương mẫu", "khẩn trương", "tập huấn", "bồi dưỡng", "chịu", "lập kế hoạch",
    "lập dự toán", "lập danh sách", "thu thập", "tạo", "dựng cụm", "cấp đủ", "rút kinh nghiệm", "chấp hành",
    "đăng ký", "chỉnh trang", "phát thanh các", "truyền thanh các", "nhân rộng", "bám nắm", "ra quân",
    "phân phối", "biểu dương", "ký kết", "cử cán bộ", "cử đảng viên", "cử người",
    "phát hiện", "phát loa", "phát tờ", "phát phiếu", "cùng phối hợp", "cho ý kiến", "trích", "chi trả",
    "ra quân", "ra nghị quyết", "dọn", "tự quản", "tiếp âm", "thu âm", "trực tại", "quay", "chụp", "tặng",
    "trao tặng", "thăm", "trồng", "kẻ", "sưu tầm", "trưng bày", "livestream",
    "nộp", "cắm", "dán", "khảo sát", "nâng cấp", "cân đối", "thành lập", "thu dọn", "quét dọn",
    "công bố", "bàn giao", "sao gửi", "truyền hình trực tiếp", "phát trực tiếp",
    "nộp", "cắm", "dán", "khảo sát", "nâng cấp", "quản trị trang", "quản trị cổng",
    "quản trị website", "phát bài", "phát tin", "phát bản tin",
    "phát chương trình", "dàn dựng", "xử lý", "vận hành", "ghi hình", "tường thuật", "soạn đề cương",
    "soạn bài", "trao giải", "tháo dỡ", "chạy", "vẽ", "cài đặt",
    "tuần tra", "đón tiếp", "số hóa", "bình chọn", "tuyển chọn", "luyện tập", "tập luyện",
    "thay thế", "nhắn tin", "quyên góp", "kêu gọi", "gặp mặt",
)  # fmt: skip
# A verb right behind such a head belongs to the name: "Ban chỉ đạo 35", "Tổ tuyên truyền", "Phòng tổ chức".
NAMING_VERBS = (
    (
        r"\b(?:ban|tổ|đội|nhóm)",
        "chỉ đạo|tổ chức|tuyên truyền|kiểm tra|giám sát|thông tin|biên soạn|soạn thảo|xây dựng đảng|"
        "giúp việc|vận động|quản lý|biên tập|tổng hợp|thẩm định|phản ánh|đánh giá|cổ vũ|"
        "tham mưu,? tổng hợp|tham mưu,? giúp việc|quay phim(?:,| và)? chụp ảnh|quay phim|chụp ảnh",
    ),
    (r"\btrung tâm (?:cung ứng|phục vụ)", "dịch vụ công(?: ích)?|hành chính công"),
    (r"\b(?:đài|trạm|báo|và)", "(?:phát|truyền) thanh(?:,? (?:và )?truyền hình)?"),
    (r"\bcựu", "chiến binh|quân nhân|giáo chức|thanh niên xung phong"),
    (r"\bchữ", "thập đỏ"),
    (r"\bđịa", "bàn"),
    (r"\bngười", "cao tuổi|khuyết tật|mù"),
    (r"\btổ", "công nghệ số(?: cộng đồng)?|hòa giải|bảo vệ an ninh(?:,? trật tự)?|dân vận"),
    (r"\bhợp tác xã", "nông nghiệp|dịch vụ(?: nông nghiệp)?|sản xuất"),
    (r"\b(?:đào|chế|cải|sáng|kiến)", "tạo"),
    (r"\bviệc", "làm"),
    (r"\bcông nghệ", "thông tin"),
    (
        r"\b(?<!văn )phòng|\b(?:trung tâm|trạm|nhà máy|bộ phận|hệ thống|cơ quan)",
        "thông tin|tổ chức|kiểm tra|quản lý|giám sát|tổng hợp|tham mưu|giúp việc|tuyên truyền|thẩm định|"
        "xử lý|vận hành",
    ),
    (
        r"\b(?:sở|đài|công ty)",
        "thông tin|quản lý|vận hành",
    ),
    (
        r"\btội phạm",
        "sử dụng công nghệ cao",
    ),
    (r"\btrung tâm dịch vụ|\bphòng dịch vụ|\bdịch vụ", "tổng hợp"),
    (r"\b(?:ban|tổ|bộ phận|cán bộ|cơ quan)", "phụ trách|làm công tác|tham mưu, giúp việc|giúp việc"),
)
# Before a colon these only say which body is meant: "Các đồng chí phụ trách chi bộ: …".
MODIFYING_VERBS = (
    "phụ trách", "làm công tác", "được giao", "được phân công", "tham gia", "quản lý",
)  # fmt: skip
# These stand within names after a dash as well: "Văn hóa - Thông tin", "Tổ chức - Hành chính".
WORDS_OF_NAMES = frozenset((
    "giám sát", "hướng dẫn", "kiểm tra", "quản lý", "thông tin", "tuyên truyền", "tổ chức",
))  # fmt: skip
# With nothing behind them these end a name: "Các chi bộ đội sản xuất", "Phòng Kế hoạch tổng hợp".
NOUN_VERBS = frozenset(("sản xuất", "thiết kế", "phát hành", "biên soạn", "tổng hợp", *WORDS_OF_NAMES))
PLACE_SHORTS = frozenset((
    "h", "p", "q", "tp", "tt", "tx", "x",
))  # fmt: skip
# Verbs of one syllable that end the names of offices too: "Sở Xây dựng", "Văn phòng Đăng ký đất đai".
SYLLABLES_OF_NAMES = frozenset((
    "bàn", "chiếu", "chuyển", "cấp", "dịch", "dựng", "dự", "giao", "học", "ký", "loa", "lập", "lễ", "may",
    "nhận", "phát", "soạn", "sơn", "thi", "thu", "tiếp", "trực", "tuyển", "tạo", "đua", "đặt",
))  # fmt: skip
NAME_WORDS = frozenset((
    "-", "an", "ban", "buôn", "bàn", "báo", "bí", "bản", "bộ", "chi", "chính", "chức", "các", "công",
    "cùng", "cơ", "cư", "cấp", "của", "doanh", "dân", "huyện", "học", "hội", "hợp", "khu", "khối", "làng",
    "lãnh", "mặt", "mỗi", "nghiệp", "ngành", "ngũ", "nhà", "những", "phòng", "phường", "phố", "quan",
    "quân", "quận", "sở", "sự", "thuộc", "thành", "thôn", "thư", "thường", "thể", "thị", "toàn", "trung",
    "trên", "trường", "trạm", "trấn", "trận", "trị", "trực", "ty", "tác", "tế", "tỉnh", "tổ", "từng", "uỷ",
    "viên", "và", "văn", "vị", "với", "vụ", "xã", "y", "đoàn", "đài", "đơn", "đạo", "đảng", "địa", "đội",
    "ương", "ấp", "ủy", "–",
))  # fmt: skip
HAND_OVER = (
    "giao trách nhiệm cho", "giao nhiệm vụ cho", "giao cho", "giao", "kính đề nghị", "trân trọng đề nghị",
    "đề nghị", "yêu cầu", "trách nhiệm của", "nhiệm vụ của", "đối với", "phân công cho", "phân công",
    "riêng đối với", "riêng",
)  # fmt: skip
