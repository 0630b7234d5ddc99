"""The words by which the reader tells the parts of a plan apart: data, no rules.

Entries are small letters with marks in the new spelling (see `folding.lower`).
"""

GENRES = (
    "kế hoạch", "hướng dẫn", "chương trình", "chỉ thị", "nghị quyết", "quyết định", "quy định", "quy chế",
    "kết luận", "thông báo", "thông tri", "báo cáo", "tờ trình", "đề án", "phương án", "công văn", "đề cương",
    "đề cương tuyên truyền", "kế hoạch chi tiết", "kế hoạch phối hợp", "chương trình hành động", "thể lệ",
    "biên bản", "diễn văn", "diễn văn khai mạc", "bài phát biểu", "phát biểu", "lời kêu gọi", "thư ngỏ",
    "thư chúc mừng", "giấy mời", "bài tuyên truyền", "bài viết", "phóng sự",
)  # fmt: skip
GENRE_OF_SYMBOL = {
    "KH": "Kế hoạch", "HD": "Hướng dẫn", "CTR": "Chương trình", "CT": "Chỉ thị", "NQ": "Nghị quyết",
    "QĐ": "Quyết định", "KL": "Kết luận", "TB": "Thông báo", "BC": "Báo cáo", "TTR": "Tờ trình",
    "ĐA": "Đề án", "CV": "Công văn", "PA": "Phương án", "TT": "Thông tri", "QC": "Quy chế",
}  # fmt: skip
MOTTOES = ("đảng cộng sản việt nam", "cộng hòa xã hội chủ nghĩa việt nam", "độc lập - tự do - hạnh phúc")

ORGANISATION = (
    r"(?:ban(?! đầu| hành)|tiểu ban|cấp ủy|chi bộ|chi ủy|đảng ủy|đảng bộ|tỉnh ủy|thành ủy|huyện ủy|"
    r"quận ủy|thị ủy|(?:tỉnh|thành|huyện|quận|thị|xã|phường|đảng|chi|liên chi) đoàn|bch|btv|tổng liên đoàn|"
    r"lđlđ|cđcs|chi hội|"
    r"văn phòng|ủy ban|ubnd|ubmttq|ubkt|hđnd|hội đồng|mttq|mặt trận|đoàn(?! kết| đại biểu)|hội(?! nghị|"
    r" thi| thảo|"
    r" trường)|liên đoàn|liên hiệp|công đoàn|sở|phòng(?!,| chống)|trung tâm|báo(?! cáo| chí)|đài|tạp chí|"
    r"cổng|trang|trường|"
    r"trạm|công ty|tổng công ty|tập đoàn|xí nghiệp|nhà máy|ngân hàng|bệnh viện|viện|cục|chi cục|bộ(?! phận)|"
    r"bộ phận|công an|quân sự|bộ chỉ huy|ban chỉ huy|bộ đội|tổ(?! chức| quốc| công tác)|tổ công tác|"
    r"tổ chức (?:đảng|"
    r"cơ sở đảng|đoàn thể|công đoàn)|thường trực|cơ quan|đơn vị|doanh nghiệp|nhà văn hóa|thư viện|"
    r"nhà trường|thôn|"
    r"khối(?! lượng)|hợp tác xã|đồn(?= biên)|hạt(?= kiểm)|xóm|khu dân cư|khoa(?! học)|"
    r"phân xưởng|phân hiệu|"
    r"bưu điện|viễn thông|kho bạc|tòa án|viện kiểm sát|bảo hiểm|đại hội|học viện|các tổ chức|nhóm|"
    r"đội(?! ngũ))\b"
)
ACTIVITY_VERBS = (
    "tổ chức", "treo", "đưa tin", "ra số", "ra mắt", "chỉ đạo", "trang trí", "chuẩn bị", "xây dựng", "mở",
    "phát động",
    "đăng ký", "đôn đốc", "thông báo nhanh", "hướng dẫn", "phối hợp", "chủ trì", "tham mưu", "kiểm tra",
    "giám sát",
    "biên soạn", "in", "phát hành", "phát sóng", "cấp phát", "lắp đặt", "lắp dựng", "dựng", "chạy", "cắm",
    "sản xuất",
    "thiết kế", "đăng", "đăng tải", "viết", "thực hiện", "triển khai", "ban hành", "lập", "thành lập",
    "bố trí",
    "cung cấp", "gửi", "báo cáo", "tổng hợp", "sơ kết", "tổng kết", "khen thưởng", "biểu dương",
    "tuyên dương", "tặng",
    "tập huấn", "bồi dưỡng", "họp báo", "tiếp", "đón", "mời", "trưng bày", "triển lãm", "chiếu", "biểu diễn",
    "tham gia", "hưởng ứng", "vận động", "huy động", "phát thanh", "duy trì", "cập nhật", "lồng ghép",
    "quán triệt",
    "phổ biến", "lấy ý kiến", "tiếp thu", "giao", "phân công", "đề nghị", "theo dõi", "nắm", "đấu tranh",
    "ngăn chặn",
    "bảo đảm", "đảm bảo", "chỉnh trang", "vệ sinh", "dâng hương", "thăm", "gặp mặt", "khánh thành",
    "gắn biển",
    "khởi công", "hoàn thành", "mít tinh", "diễu hành", "ra quân", "tọa đàm", "sáng tác", "làm", "rà soát",
    "kẻ vẽ",
    "xuất bản", "tăng thời lượng", "tăng tin", "phát hiện", "nghiên cứu", "tuyển chọn", "bình chọn",
    "trao giải",
    "phát tờ", "phát loa", "diễn đàn", "soạn thảo", "phát tài liệu", "phát trên", "góp ý", "cử",
    "tường thuật", "sinh hoạt",
    "truyền thanh", "vẽ",
    "học tập", "giữ gìn", "lễ", "hội thi", "cuộc thi", "hội nghị", "dự", "quay", "chụp", "ký kết",
    "giao lưu", "chào cờ",
    "đặt", "gắn", "sưu tầm", "livestream", "chia sẻ", "trao", "tôn vinh", "khuyến khích", "yêu cầu",
    "hỗ trợ", "cổ động",
    "tiến hành", "thi", "kiện toàn", "khảo sát", "rút kinh nghiệm", "họp", "điểm tin", "ghi hình",
    "biên tập", "giải bóng",
    "giải cầu lông", "giải thể thao", "giải chạy", "dọn", "trồng", "xây", "tăng thời gian",
    "truyền hình trực tiếp",
    "xe loa", "loa", "nghe", "tiếp sóng", "chúc mừng", "đóng góp", "dán", "mua", "cập nhật", "tọa đàm",
    "nói chuyện",
    "lắp", "bắn pháo hoa", "phỏng vấn", "phân phối", "niêm yết", "thông báo kết quả", "nêu gương",
    "khai thác",
)  # fmt: skip
TOPIC_STARTS = (
    "thực hiện nghị quyết", "xây dựng đảng", "xây dựng, chỉnh đốn", "tuyên truyền", "phản ánh", "nhấn mạnh",
    "giới thiệu",
    "thông tin", "làm rõ", "khẳng định", "nêu bật", "cổ vũ", "ca ngợi",
)  # fmt: skip
MODIFIERS = (
    "tiếp tục", "đẩy mạnh", "tăng cường", "tập trung", "chủ động", "tích cực", "thường xuyên", "kịp thời",
    "làm tốt",
    "đổi mới", "nâng cao", "chú trọng", "trực tiếp", "thực hiện tốt", "công tác tuyên truyền", "sâu rộng",
    "rộng rãi", "nhanh chóng",
)  # fmt: skip

