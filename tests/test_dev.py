"""What dev.py decides to do, seen through a runner that only writes the commands down."""

import hashlib
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import PySide6
import pytest

import dev
from dev import Machine, SetupError, Workshop, main

BARE_LDD = """\
/x/QtCore.abi3.so:
\tlinux-vdso.so.1 (0x00007ffd2d5f6000)
\tlibQt6Core.so.6 => /x/Qt/lib/libQt6Core.so.6 (0x00007f0a7c000000)
\tlibglib-2.0.so.0 => not found
\tlibEGL.so.1 => not found
/x/QtGui.abi3.so:
\tlibEGL.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0a7be00000)
"""


class Recorder(dev.Runner):
    """Write commands down; answer those that were given an answer, and do nothing else."""

    def __init__(self, **answers: tuple[int, str]) -> None:
        self.answers = {"import pip": (0, ""), "import ensurepip": (0, ""), "ldd": (0, ""), **answers}
        self.commands: list[str] = []
        self.envs: list[dict[str, str]] = []
        self.failing: tuple[str, ...] = ()
        self.when: dict[str, Callable[[], object]] = {}

    def run(self, command: Sequence[str], **env: str) -> int:
        line = " ".join(command)
        self.commands.append(line)
        self.envs.append(env)
        for part, effect in self.when.items():
            if part in line:
                effect()
        return int(any(part in line for part in self.failing))

    def ask(self, command: Sequence[str], **_: str) -> tuple[int, str]:
        line = " ".join(command)
        return next((answer for part, answer in self.answers.items() if part in line), (1, ""))


DEBIAN = Machine("Linux", root=True, apt=True)


@pytest.fixture(autouse=True)
def _fonts_are_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    (fonts / "DejaVuSans-Bold.ttf").touch()
    monkeypatch.setattr(dev, "FONT_FOLDERS", (str(fonts),))


def workshop(
    folder: Path, machine: Machine = DEBIAN, *, ready: bool = True, **answers: tuple[int, str]
) -> Workshop:
    """Return a workshop in a made-up checkout; a ready one has its virtual environment and packages."""
    root = folder / "checkout"
    root.mkdir()
    (root / dev.LOCK).write_bytes(b"click==8 --hash=sha256:0\n")
    shop = Workshop(root, machine, Recorder(**answers))
    if ready:
        make_venv(shop)
        shop.stamp.write_text(lock_hash(shop), encoding="ascii")
    return shop


def make_venv(shop: Workshop) -> None:
    shop.python.parent.mkdir(parents=True, exist_ok=True)
    shop.python.touch()
    (shop.venv / "lib/python3.11/site-packages/PySide6").mkdir(parents=True, exist_ok=True)


def lock_hash(shop: Workshop) -> str:
    return hashlib.sha256((shop.root / dev.LOCK).read_bytes()).hexdigest()


def commands(shop: Workshop) -> list[str]:
    assert isinstance(shop.runner, Recorder)
    return [line.replace(str(shop.root), "ROOT") for line in shop.runner.commands]


def test_the_first_setup_makes_the_environment_and_installs_the_lock(tmp_path: Path) -> None:
    shop = workshop(tmp_path, ready=False)
    shop.runner.when["-m venv"] = lambda: make_venv(shop)
    dev.setup(shop)
    venv, install = commands(shop)
    assert venv.endswith("-m venv --clear ROOT/.venv")
    assert install.startswith("ROOT/.venv/bin/python -m pip install ")
    assert install.endswith("--require-hashes -r ROOT/requirements.lock")
    assert shop.stamp.read_text(encoding="ascii").strip() == lock_hash(shop)


def test_a_second_setup_does_nothing(tmp_path: Path) -> None:
    shop = workshop(tmp_path)
    dev.setup(shop, window=True)
    assert commands(shop) == []


def test_a_changed_lock_is_installed_again(tmp_path: Path) -> None:
    shop = workshop(tmp_path)
    (shop.root / dev.LOCK).write_bytes(b"click==9 --hash=sha256:1\n")
    dev.setup(shop)
    assert len(commands(shop)) == 1
    assert shop.stamp.read_text(encoding="ascii").strip() == lock_hash(shop)


