"""The words by which the reader tells the parts of a plan apart: data, no rules.

Entries are small letters with marks in the new spelling (see `folding.lower`).
"""

GENRES = (
    "kế hoạch", "hướng dẫn", "chương trình", "chỉ thị", "nghị quyết", "quyết định", "quy định", "quy chế",
    "kết luận", "thông báo", "thông tri", "báo cáo", "tờ trình", "đề án", "phương án", "công văn", "đề cương",
    "đề cương tuyên truyền", "kế hoạch chi tiết", "kế hoạch phối hợp", "kế hoạch liên tịch",
    "chương trình hành động", "thể lệ", "biên bản", "diễn văn", "diễn văn khai mạc",
    "lịch", "lịch tuyên truyền", "lịch công tác", "công điện",
    "bài phát biểu", "phát biểu", "lời kêu gọi", "thư ngỏ",
    "thư chúc mừng", "giấy mời", "bài tuyên truyền", "bài viết", "phóng sự",
)  # fmt: skip
GENRE_OF_SYMBOL = {
    "KH": "Kế hoạch", "HD": "Hướng dẫn", "CTR": "Chương trình", "CT": "Chỉ thị", "NQ": "Nghị quyết",
    "QĐ": "Quyết định", "KL": "Kết luận", "TB": "Thông báo", "BC": "Báo cáo", "TTR": "Tờ trình",
    "ĐA": "Đề án", "CV": "Công văn", "CĐ": "Công điện", "PA": "Phương án", "TT": "Thông tri", "QC": "Quy chế",
}  # fmt: skip
MOTTOES = ("đảng cộng sản việt nam", "cộng hòa xã hội chủ nghĩa việt nam", "độc lập - tự do - hạnh phúc")

