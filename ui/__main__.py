"""The window from the command line: python -m ui [BOOK]."""

import os
import signal
import sys
from pathlib import Path
from typing import Any, NoReturn

import click
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.domain.errors import KnownError
from ui.composition import build_window, name_application, prepare, when_first_shown
from ui.dialogs.errors import DialogReporter
from ui.faults import keep_log, report_faults
from ui.main_window import MainWindow
from ui.program import book_desk, handlers, page_entries
from ui.screen import show_fitting
from ui.settings import Settings, default_settings_path, log_folder

_DEFAULT = "window"
_EXPORT = "export"


class DefaultGroup(click.Group):
    """A group that opens the window unless another command is named; errors are one sentence, status 2."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.list_commands(ctx) and args[0] != "--help"):
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*super().list_commands(ctx), _EXPORT]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name == _EXPORT:
            from ui.export import export  # painters that opening the window does without

            return export
        return super().get_command(ctx, cmd_name)

    def main(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 - click's own signature
        try:
            status = super().main(*args, **{**extra, "standalone_mode": False})
        except KnownError as error:
            _stop(str(error))
        except click.UsageError as error:
            _stop(f"Lệnh chưa đúng ({error.format_message()}) hãy xem: python -m ui --help")
        except click.Abort:
            _stop("Đã dừng theo yêu cầu.")
        sys.exit(status if isinstance(status, int) else 0)


@click.group(cls=DefaultGroup)
def main() -> None:
    """Sổ Tuyên Truyền: cửa sổ chương trình, và những gì Qt vẽ ra tệp."""


@main.command(_DEFAULT)
@click.argument("book", required=False, type=click.Path(path_type=Path))
@click.option("--sample", is_flag=True, help="Mở sổ mẫu.")
@click.option("--bench-start", is_flag=True, help="In «usable» khi trang đầu của sổ đã hiện, rồi thoát.")
def window_command(book: Path | None, sample: bool, bench_start: bool) -> int:
    """Mở cửa sổ, với sổ BOOK nếu có."""
    _need_display()
    name_application()
    app = QApplication(sys.argv[:1])
    prepare(app)
    keep_log(log_folder())
    reporter = DialogReporter(app)
    report_faults(reporter)
    window = build_window(
        app, book_desk(), Settings(default_settings_path()), page_entries(), handlers(), reporter=reporter
    )
    if bench_start:
        when_first_shown(window, lambda: QTimer.singleShot(0, window, lambda: _say_usable(window)))
    show_fitting(window)
    _begin(window, book, sample=sample)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return app.exec()


def _begin(window: MainWindow, book: Path | None, *, sample: bool) -> None:
    if sample:
        window.books.open_sample()
    elif book is not None:
        window.books.open_path(book.resolve())


def _say_usable(window: MainWindow) -> None:
    click.echo("usable")
    sys.stdout.flush()
    window.close()


def _need_display() -> None:
    chosen = (
        os.environ.get("QT_QPA_PLATFORM") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    if sys.platform == "linux" and not chosen:
        _stop("Máy này không có màn hình đồ họa; hãy dùng dòng lệnh: python -m app --help")


def _stop(sentence: str) -> NoReturn:
    click.echo(sentence, err=True)
    sys.exit(2)


if __name__ == "__main__":
    main()