def test_an_interrupted_installation_is_taken_up_again(tmp_path: Path) -> None:
    shop = workshop(tmp_path)
    shop.stamp.write_text("of another lock", encoding="ascii")
    shop.runner.failing = ("pip install",)
    with pytest.raises(SetupError, match="goes on from here"):
        dev.setup(shop)
    assert not shop.stamp.exists()
    shop.runner.failing = ()
    dev.setup(shop)
    assert ["pip install" in line for line in commands(shop)] == [True, True]
    assert shop.stamp.exists()


def test_a_half_made_environment_is_made_anew(tmp_path: Path) -> None:
    shop = workshop(tmp_path, **{"import pip": (1, "No module named pip")})
    shop.runner.when["-m venv"] = lambda: shop.stamp.unlink()
    dev.setup(shop)
    assert [line.split(" -m ")[1].split()[0] for line in commands(shop)] == ["venv", "pip"]


def test_root_on_debian_gets_the_venv_module(tmp_path: Path) -> None:
    shop = workshop(tmp_path, ready=False, **{"import ensurepip": (1, ""), "version_info": (0, "3.11\n")})
    shop.runner.when["-m venv"] = lambda: make_venv(shop)
    dev.setup(shop)
    assert commands(shop)[:2] == [
        "apt-get update -qq",
        "apt-get install -y -qq --no-install-recommends python3.11-venv",
    ]


def test_others_on_debian_are_told_how_to_get_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    user = Machine("Linux", apt=True)
    shop = workshop(
        tmp_path, user, ready=False, **{"import ensurepip": (1, ""), "version_info": (0, "3.11\n")}
    )
    assert main(["test"], shop) == 2
    assert "sudo apt-get install python3.11-venv\n" in capsys.readouterr().err
    assert commands(shop) == []


def test_missing_libraries_are_each_named_once(tmp_path: Path) -> None:
    shop = workshop(tmp_path, ldd=(0, BARE_LDD))
    assert dev.missing_libraries(shop, dev.QT_CORE) == ["libEGL.so.1", "libglib-2.0.so.0"]


@pytest.mark.parametrize(("known", "name"), [((0, ""), "libglib2.0-0t64"), ((100, ""), "libglib2.0-0")])
def test_root_gets_the_libraries_under_the_names_of_the_release(
    tmp_path: Path, known: tuple[int, str], name: str
) -> None:
    shop = workshop(tmp_path, ldd=(0, BARE_LDD), **{"apt-cache show": known})
    shop.runner.when["apt-get install"] = lambda: shop.runner.answers.update(ldd=(0, ""))
    dev.setup(shop)
    assert commands(shop)[1] == f"apt-get install -y -qq --no-install-recommends libegl1 {name}"
    assert shop.runner.envs[1] == {"DEBIAN_FRONTEND": "noninteractive"}


def test_others_are_told_the_libraries_to_install(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shop = workshop(tmp_path, Machine("Linux", apt=True), ldd=(0, BARE_LDD))
    assert main(["test"], shop) == 2
    assert "sudo apt-get install libegl1 libglib2.0-0\n" in capsys.readouterr().err


def test_without_apt_the_libraries_themselves_are_named(tmp_path: Path) -> None:
    shop = workshop(tmp_path, Machine("Linux", root=True), ldd=(0, BARE_LDD))
    with pytest.raises(SetupError, match=r"libEGL\.so\.1, libglib-2\.0\.so\.0"):
        dev.setup(shop)


def test_only_a_window_needs_the_libraries_of_a_display(tmp_path: Path) -> None:
    asked: list[str] = []

    class Listening(Recorder):
        def ask(self, command: Sequence[str], **env: str) -> tuple[int, str]:
            asked.append(" ".join(command))
            return super().ask(command, **env)

    ready = workshop(tmp_path)
    for window, wayland in [(False, True), (True, False), (True, True)]:
        machine = Machine("Linux", wayland=wayland)
        dev.ensure_libraries(Workshop(ready.root, machine, Listening()), window=window)
    assert [("libqxcb" in line, "libqwayland" in line) for line in asked] == [
        (False, False),
        (True, False),
        (True, True),
    ]


def test_a_bare_machine_gets_a_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "FONT_FOLDERS", (str(tmp_path / "none"),))
    shop = workshop(tmp_path)
    dev.setup(shop)
    assert commands(shop)[-1].endswith(dev.FONT_PACKAGE)


