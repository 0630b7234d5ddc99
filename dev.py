"""Set the project up and do its chores: the one place that knows the steps.

Needs only Python's standard library, so that a machine with nothing but Python can start here:
``python3 dev.py run`` on Linux and macOS, ``py dev.py run`` on Windows. The Makefile only calls this file.
It is written so that an older Python can still read it, and say which one is needed.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

OLDEST, BEYOND = (3, 11), (3, 15)
"""The Python versions that the locked PySide6 accepts: from the first, up to but not the second."""

ROOT = Path(__file__).resolve().parent
LOCK = "requirements.lock"

QT_CORE = (
    *(f"Qt{part}.abi3.so" for part in ("Core", "Gui", "Widgets", "PrintSupport", "Svg", "Test")),
    "Qt/plugins/platforms/libqoffscreen.so",
)
QT_X11 = ("Qt/plugins/platforms/libqxcb.so",)
QT_WAYLAND = ("Qt/plugins/platforms/libqwayland.so",)

DEBIAN_PACKAGES: dict[str, tuple[str, ...]] = {
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libX11.so.6": ("libx11-6",),
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
    "libgcc_s.so.1": ("libgcc-s1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgthread-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libstdc++.so.6": ("libstdc++6",),
    "libwayland-client.so.0": ("libwayland-client0",),
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
    "libxcb.so.1": ("libxcb1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render.so.0": ("libxcb-render0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-shm.so.0": ("libxcb-shm0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-util.so.1": ("libxcb-util1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libz.so.1": ("zlib1g",),
    "libzstd.so.1": ("libzstd1",),
}
"""Which Debian or Ubuntu package holds a library; the first name that the machine knows is taken."""

FONT_PACKAGE = "fonts-liberation"
VIETNAMESE_FONTS = ("DejaVuSans", "LiberationSans", "LiberationSerif", "NotoSans", "NotoSerif", "Carlito")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_PROBE = (
    "from PySide6.QtGui import QFontDatabase as F, QGuiApplication as A; a = A([]);"
    "raise SystemExit(not F.families(F.WritingSystem.Vietnamese))"
)
VERSION_PROBE = "import sys; print('%d.%d' % sys.version_info[:2])"
LIBPYTHON_PROBE = "import ctypes, sysconfig; ctypes.CDLL(sysconfig.get_config_var('INSTSONAME'))"

CACHES = ("build", "dist", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis")
SAMPLE_OUTPUTS = (
    "so-mau.stt",
    "so-mau.stt-wal",
    "so-mau.stt-shm",
    "cong-van.docx",
    "ke-hoach-chi-tiet.docx",
    "tien-do.xlsx",
    "tien-do.pdf",
    "danh-muc-viec.pdf",
)


class SetupError(Exception):
    """The machine lacks something that this script cannot put there; the text says what to do."""


@dataclass(frozen=True)
class Machine:
    """What this script needs to know of the computer it runs on."""

    system: str
    root: bool = False
    apt: bool = False
    display: bool = False
    wayland: bool = False

    @property
    def linux(self) -> bool:
        """Whether shared libraries and fonts may be missing."""
        return self.system == "Linux"

    @property
    def windows(self) -> bool:
        """Whether paths and the Python launcher are those of Windows."""
        return self.system == "Windows"

    @classmethod
    def this(cls) -> Machine:
        """Look at the computer and its environment."""
        wayland = bool(os.environ.get("WAYLAND_DISPLAY"))
        system = platform.system()
        return cls(
            system=system,
            root=hasattr(os, "geteuid") and os.geteuid() == 0,
            apt=shutil.which("apt-get") is not None,
            display=system != "Linux" or wayland or bool(os.environ.get("DISPLAY")),
            wayland=wayland,
        )


class Runner:
    """Start commands in the project's folder; a test puts a recorder in its place."""

    def run(self, command: Sequence[str], **env: str) -> int:
        """Run one command with its output on the terminal, and return its exit status."""
        print("$", " ".join(command), flush=True)
        return subprocess.call(command, cwd=ROOT, env=environment(env))

    def ask(self, command: Sequence[str], **env: str) -> tuple[int, str]:
        """Run one command quietly, and return its exit status with what it printed."""
        try:
            done = subprocess.run(
                command,
                cwd=ROOT,
                env=environment(env),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                check=False,
            )
        except OSError as error:
            return 127, str(error)
        return done.returncode, done.stdout


