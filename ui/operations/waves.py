"""What a user does with waves: adds one to a plan."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.domain.change import Change
from app.domain.congress import Congress
from app.domain.errors import KnownError
from app.domain.plan import Plan
from app.services import congresses, plans, waves
from app.services.waves import NewWave
from ui.operations.runner import Runner


@dataclass(frozen=True)
class WaveChoices:
    """The plans that a wave may be added to, and the congresses that it may hang on."""

    plans: tuple[Plan, ...]
    congresses: tuple[Congress, ...]


def read_choices(runner: Runner, owner: QObject, then: Callable[[WaveChoices], None]) -> None:
    """Read what a wave may be made of."""
    runner.query(
        lambda book: WaveChoices(tuple(plans.all_plans(book)), tuple(congresses.list_congresses(book))),
        then,
        owner=owner,
        key="waves",
    )


def add_wave(
    runner: Runner,
    parent: QWidget,
    wave: NewWave,
    then: Callable[[Change], None],
    refused: Callable[[KnownError], None],
) -> None:
    """Add a wave to a plan as one step."""
    runner.run(
        lambda book, _: waves.add_wave(book, wave),
        label=QCoreApplication.translate("Operations", "Đang thêm đợt…"),
        parent=parent,
        then=then,
        refused=refused,
    )
