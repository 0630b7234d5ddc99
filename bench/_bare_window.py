"""The reference of the benchmark start: the least window that PySide6 can show, and nothing else.

It says ``usable`` once it is shown and its event loop has nothing left to do, as the program itself does with
``--bench-start``.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


def main() -> int:
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.setCentralWidget(QLabel("Sổ Tuyên Truyền"))
    window.show()
    QTimer.singleShot(0, lambda: (print("usable", flush=True), application.quit()))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
