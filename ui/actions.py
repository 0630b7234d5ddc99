"""The actions of the window as data: words, shortcut, icon, and place in the menus."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP as NOOP

BOOK = NOOP("Actions", "&Sổ")
EDIT = NOOP("Actions", "Sử&a")
VIEW = NOOP("Actions", "&Xem")
HELP = NOOP("Actions", "&Trợ giúp")
EXPORT = NOOP("Actions", "&Xuất")
LOOK = NOOP("Actions", "&Giao diện")
MENUS = (BOOK, EDIT, VIEW, HELP)


@dataclass(frozen=True)
class ActionSpec:
    """One action. `menu` is the path of menus to it; `group` numbers are set apart by separators.

    `shortcut` is as Qt writes it, or empty. A `choice` is one of several that exclude each other. An
    action that `needs_book` cannot be used while none is open.
    """

    id: str
    text: str
    menu: tuple[str, ...]
    group: int
    icon: str = ""
    shortcut: str = ""
    tip: str = ""
    choice: bool = False
    needs_book: bool = False


ACTIONS = (
    ActionSpec("new_book", NOOP("Actions", "&Lập sổ mới…"), (BOOK,), 1, "add", "Ctrl+N",
               NOOP("Actions", "Lập một sổ trống cho cấp ủy của mình")),
    ActionSpec("open_book", NOOP("Actions", "&Mở sổ…"), (BOOK,), 1, "open", "Ctrl+O",
               NOOP("Actions", "Mở một sổ đã có trên máy")),
    ActionSpec("open_sample", NOOP("Actions", "Xem sổ mẫ&u"), (BOOK,), 1, "sample", "",
               NOOP("Actions", "Mở bản sao của sổ mẫu để xem và thử")),
    ActionSpec("import_plan", NOOP("Actions", "&Nhập kế hoạch…"), (BOOK,), 2, "import", "Ctrl+I",
               NOOP("Actions", "Đọc văn bản kế hoạch và lập danh mục việc")),
    ActionSpec("import_project", NOOP("Actions", "Nhậ&p từ Microsoft Project…"), (BOOK,), 2, "import", "",
               NOOP("Actions", "Nhận ngày và tiến độ đã sửa trong tệp Microsoft Project"), needs_book=True),
    ActionSpec("export_letter", NOOP("Actions", "&Công văn giao việc…"), (BOOK, EXPORT), 1, "documents", "",
               NOOP("Actions", "Công văn gửi các đơn vị những việc của một giai đoạn"), needs_book=True),
    ActionSpec("export_detailed_plan", NOOP("Actions", "&Kế hoạch chi tiết…"), (BOOK, EXPORT), 1, "plan",
               tip=NOOP("Actions", "Kế hoạch kèm bảng phân công, đúng thể thức của Đảng"), needs_book=True),
    ActionSpec("export_progress", NOOP("Actions", "Bảng &tiến độ (Excel)…"), (BOOK, EXPORT), 1, "reports", "",
               NOOP("Actions", "Tiến độ theo từng đại hội và từng đơn vị"), needs_book=True),
    ActionSpec("export_timeline", NOOP("Actions", "&Biểu đồ thời gian…"), (BOOK, EXPORT), 2, "timeline", "",
               NOOP("Actions", "Biểu đồ thời gian ra tệp PDF hoặc ảnh"), needs_book=True),
    ActionSpec("export_checklist", NOOP("Actions", "&Danh mục việc (PDF)…"), (BOOK, EXPORT), 2, "checklist",
               tip=NOOP("Actions", "Danh mục việc ra tệp PDF"), needs_book=True),
    ActionSpec("export_calendar", NOOP("Actions", "&Lịch (iCalendar)…"), (BOOK, EXPORT), 3, "calendar", "",
               NOOP("Actions", "Ngày đại hội, thời hạn cho lịch trên máy tính, điện thoại"), needs_book=True),
    ActionSpec("export_project", NOOP("Actions", "&Microsoft Project (XML)…"), (BOOK, EXPORT), 3, "plan",
               tip=NOOP("Actions", "Kế hoạch cho Microsoft Project, ProjectLibre"), needs_book=True),
    ActionSpec("print", NOOP("Actions", "&In…"), (BOOK,), 3, "print", "Ctrl+P",
               NOOP("Actions", "In trang đang xem"), needs_book=True),
    ActionSpec("save_copy", NOOP("Actions", "Lưu bản sa&o…"), (BOOK,), 3, "save", "Ctrl+Shift+S",
               NOOP("Actions", "Ghi cả sổ thành một tệp khác"), needs_book=True),
    ActionSpec("close_book", NOOP("Actions", "Đón&g sổ"), (BOOK,), 4, "close", "Ctrl+W",
               NOOP("Actions", "Đóng sổ và về trang đầu"), needs_book=True),
    ActionSpec("quit", NOOP("Actions", "T&hoát"), (BOOK,), 4, "", "Ctrl+Q",
               NOOP("Actions", "Đóng chương trình")),
    ActionSpec("undo", NOOP("Actions", "&Hoàn tác"), (EDIT,), 1, "undo", "Ctrl+Z",
               NOOP("Actions", "Lấy lại bước vừa làm"), needs_book=True),
    ActionSpec("redo", NOOP("Actions", "&Làm lại"), (EDIT,), 1, "redo", "Ctrl+Y",
               NOOP("Actions", "Làm lại bước vừa hoàn tác"), needs_book=True),
    ActionSpec("find", NOOP("Actions", "&Tìm trong sổ…"), (EDIT,), 2, "search", "Ctrl+K",
               NOOP("Actions", "Tìm việc, đơn vị, văn bản, có dấu hoặc không dấu"), needs_book=True),
    ActionSpec("book_info", NOOP("Actions", "Thông tin &sổ…"), (EDIT,), 3, "settings", "",
               NOOP("Actions", "Tên sổ, cơ quan ban hành, người ký"), needs_book=True),
    ActionSpec("office_days", NOOP("Actions", "Ngày nghỉ, ngày làm &bù…"), (EDIT,), 3, "calendar", "",
               NOOP("Actions", "Ngày nghỉ lễ, ngày làm bù, ngày nghỉ riêng của cơ quan"), needs_book=True),
    ActionSpec("add_wave", NOOP("Actions", "Thêm đợt vào kế h&oạch…"), (EDIT,), 3, "add", "",
               NOOP("Actions", "Thêm một đợt mà kế hoạch không nêu"), needs_book=True),
    ActionSpec("trial", NOOP("Actions", "Diễn tậ&p dời ngày…"), (EDIT,), 3, "history", "",
               NOOP("Actions", "Thử dời ngày trong một bản sao, so sánh rồi mới áp dụng"), needs_book=True),
    ActionSpec("theme_system", NOOP("Actions", "Theo &máy tính"), (VIEW, LOOK), 1, choice=True,
               tip=NOOP("Actions", "Sáng hay tối theo cài đặt của máy tính")),
    ActionSpec("theme_light", NOOP("Actions", "&Sáng"), (VIEW, LOOK), 1, choice=True,
               tip=NOOP("Actions", "Nền sáng, chữ tối")),
    ActionSpec("theme_dark", NOOP("Actions", "&Tối"), (VIEW, LOOK), 1, choice=True,
               tip=NOOP("Actions", "Nền tối, chữ sáng")),
    ActionSpec("theme_contrast", NOOP("Actions", "T&ương phản cao"), (VIEW, LOOK), 1, choice=True,
               tip=NOOP("Actions", "Nền đen, chữ trắng, đường nét rõ")),
    ActionSpec("switch_focus", NOOP("Actions", "&Sang danh sách trang hoặc nội dung"), (VIEW,), 8, "", "F6",
               NOOP("Actions", "Đưa bàn phím sang phần kia của cửa sổ"), needs_book=True),
    ActionSpec("fold_navigation", NOOP("Actions", "Th&u gọn danh sách trang"), (VIEW,), 8, "menu", "Ctrl+B",
               NOOP("Actions", "Chỉ hiện biểu tượng, hoặc hiện cả tên trang"), needs_book=True),
    ActionSpec("refresh", NOOP("Actions", "&Đọc lại trang"), (VIEW,), 9, "refresh", "F5",
               NOOP("Actions", "Đọc lại từ sổ những gì trang đang hiện"), needs_book=True),
    ActionSpec("help_page", NOOP("Actions", "&Hướng dẫn trang này"), (HELP,), 1, "help", "F1",
               NOOP("Actions", "Mở phần hướng dẫn của trang đang xem")),
    ActionSpec("shortcuts", NOOP("Actions", "&Phím tắt"), (HELP,), 1, "keyboard", "Ctrl+F1",
               NOOP("Actions", "Danh sách phím tắt")),
    ActionSpec("about", NOOP("Actions", "&Giới thiệu"), (HELP,), 2, "info", "",
               NOOP("Actions", "Tên, phiên bản và mục đích của chương trình")),
)  # fmt: skip