ORGANISATION = (
    r"(?:ban(?! đầu| hành)|tiểu ban|cấp ủy|chi bộ|chi ủy|đảng ủy|đảng bộ|tỉnh ủy|thành ủy|huyện ủy|"
    r"quận ủy|thị ủy|(?:tỉnh|thành|huyện|quận|thị|xã|phường|đảng|chi|liên chi) đoàn|bch|btv|tổng liên đoàn|"
    r"lđlđ|cđcs|chi hội|"
    r"văn phòng|ủy ban|ubnd|ubmttq|ubkt|hđnd|hội đồng|mttq|mặt trận|đoàn(?! kết| đại biểu)|hội(?! nghị|"
    r" thi| thảo|"
    r" trường)|liên đoàn|liên hiệp|liên minh|"
    r"công đoàn|sở|phòng(?!,| chống)|trung tâm|báo(?! cáo| chí)|đài|tạp chí|"
    r"cổng|trang|trường|"
    r"trạm|công ty|tổng công ty|tập đoàn|xí nghiệp|nhà máy|ngân hàng|bệnh viện|viện|cục|chi cục|bộ(?! phận)|"
    r"bộ phận|công an|quân sự|bộ chỉ huy|ban chỉ huy|bộ đội|tổ(?! chức| quốc| công tác)|tổ công tác|"
    r"tổ chức (?:đảng|"
    r"cơ sở đảng|đoàn thể|công đoàn)|thường trực|cơ quan|đơn vị|doanh nghiệp|nhà văn hóa|thư viện|"
    r"nhà trường|nhà hát|nhà thiếu nhi|nhà xuất bản|cung (?:thiếu nhi|văn hóa|thể thao)|"
    r"tòa soạn|câu lạc bộ|hiệp hội|bảo tàng|thôn|"
    r"khối(?! lượng)|hợp tác xã|đồn(?= biên)|hạt(?= kiểm)|xóm|khu dân cư|khoa(?! học)|"
    r"phân xưởng|phân hiệu|"
    r"bưu điện|viễn thông|kho bạc|tòa án|viện kiểm sát|bảo hiểm|đại hội|học viện|các tổ chức|nhóm|"
    r"thanh tra(?= (?:sở|tỉnh|huyện|thành phố|nhà nước|chính phủ|bộ)\b)|"
    r"liên đội|đội(?! ngũ))\b"
)
ACTIVITY_VERBS = (
    "tổ chức", "treo", "đưa tin", "ra số", "ra mắt", "chỉ đạo", "trang trí", "chuẩn bị", "xây dựng", "mở",
    "phát động", "đăng ký", "đôn đốc", "thông báo nhanh", "hướng dẫn", "phối hợp", "chủ trì", "tham mưu",
    "kiểm tra", "giám sát", "biên soạn", "in", "phát hành", "phát sóng", "cấp phát", "lắp đặt", "lắp dựng",
    "dựng", "chạy", "cắm", "sản xuất", "thiết kế", "đăng", "đăng tải", "viết", "thực hiện", "triển khai",
    "ban hành", "lập", "thành lập", "bố trí", "cung cấp", "gửi", "báo cáo", "tổng hợp", "sơ kết",
    "tổng kết", "khen thưởng", "biểu dương", "tuyên dương", "tặng", "tập huấn", "bồi dưỡng", "họp báo",
    "tiếp", "đón", "mời", "trưng bày", "triển lãm", "chiếu", "biểu diễn", "tham gia", "hưởng ứng",
    "vận động", "huy động", "phát thanh", "duy trì", "cập nhật", "lồng ghép", "quán triệt", "phổ biến",
    "lấy ý kiến", "tiếp thu", "giao", "phân công", "đề nghị", "theo dõi", "nắm", "đấu tranh", "ngăn chặn",
    "bảo đảm", "đảm bảo", "chỉnh trang", "vệ sinh", "dâng hương", "thăm", "gặp mặt", "khánh thành",
    "gắn biển", "khởi công", "hoàn thành", "mít tinh", "diễu hành", "ra quân", "tọa đàm", "sáng tác", "làm",
    "rà soát", "kẻ vẽ", "xuất bản", "tăng thời lượng", "tăng tin", "phát hiện", "nghiên cứu", "tuyển chọn",
    "bình chọn", "trao giải", "phát tờ", "phát loa", "diễn đàn", "soạn thảo", "phát tài liệu", "phát trên",
    "góp ý", "cử", "tường thuật", "sinh hoạt", "truyền thanh", "vẽ", "học tập", "giữ gìn", "lễ", "hội thi",
    "cuộc thi", "hội nghị", "dự", "quay", "chụp", "ký kết", "giao lưu", "chào cờ", "đặt", "gắn", "sưu tầm",
    "livestream", "chia sẻ", "trao", "tôn vinh", "khuyến khích", "yêu cầu", "hỗ trợ", "cổ động",
    "tiến hành", "thi", "kiện toàn", "khảo sát", "rút kinh nghiệm", "họp", "điểm tin", "ghi hình",
    "biên tập", "giải bóng", "giải cầu lông", "giải thể thao", "giải chạy", "dọn", "trồng", "xây",
    "tăng thời gian", "truyền hình trực tiếp", "xe loa", "loa", "nghe", "tiếp sóng", "chúc mừng",
    "đóng góp", "dán", "mua", "nói chuyện", "lắp", "bắn pháo hoa", "phỏng vấn", "phân phối", "niêm yết",
    "thông báo kết quả", "nêu gương", "khai thác", "nộp", "duyệt", "phê duyệt", "thẩm định", "chấm",
    "trình chiếu", "trình", "sơn", "thu", "khai mạc", "bế mạc", "tổng duyệt", "thanh quyết toán",
    "quyết toán", "thanh toán", "đối thoại", "khai trương", "kết nạp", "hiến", "khám", "công bố", "kết nối",
    "hành trình", "thay", "tiếp âm", "tóm tắt", "dịch", "chuyển thể", "thảo luận",
    "truyền hình, phát thanh", "phát thanh, truyền hình", "truyền hình", "bàn giao", "nghiệm thu",
    "tháo dỡ", "thu dọn", "bóc", "gỡ", "căng", "thắp", "thả", "quét dọn", "quét vôi", "phun", "cải tạo",
    "nâng cấp", "sửa", "sửa chữa", "tu sửa", "bảo dưỡng", "vận hành", "cài đặt", "tạo", "thiết lập",
    "kích hoạt", "đổi", "chuyển", "nhận", "tiếp nhận", "phân bổ", "cấp", "quyên góp", "ủng hộ", "tư vấn",
    "trực", "tuần tra", "thống kê", "điều tra", "đánh giá", "xếp loại", "nhắc", "chấn chỉnh", "uốn nắn",
    "xử lý", "giải quyết", "tiếp xúc", "gặp gỡ", "giao ban", "hội ý", "tham quan", "về nguồn", "thắp nến",
    "thắp hương", "viếng", "kết nghĩa", "ký", "chào đón", "rước", "diễu", "đua", "tập luyện", "luyện tập",
    "tập dượt", "tuyển", "chọn", "lựa chọn", "xét chọn", "đề cử", "đề xuất", "kiến nghị", "xin ý kiến",
    "trả lời", "giải đáp", "thu âm", "thu thanh", "lồng tiếng", "chỉnh lý", "sửa đổi", "bổ sung",
    "hoàn thiện", "hoàn chỉnh", "số hóa", "quét mã", "nhân bản", "sao gửi", "lưu trữ", "chuẩn hóa",
    "đối chiếu", "đếm", "phân loại", "phụ trách", "công nhận", "xét", "bầu", "trao đổi", "soạn", "bàn",
    "phát lại", "phát bài", "phát bản tin", "phát phim", "phát các", "phát quà", "phát đến", "phát cho",
    "phát đi", "phát trực tiếp", "phát chuyên", "phát tin", "phát phóng sự", "phát tờ gấp", "phát miễn phí",
    "phát", "hội thao", "đêm nhạc", "đêm hội", "đêm văn nghệ", "ngày hội", "liên hoan", "hội diễn",
    "hội thảo", "tuần lễ", "chung kết", "sơ khảo", "chung khảo", "vòng sơ khảo", "chiến dịch",
    "rung chuông", "dâng hoa", "đồng diễn", "hát", "múa", "nhảy", "chạy thử", "bình xét", "tích hợp",
    "lập trình", "mã hóa", "in ấn", "cải tiến", "dùng", "sử dụng", "bảo quản", "quản trị", "kiểm duyệt",
    "đưa", "đánh trống", "mở cửa", "thí điểm", "nhân rộng", "chuyển tải", "ghi", "ghi âm", "cắt", "may",
    "thuê", "đấu thầu", "lắp ráp", "trang bị", "bắn", "đốt", "tổng vệ sinh", "lên kế hoạch", "lên lịch",
    "lên danh sách", "giải việt dã", "giải cờ", "giải đua", "giải đẩy gậy", "giải kéo co", "giải quần vợt",
    "giải xe đạp", "giải điền kinh", "tặng quà", "in và phát", "nhập dữ liệu", "gieo",
)  # fmt: skip
# What begins like a deed and is none: a clause that opens with it names what to speak of.
NO_DEEDS = (
    "phát huy", "phát triển", "dự thảo", "dự báo", "giải phóng", "giải pháp", "giải thưởng", "thu hút",
    "thu nhập", "giao thông", "mở rộng", "chuyển đổi số", "chuyển đổi", "chuyển biến", "nhận thức",
    "nhận định", "tạo sự", "tạo không khí", "tạo đồng thuận", "tạo niềm tin", "cấp ủy", "ký ức", "chọn lọc",
    "đổi mới", "thay đổi", "xử lý nghiêm", "công nhân", "hội thảo khoa học là", "bàn thờ", "bầu không khí",
    "thực hiện nghị quyết", "xây dựng đảng", "xây dựng, chỉnh đốn", "tạo động lực", "chạy theo",
    "giải phẫu", "phát biểu", "phát ngôn", "thực hiện thắng lợi", "thực hiện tốt chính sách", "để lại",
    "đưa nghị quyết", "đánh giá cao", "giữ vững", "giữ nước", "sinh hoạt phí", "quy định về", "giao thoa",
    "trực thuộc", "chấm dứt", "ghi nhận", "in đậm", "báo cáo chính trị", "hiến pháp", "khám phá", "ghi dấu",
    "cắt giảm", "thi đua là", "nhập cuộc", "xuất phát", "xuất sắc", "xuất hiện", "thu ngân sách",
    "đo lường", "bầu cử", "học tập và làm theo", "xây dựng nông thôn mới", "xây dựng hệ thống chính trị",
    "xây dựng đời sống", "xây dựng chính quyền", "giải quyết việc làm", "ký kết hiệp định", "tiếp nối",
    "chuyển dịch", "tạo đà", "tạo đột phá", "tạo chuyển biến", "trao quyền", "lễ nghĩa", "mở ra", "thăm dò",
    "thay mặt", "dịch bệnh", "dịch vụ", "bảo đảm quốc phòng", "bảo đảm an sinh", "đảm bảo quốc phòng",
    "đảm bảo an sinh", "nhận diện",
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
    "trưởng công an", "phó trưởng công an", "chỉ huy trưởng", "phó chỉ huy trưởng", "đồn trưởng",
    "trạm trưởng", "trung đoàn trưởng", "tư lệnh", "phó tư lệnh", "trưởng khoa", "trưởng trạm",
    "tổng biên tập", "phó tổng biên tập",
)  # fmt: skip
CENTRAL_CITIES = ("hà nội", "hồ chí minh", "hải phòng", "đà nẵng", "cần thơ", "huế")