def test_a_font_of_another_name_will_do_when_qt_knows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "FONT_FOLDERS", (str(tmp_path / "none"),))
    shop = workshop(tmp_path, QFontDatabase=(0, ""))
    dev.setup(shop)
    assert commands(shop) == []


def test_windows_uses_its_own_folders_and_needs_no_libraries(tmp_path: Path) -> None:
    shop = workshop(tmp_path, Machine("Windows", display=True), ldd=(0, BARE_LDD))
    assert shop.python == shop.root / ".venv" / "Scripts" / "python.exe"
    assert main(["run"], shop) == 0
    assert commands(shop) == ["ROOT/.venv/Scripts/python.exe -m ui --sample"]


@pytest.mark.parametrize(("system", "launcher"), [("Windows", "py -3.12"), ("Linux", "python3.12")])
def test_a_newer_python_is_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, launcher: str
) -> None:
    monkeypatch.setattr(dev.sys, "version_info", (3, 9, 2))
    shop = workshop(tmp_path, Machine(system), **{f"{launcher} ": (0, "3.12\n")})
    assert dev.find_python(shop) == launcher.split()


def test_without_a_new_enough_python_the_sentence_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev.sys, "version_info", (3, 9, 2))
    with pytest.raises(SetupError, match=r"Python 3\.11 to 3\.14 is needed, and this is 3\.9"):
        dev.find_python(workshop(tmp_path))


def test_run_opens_the_window_where_there_is_a_display(tmp_path: Path) -> None:
    shop = workshop(tmp_path, Machine("Linux", display=True))
    assert main(["run"], shop) == 0
    assert commands(shop) == ["ROOT/.venv/bin/python -m ui --sample"]


def test_run_without_a_display_writes_the_documents(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shop = workshop(tmp_path)
    out = shop.root / "out"
    out.mkdir()
    (out / "so-mau.stt").write_text("of the last run", encoding="ascii")
    (out / "mine.docx").touch()
    shop.runner.when["app sample"] = lambda: (out / "so-mau.stt").write_bytes(b"x" * 1234)
    shop.runner.when["checklist"] = lambda: (out / "danh-muc-viec.pdf").write_bytes(b"x" * 9)
    assert main(["run"], shop) == 0
    assert [line.split(" -m ")[1] for line in commands(shop)] == [
        "app sample out/so-mau.stt",
        "app export out/so-mau.stt directive -o out/cong-van.docx",
        "app export out/so-mau.stt detailed-plan -o out/ke-hoach-chi-tiet.docx",
        "app export out/so-mau.stt progress -o out/tien-do.xlsx",
        "ui export out/so-mau.stt timeline -o out/tien-do.pdf",
        "ui export out/so-mau.stt checklist -o out/danh-muc-viec.pdf",
    ]
    assert all(env == {"QT_QPA_PLATFORM": "offscreen"} for env in shop.runner.envs)
    said = capsys.readouterr().out
    assert "no display" in said
    assert "out/so-mau.stt" in said
    assert "1,234 bytes" in said
    assert "mine.docx" not in said
    assert (out / "mine.docx").exists()


def test_run_stops_at_the_first_step_that_fails(tmp_path: Path) -> None:
    shop = workshop(tmp_path)
    shop.runner.failing = ("directive",)
    assert main(["run"], shop) == 1
    assert len(commands(shop)) == 2


def test_the_tests_run_offscreen_with_the_given_words(tmp_path: Path) -> None:
    shop = workshop(tmp_path)
    assert main(["test", "-k", "dates", "-x"], shop) == 0
    assert commands(shop) == ["ROOT/.venv/bin/python -m pytest -n auto -k dates -x"]
    assert shop.runner.envs == [{"QT_QPA_PLATFORM": "offscreen"}]


def test_lint_makes_every_check_and_fails_when_one_does(tmp_path: Path) -> None:
    shop = workshop(tmp_path)
    shop.runner.failing = ("ruff check",)
    assert main(["lint"], shop) == 1
    assert [line.split(" -m ")[1] for line in commands(shop)] == [
        "ruff check .",
        "ruff format --check .",
        "mypy",
    ]


def test_bench_writes_the_table_only_when_it_measures_all(tmp_path: Path) -> None:
    shop = workshop(tmp_path)
    assert main(["bench"], shop) == 0
    assert main(["bench", "start"], shop) == 0
    assert [line.split(" -m ")[1] for line in commands(shop)] == [
        "bench --write docs/benchmarks.md",
        "bench start",
    ]


def test_corpus_is_scored_as_a_whole_or_by_name(tmp_path: Path) -> None:
    shop = workshop(tmp_path)
    assert main(["corpus"], shop) == 0
    assert main(["corpus", "lich-su"], shop) == 0
    asked = [line.split(" -m ")[1] for line in commands(shop)]
    assert asked == ["tests.corpus.score", "tests.corpus.score lich-su"]


def test_package_brings_what_pyinstaller_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda _: None)
    shop = workshop(tmp_path, INSTSONAME=(1, ""), version_info=(0, "3.11\n"))
    assert main(["package"], shop) == 0
    assert commands(shop)[1].endswith(" binutils libpython3.11")
    assert commands(shop)[-1] == "ROOT/.venv/bin/python -m PyInstaller --noconfirm --clean build.spec"