def environment(more: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a started command: ours, UTF-8, and what the command needs more."""
    return {**os.environ, "PYTHONUTF8": "1", **more}


@dataclass(frozen=True)
class Workshop:
    """The project's folder, the machine it is on, and the way to start commands."""

    root: Path
    machine: Machine
    runner: Runner

    @property
    def venv(self) -> Path:
        """The folder of the virtual environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """The interpreter of the virtual environment."""
        return self.venv / ("Scripts/python.exe" if self.machine.windows else "bin/python")

    @property
    def stamp(self) -> Path:
        """The file that says which lock is installed; absent while an installation is under way."""
        return self.venv / "installed-lock.sha256"

    @property
    def qt(self) -> Path:
        """The folder of PySide6 inside the virtual environment (Linux layout)."""
        found = sorted(self.venv.glob("lib/python3.*/site-packages/PySide6"))
        if not found:
            raise SetupError("PySide6 is missing from .venv; delete that folder and try again.")
        return found[-1]

    def module(self, *arguments: str, **env: str) -> int:
        """Run ``python -m ...`` inside the virtual environment."""
        return self.runner.run([str(self.python), "-m", *arguments], **env)


# --- set-up -----------------------------------------------------------------------------------------------


def setup(shop: Workshop, *, window: bool = False, qt: bool = True) -> None:
    """Make everything ready that a task needs, doing only what is not done yet."""
    ensure_venv(shop)
    ensure_packages(shop)
    if qt and shop.machine.linux:
        ensure_libraries(shop, window=window)
        ensure_font(shop)


def ensure_venv(shop: Workshop) -> None:
    """Create ``.venv`` unless a working one is there."""
    if shop.python.exists() and shop.runner.ask([str(shop.python), "-c", "import pip"])[0] == 0:
        return
    python = find_python(shop)
    if shop.runner.ask([*python, "-c", "import ensurepip, venv"])[0] != 0:
        provide_venv_module(shop, python)
    print("Making the virtual environment .venv", flush=True)
    if shop.runner.run([*python, "-m", "venv", "--clear", str(shop.venv)]) != 0:
        raise SetupError("The virtual environment could not be made; the lines above say why.")


def find_python(shop: Workshop) -> list[str]:
    """Return the command of a Python that is new enough, this one before any other."""
    if OLDEST <= sys.version_info[:2] < BEYOND:
        return [getattr(sys, "_base_executable", None) or sys.executable]
    for minor in (13, 12, 11, 14):
        command = ["py", f"-3.{minor}"] if shop.machine.windows else [f"python3.{minor}"]
        code, said = shop.runner.ask([*command, "-c", VERSION_PROBE])
        if code == 0 and said.strip() == f"3.{minor}":
            return command
    raise SetupError(
        "Python {}.{} to {}.{} is needed, and this is {}.{}; install one of them and try again.".format(
            *OLDEST, BEYOND[0], BEYOND[1] - 1, *sys.version_info[:2]
        )
    )


def provide_venv_module(shop: Workshop, python: Sequence[str]) -> None:
    """Install what Debian leaves out of its Python, or say how to."""
    version = shop.runner.ask([*python, "-c", VERSION_PROBE])[1].strip()
    install_system_packages(shop, [f"python{version}-venv"], "Python's venv and ensurepip modules")


def ensure_packages(shop: Workshop) -> None:
    """Install the locked packages unless this very lock is installed already."""
    lock = shop.root / LOCK
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if shop.stamp.exists() and shop.stamp.read_text(encoding="ascii").strip() == wanted:
        return
    shop.stamp.unlink(missing_ok=True)
    print(f"Installing the packages of {LOCK} into .venv (the first time some 150 MB)", flush=True)
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    install = ["pip", "install", *quiet, "--disable-pip-version-check", "--require-hashes", "-r", str(lock)]
    if shop.module(*install) != 0:
        raise SetupError(
            "The packages could not be installed; the lines above say why. Nothing has to be undone: "
            "the same command goes on from here. (On Linux, Qt needs glibc 2.34: Debian 12, Ubuntu 22.04.)"
        )
    shop.stamp.write_text(wanted + "\n", encoding="ascii")


def ensure_libraries(shop: Workshop, *, window: bool) -> None:
    """See that Qt finds its shared libraries, and install or name the packages of those it does not."""
    files = [*QT_CORE, *(QT_X11 if window else ()), *(QT_WAYLAND if window and shop.machine.wayland else ())]
    missing = missing_libraries(shop, files)
    if not missing:
        return
    unknown = [name for name in missing if name not in DEBIAN_PACKAGES]
    if unknown or not shop.machine.apt:
        raise SetupError(
            "Qt needs shared libraries that this system lacks; install the packages that hold them: "
            + ", ".join(missing)
        )
    install_system_packages(shop, [DEBIAN_PACKAGES[name] for name in missing], "the shared libraries of Qt")
    if missing_libraries(shop, files):
        raise SetupError("Qt still lacks: " + ", ".join(missing_libraries(shop, files)))


def missing_libraries(shop: Workshop, files: Sequence[str]) -> list[str]:
    """Return the names of the shared libraries that the given files of PySide6 ask for in vain."""
    _, said = shop.runner.ask(["ldd", *(str(shop.qt / name) for name in files)], LC_ALL="C")
    lines = (line.rstrip() for line in said.splitlines())
    return sorted({line.split("=>")[0].strip() for line in lines if line.endswith("=> not found")})


def ensure_font(shop: Workshop) -> None:
    """See that some font has the Vietnamese letters: a bare Debian has no font at all."""
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    names = (path.name for folder in folders for path in folder.rglob("*.[to]t[fc]"))
    if any(name.startswith(VIETNAMESE_FONTS) for name in names):
        return
    if shop.runner.ask([str(shop.python), "-c", FONT_PROBE], QT_QPA_PLATFORM="offscreen")[0] == 0:
        return
    install_system_packages(shop, [FONT_PACKAGE], "a font with the Vietnamese letters")


def install_system_packages(shop: Workshop, wanted: Sequence[str | tuple[str, ...]], what: str) -> None:
    """Install Debian packages when root, otherwise stop and name the command to type.

    Args:
        shop: Where to install.
        wanted: Package names; of several names in a tuple, the one that this release of the system knows.
        what: What the packages bring, as the user reads it.
    """
    if not shop.machine.apt:
        raise SetupError(f"This machine lacks {what}; install them with the system's own package manager.")
    if shop.machine.root:
        print(f"Installing {what} with apt-get", flush=True)
        if shop.runner.run(["apt-get", "update", "-qq"]) != 0:
            print("apt-get update failed; trying with the package lists at hand", flush=True)
    names = sorted({pick_package(shop, (name,) if isinstance(name, str) else name) for name in wanted})
    if not shop.machine.root:
        command = "sudo apt-get install " + " ".join(names)
        raise SetupError(f"This machine lacks {what}. Type this, then try again:\n\n    {command}\n")
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names]
    if shop.runner.run(install, DEBIAN_FRONTEND="noninteractive") != 0:
        raise SetupError(f"apt-get could not install {what}; the lines above say why.")


def pick_package(shop: Workshop, names: Sequence[str]) -> str:
    """Return the first name that apt knows, or the last when it knows none of them."""
    for name in names[:-1]:
        if shop.runner.ask(["apt-cache", "show", "--no-all-versions", name])[0] == 0:
            return name
    return names[-1]


# --- tasks ------------------------------------------------------------------------------------------------


def do_run(shop: Workshop, _: list[str]) -> int:
    """Open the window on the sample book; without a display, write its documents into out/."""
    setup(shop, window=shop.machine.display)
    if shop.machine.display:
        return shop.module("ui", "--sample")
    print("There is no display, so the sample book's documents are written into out/ instead.", flush=True)
    out = shop.root / "out"
    out.mkdir(exist_ok=True)
    for name in SAMPLE_OUTPUTS:
        (out / name).unlink(missing_ok=True)
    for step in headless_steps():
        code = shop.module(*step, QT_QPA_PLATFORM="offscreen")
        if code != 0:
            return code
    print("\nWritten:")
    for path in sorted(path for path in out.iterdir() if path.name in SAMPLE_OUTPUTS):
        print(f"  out/{path.name:<24} {path.stat().st_size:>10,} bytes")
    return 0


def headless_steps() -> list[list[str]]:
    """Return the commands that do the window's job without one."""
    book = "out/so-mau.stt"
    exports = [
        ("app", "directive", "cong-van.docx"),
        ("app", "detailed-plan", "ke-hoach-chi-tiet.docx"),
        ("app", "progress", "tien-do.xlsx"),
        ("ui", "timeline", "tien-do.pdf"),
        ("ui", "checklist", "danh-muc-viec.pdf"),
    ]
    written = [[part, "export", book, what, "-o", f"out/{name}"] for part, what, name in exports]
    return [["app", "sample", book], *written]


def do_test(shop: Workshop, arguments: list[str]) -> int:
    """Run the tests without a display, on all processors; more words go to pytest."""
    setup(shop)
    alone = any(word in ("--pdb", "--trace", "-s") or word.startswith("-n") for word in arguments)
    together = () if alone else ("-n", "auto")
    return shop.module("pytest", *together, *arguments, QT_QPA_PLATFORM="offscreen")


def do_lint(shop: Workshop, _: list[str]) -> int:
    """Check the code: ruff, its formatting, and mypy."""
    setup(shop, qt=False)
    checks = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
    return max(abs(shop.module(*check)) for check in checks)


def do_format(shop: Workshop, _: list[str]) -> int:
    """Put the code into the project's format."""
    setup(shop, qt=False)
    return max(abs(shop.module("ruff", *part)) for part in (["check", "--fix", "."], ["format", "."]))


def do_bench(shop: Workshop, arguments: list[str]) -> int:
    """Measure all benchmarks and write docs/benchmarks.md; with names, measure those and only print."""
    setup(shop)
    arguments = arguments or ["--write", "docs/benchmarks.md"]
    return shop.module("bench", *arguments, QT_QPA_PLATFORM="offscreen")


def do_damage(shop: Workshop, arguments: list[str]) -> int:
    """Read 20,000 damaged files, far more than the tests do; another number may follow."""
    setup(shop)
    number = arguments[0] if arguments else "20000"
    return shop.module("pytest", "tests/damage", "--damaged", number, QT_QPA_PLATFORM="offscreen")


def do_corpus(shop: Workshop, arguments: list[str]) -> int:
    """Score the reading of plans by the documents in tests/corpus; with names, by those only."""
    setup(shop, qt=False)
    return shop.module("tests.corpus.score", *arguments)


def do_package(shop: Workshop, _: list[str]) -> int:
    """Build the program's folder dist/SoTuyenTruyen with PyInstaller."""
    setup(shop)
    if shop.machine.linux:
        ensure_packaging_tools(shop)
    return shop.module("PyInstaller", "--noconfirm", "--clean", "build.spec")


def ensure_packaging_tools(shop: Workshop) -> None:
    """See that PyInstaller finds objdump and Python's own shared library."""
    wanted: list[str] = [] if shutil.which("objdump") else ["binutils"]
    if shop.runner.ask([str(shop.python), "-c", LIBPYTHON_PROBE])[0] != 0:
        wanted.append("libpython" + shop.runner.ask([str(shop.python), "-c", VERSION_PROBE])[1].strip())
    if wanted:
        install_system_packages(shop, wanted, "what PyInstaller works with")


def do_lock(shop: Workshop, _: list[str]) -> int:
    """Write requirements.lock anew from pyproject.toml, with uv."""
    if shutil.which("uv") is None:
        raise SetupError(
            "The lock is written by uv, which is not on this machine; install it (`pipx install uv`, or your "
            "system's package) and try again. Only changing the lock needs it: set-up works with plain pip."
        )
    where = ["pyproject.toml", "--group", "dev", "-o", LOCK]
    how = ["--universal", "--generate-hashes", "--no-header", "--no-emit-index-url", "-q"]
    return shop.runner.run(["uv", "pip", "compile", *where, *how])


def do_clean(shop: Workshop, arguments: list[str]) -> int:
    """Remove what was built and the caches; with --all, .venv and out/ as well."""
    if set(arguments) - {"--all"}:
        raise SetupError("clean knows one option only: --all")
    folders = [*CACHES, *([".venv", "out"] if arguments else [])]
    sources = (shop.root / part for part in ("app", "ui", "tests", "bench"))
    nested = [cache for part in sources for cache in part.rglob("__pycache__")]
    for folder in [*(shop.root / name for name in folders), shop.root / "__pycache__", *nested]:
        if folder.is_dir():
            print("Removing", folder.relative_to(shop.root))
            shutil.rmtree(folder)
    return 0


def do_setup(shop: Workshop, _: list[str]) -> int:
    """Set everything up and do nothing else."""
    setup(shop, window=shop.machine.display)
    print("Ready.")
    return 0


TASKS: dict[str, Callable[[Workshop, list[str]], int]] = {
    "run": do_run,
    "test": do_test,
    "lint": do_lint,
    "bench": do_bench,
    "damage": do_damage,
    "corpus": do_corpus,
    "package": do_package,
    "format": do_format,
    "lock": do_lock,
    "clean": do_clean,
    "setup": do_setup,
}
TAKE_ARGUMENTS = ("test", "bench", "damage", "corpus", "clean")


def usage() -> str:
    """Return the list of the tasks."""
    lines = [f"  {name:<8} {(task.__doc__ or '').splitlines()[0]}" for name, task in TASKS.items()]
    return "\n".join(["Usage: dev.py TASK [...]", "", *lines])


def main(arguments: list[str], shop: Workshop) -> int:
    """Do one task and return the exit status: 2 when the machine lacks something or the task is unknown."""
    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(usage())
        return 0
    name, rest = arguments[0], arguments[1:]
    if name not in TASKS or (rest and name not in TAKE_ARGUMENTS):
        unknown = f"{name} takes no arguments" if name in TASKS else f"no such task: {name}"
        print(f"dev.py: {unknown}\n\n{usage()}", file=sys.stderr)
        return 2
    try:
        return TASKS[name](shop, rest)
    except SetupError as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\ndev.py: stopped; the same command goes on from here.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Workshop(ROOT, Machine.this(), Runner())))
