"""What becomes of a drag that was let go: looked at, asked about where others move, written in one step."""

from datetime import date

from PySide6.QtCore import QObject

from app.domain.date_moves import DateMoves
from app.domain.errors import EntryError, KnownError
from app.domain.plan import Task
from app.domain.timeline.drags import Drag, hangs_on, moved_congress, moved_row, moved_task
from app.domain.timeline.lines import RowKind, TimelineContent
from ui.models.timeline_drag_words import moves_detail, moves_question
from ui.models.timeline_words import say
from ui.operations import timeline
from ui.pages.page import PageContext
from ui.pages.timeline.chart import TimelineChart
from ui.widgets.banner import Banner, Notice


class Moves(QObject):
    """Takes what the chart drops to the book; what is refused goes back, and the banner says why."""

    def __init__(self, context: PageContext, chart: TimelineChart, banner: Banner) -> None:
        super().__init__(chart)
        self._context = context
        self._chart = chart
        self._banner = banner
        self._content: TimelineContent | None = None
        chart.dragging.remark = self.remark
        chart.dropped.connect(self._drop)
        chart.refused.connect(self._say_why)

    def set_content(self, content: TimelineContent) -> None:
        """Take what the rows are made of."""
        self._content = content

    def remark(self, drag: Drag) -> str:
        """Return what a drag does besides moving a day: a date that hung on a congress becomes fixed."""
        if not drag.days or drag.row.item is None:
            return ""
        if drag.row.given is not None:
            return say("Thành hạn riêng của {unit}").format(unit=drag.row.given.unit)
        key = self._anchor(drag.row.item.task)
        if key is None:
            return ""
        known = self._content.congresses if self._content else ()
        name = next((each.name for each in known if each.key == key), key)
        return say("Thành ngày cố định, không còn tính theo {name}").format(name=name)

    def _drop(self, drag: Drag) -> None:
        if drag.row.kind is RowKind.CONGRESS:
            self._drop_congress(drag)
        elif drag.row.given is not None:
            due = moved_row(drag).ends
            if due is not None:
                timeline.move_assignment(
                    self._context.runner, self._chart, drag.row.given.id, due, self._refuse
                )
        else:
            self._drop_task(drag)

    def _drop_congress(self, drag: Drag) -> None:
        wanted = int(drag.row.key.partition(":")[2])
        congresses = self._content.congresses if self._content else ()
        known = next((each for each in congresses if each.id == wanted), None)
        if known is None:
            self._chart.cancel_drag()
            return
        changed = moved_congress(known, drag)

        def ask(moves: DateMoves) -> None:
            if not moves.tasks or self._agreed(changed.name, moves):
                timeline.move_congress(self._context.runner, self._chart, changed, self._refuse)

        timeline.foresee_congress(
            self._context.runner, self._chart, changed, self._today(), ask, self._refuse
        )

    def _drop_task(self, drag: Drag) -> None:
        try:
            changed = moved_task(drag)
        except EntryError as error:
            self._refuse(error)
            return
        runner = self._context.runner
        before = drag.row.item.task if drag.row.item else changed
        if not before.fans_out_to or self._anchor(before) is None:
            timeline.move_task(runner, self._chart, changed, self._refuse)
            return

        def ask(moves: DateMoves) -> None:
            if not any(each.assignments for each in moves.tasks) or self._agreed(f"«{changed.text}»", moves):
                timeline.move_task(runner, self._chart, changed, self._refuse)

        timeline.foresee_task(runner, self._chart, changed, self._today(), ask, self._refuse)

    def _agreed(self, name: str, moves: DateMoves) -> bool:
        agreed = self._context.messages.confirm(
            self._chart, moves_question(name, moves), say("Đổi ngày"), moves_detail(moves)
        )
        if not agreed:
            self._chart.cancel_drag()
        return agreed

    def _anchor(self, task: Task) -> str | None:
        content = self._content
        if content is None:
            return None
        phase = next((each for each in content.phases if each.id == task.phase_id), None)
        wave = next((each for each in content.waves if phase and each.id == phase.wave_id), None)
        return hangs_on(task, phase, wave)

    def _today(self) -> date:
        return self._content.on if self._content else date.today()

    def _refuse(self, error: KnownError) -> None:
        self._chart.cancel_drag()
        self._banner.say(Notice.ERROR, str(error))

    def _say_why(self, reason: str) -> None:
        self._banner.say(Notice.WARNING, reason)