def test_lock_says_that_uv_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda _: None)
    shop = workshop(tmp_path)
    assert main(["lock"], shop) == 2
    assert "uv" in capsys.readouterr().err
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert main(["lock"], shop) == 0
    assert commands(shop)[0].startswith("uv pip compile pyproject.toml --group dev -o requirements.lock")


@pytest.mark.parametrize(("option", "stays"), [([], True), (["--all"], False)])
def test_clean_leaves_the_environment_unless_asked(tmp_path: Path, option: list[str], stays: bool) -> None:
    shop = workshop(tmp_path)
    for folder in ("build", "app/domain/__pycache__", "out"):
        (shop.root / folder).mkdir(parents=True)
    assert main(["clean", *option], shop) == 0
    assert not (shop.root / "build").exists()
    assert not (shop.root / "app/domain/__pycache__").exists()
    assert (shop.root / "app/domain").exists()
    assert (shop.venv.exists(), (shop.root / "out").exists()) == (stays, stays)


@pytest.mark.parametrize("arguments", [["dance"], ["run", "fast"], ["clean", "everything"]])
def test_what_it_does_not_know_ends_in_2(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    shop = workshop(tmp_path)
    assert main(arguments, shop) == 2
    assert capsys.readouterr().err.startswith("dev.py: ")
    assert commands(shop) == []


def test_every_task_is_a_make_target_and_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    makefile = (dev.ROOT / "Makefile").read_text(encoding="utf-8")
    targets = next(line for line in makefile.splitlines() if line.startswith("run test")).rstrip(":").split()
    assert set(targets) == set(dev.TASKS)
    done = subprocess.run(
        [sys.executable, "dev.py"], cwd=dev.ROOT, capture_output=True, text=True, check=True
    )
    assert all(f"  {name:<8} " in done.stdout for name in dev.TASKS)


@pytest.mark.skipif(sys.platform != "linux", reason="shared libraries are looked at on Linux only")
def test_every_library_that_qt_asks_for_has_a_package() -> None:
    asked = {
        name for part in (*dev.QT_CORE, *dev.QT_X11, *dev.QT_WAYLAND) for name in libraries_asked_for(part)
    }
    bundled = ("libQt6", "libpyside6", "libshiboken6", "libicu", "libq")
    with_the_c_library = ("libc.", "libm.", "libpthread.", "libdl.", "librt.")
    assert "libxcb-cursor.so.0" in asked
    assert {name for name in asked if not name.startswith(bundled + with_the_c_library)} <= set(
        dev.DEBIAN_PACKAGES
    )


def libraries_asked_for(part: str) -> set[str]:
    """Return the names of libraries that a file of PySide6, and through it Qt's own libraries, hold."""
    folder = Path(PySide6.__file__).parent
    names: set[str] = set()
    waiting, seen = [folder / part], set()
    while waiting:
        path = waiting.pop()
        seen.add(path)
        found = re.findall(rb"\0(lib[\w+.-]+\.so[.\d]*)(?=\0)", path.read_bytes())
        names |= {name.decode() for name in found}
        inner = {folder / "Qt" / "lib" / name for name in names}
        waiting = [path for path in inner - seen if path.exists()]
    return names


def test_no_file_names_a_package_registry() -> None:
    address = "py" + "pi.org"
    kept = ["requirements.lock", "pyproject.toml", "dev.py", "Makefile", "README.md", ".ci/run"]
    assert [name for name in kept if address in (dev.ROOT / name).read_text(encoding="utf-8")] == []