CHANNELS: dict[str, tuple[str, ...]] = {
    "press": (
        "báo chí", "phương tiện thông tin đại chúng", "trên báo", "trên các báo", "báo in", "đài phát thanh",
        "truyền hình", "ptth", "phát thanh", "đưa tin", "phóng sự", "phỏng vấn", "số báo", "chuyên trang",
        "chuyên mục", "truyền thanh", "họp báo", "bản tin", "tạp chí", "cơ quan báo",
    ),
    "web": (
        "trang tin", "cổng thông tin", "trang thông tin", "website", "trang web", "báo điện tử", "internet",
    ),
    "social": ("mạng xã hội", "zalo", "facebook", "youtube", "tiktok", "fanpage", "không gian mạng"),
    "oral": ("tuyên truyền miệng", "báo cáo viên", "tuyên truyền viên", "nói chuyện chuyên đề"),
    "meeting": (
        "hội nghị", "cuộc họp", "sinh hoạt chi bộ", "sinh hoạt", "tọa đàm", "hội thảo", "gặp mặt", "mít tinh",
        "học tập, quán triệt", "lớp bồi dưỡng", "tập huấn",
    ),
    "visual": (
        "cổ động trực quan", "trực quan", "băng zôn", "băng rôn", "băng-rôn", "khẩu hiệu", "pa nô", "pano",
        "pa-nô", "áp phích", "bảng điện tử", "trang trí", "treo cờ", "cờ đảng", "bảng led", "cờ phướn",
        "màn hình led",
        "tranh cổ động", "phướn", "khánh tiết",
    ),
    "culture": (
        "văn hóa", "văn nghệ", "thể thao", "thể dục", "hội thi", "cuộc thi", "hội diễn", "nghệ thuật",
        "triển lãm",
        "giải thi đấu", "chiếu phim", "trưng bày", "liên hoan",
    ),
    "consultation": ("hội nghị lấy ý kiến", "lấy ý kiến", "góp ý vào", "tham gia ý kiến", "đóng góp ý kiến"),
}  # fmt: skip

OFFICES = (
    "bí thư", "phó bí thư", "phó bí thư thường trực", "phó bí thư phụ trách", "trưởng ban", "phó trưởng ban",
    "phó trưởng ban thường trực", "chủ tịch", "phó chủ tịch", "chánh văn phòng", "phó chánh văn phòng",
    "giám đốc",
    "phó giám đốc", "tổng giám đốc", "hiệu trưởng", "phó hiệu trưởng", "chủ nhiệm", "phó chủ nhiệm",
    "trưởng tiểu ban", "phó trưởng tiểu ban", "trưởng phòng", "phó trưởng phòng", "tổ trưởng",
    "ủy viên ban thường vụ",
    "phó tổng giám đốc", "chủ tịch hội đồng", "viện trưởng", "cục trưởng", "chi cục trưởng",
    "ủy viên thường vụ",
    "phó chủ tịch thường trực", "thường trực", "trưởng đoàn", "chính ủy", "chính trị viên",
    "phó trưởng ban phụ trách",
    "bí thư chi bộ", "bí thư đảng ủy", "phó bí thư chi bộ", "phó bí thư đảng ủy",
)  # fmt: skip
CENTRAL_CITIES = ("hà nội", "hồ chí minh", "hải phòng", "đà nẵng", "cần thơ", "huế")
