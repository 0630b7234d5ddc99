"""The official Vietnamese terms of screen and paper, each defined once."""

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.body import BodyKind, SuccessionKind
from app.domain.congress import CongressEvent, CongressLevel, CongressState
from app.domain.dates.due import WaveEdge
from app.domain.dates.workdays import Adjust, DayKind
from app.domain.directive import Genre
from app.domain.task import Channel, TaskKind, Timing

TASK_KIND = {TaskKind.TOPIC: "Nội dung", TaskKind.ACTIVITY: "Việc làm"}
TIMING = {
    Timing.BEFORE: "Trước đại hội",
    Timing.DURING: "Trong đại hội",
    Timing.AFTER: "Sau đại hội",
    Timing.THROUGHOUT: "Xuyên suốt",
}
CHANNEL = {
    Channel.PRESS: "Báo chí",
    Channel.WEB: "Trang tin điện tử",
    Channel.SOCIAL: "Mạng xã hội",
    Channel.ORAL: "Tuyên truyền miệng",
    Channel.MEETING: "Hội nghị, cuộc họp",
    Channel.VISUAL: "Cổ động trực quan",
    Channel.CULTURE: "Văn hóa, văn nghệ, thể thao",
    Channel.CONSULTATION: "Hội nghị lấy ý kiến",
    Channel.OTHER: "Hình thức khác",
}
ASSIGNMENT_STATE = {
    AssignmentState.TODO: "Chưa làm",
    AssignmentState.DOING: "Đang làm",
    AssignmentState.DONE: "Xong",
    AssignmentState.NOT_APPLICABLE: "Không áp dụng",
}
ASSIGNMENT_ROLE = {AssignmentRole.LEAD: "Chủ trì", AssignmentRole.SUPPORT: "Phối hợp"}
BODY_KIND = {
    BodyKind.SUPERIOR: "Cơ quan cấp trên",
    BodyKind.ISSUER: "Cơ quan ban hành",
    BodyKind.DEPARTMENT: "Ban, tiểu ban",
    BodyKind.UNIT: "Chi bộ, đảng bộ cơ sở",
    BodyKind.UNION: "Đoàn thể",
    BodyKind.PRESS: "Cơ quan báo chí",
}
SUCCESSION_KIND = {
    SuccessionKind.RENAMED: "Đổi tên",
    SuccessionKind.MERGED: "Sáp nhập",
    SuccessionKind.SPLIT: "Chia tách",
}
CONGRESS_LEVEL = {
    CongressLevel.GRASSROOTS: "Cơ sở",
    CongressLevel.BLOC: "Cấp trên trực tiếp cơ sở",
    CongressLevel.PROVINCE: "Tỉnh",
    CongressLevel.NATIONAL: "Toàn quốc",
}
CONGRESS_EVENT = {CongressEvent.OPENS: "khai mạc", CongressEvent.CLOSES: "bế mạc"}
WAVE_EDGE = {WaveEdge.STARTS: "ngày đầu của đợt", WaveEdge.ENDS: "ngày cuối của đợt"}
DAY_KIND = {DayKind.OFF: "Nghỉ", DayKind.WORK: "Làm việc"}
ADJUST = {
    Adjust.AS_IS: "Giữ nguyên ngày",
    Adjust.BEFORE: "Đưa về ngày làm việc liền trước",
    Adjust.AFTER: "Đưa sang ngày làm việc liền sau",
}
CONGRESS_STATE = {
    CongressState.EXPECTED: "Dự kiến",
    CongressState.APPROVED: "Đã duyệt",
    CongressState.HELD: "Đã tổ chức",
}
GENRE = {Genre.PLAN: "Kế hoạch", Genre.OFFICIAL_LETTER: "Công văn"}
