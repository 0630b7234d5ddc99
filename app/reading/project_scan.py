"""The tasks of a Microsoft Project XML file element by element, with care for what a file may be built of."""

from dataclasses import dataclass, field
from xml.parsers import expat

from app.domain.errors import UnreadableFileError
from app.domain.going_on import Check
from app.reading.files.safe_zip import unsafe

_CHUNK = 1024 * 1024
_DEEPEST, _MOST_TASKS, _MOST_ELEMENTS, _LONGEST = 40, 100_000, 20_000_000, 1_000_000
_TASK = ("Project", "Tasks", "Task")
_TITLE, _NAME = ("Project", "Title"), ("Project", "Name")
_NAMESPACES = ("", "http://schemas.microsoft.com/project", "http://schemas.microsoft.com/project/2007")
_SEPARATOR = " "


@dataclass
class ScannedTask:
    """The values of a task by the names of their elements, and those of its custom fields."""

    values: dict[str, str] = field(default_factory=dict)
    attributes: list[str] = field(default_factory=list)


def scan_project(data: bytes, name: str, check: Check) -> tuple[str, list[ScannedTask]]:
    """Return the title of a project and its tasks in the order of the file, whatever the order within them.

    Raises:
        UnreadableFileError: it is no XML, damaged, or no project.
        UnsafeFileError: it declares a document type, or is far deeper or longer than a project is.
    """
    scan = _Scan(name, check)
    try:
        scan.read(data)
    except (expat.ExpatError, LookupError, UnicodeError, ValueError):
        raise damaged(name) from None
    return scan.title, scan.tasks


def damaged(name: str) -> UnreadableFileError:
    """Return the refusal of what cannot be read as a project."""
    return UnreadableFileError(
        f"Tệp «{name}» bị hỏng hoặc không phải là tệp XML của Microsoft Project; hãy lưu lại từ chương trình"
        " đó thành dạng XML."
    )


class _Scan:
    def __init__(self, name: str, check: Check) -> None:
        self.title = ""
        self.tasks: list[ScannedTask] = []
        self._name = name
        self._check = check
        self._path: list[str] = []
        self._text: list[str] = []
        self._length = self._elements = 0

    def read(self, data: bytes) -> None:
        """Go through the file in pieces, so that it can be stopped."""
        parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._letters
        parser.StartDoctypeDeclHandler = self._refuse
        for place in range(0, len(data), _CHUNK):
            self._check()
            parser.Parse(data[place : place + _CHUNK], False)
        parser.Parse(b"", True)

    def _start(self, full: str, _: object) -> None:
        namespace, _, local = full.rpartition(_SEPARATOR)
        if not self._path and (local != "Project" or namespace not in _NAMESPACES):
            raise damaged(self._name)
        self._path.append(local)
        self._text, self._length = [], 0
        self._elements += 1
        if len(self._path) > _DEEPEST or self._elements > _MOST_ELEMENTS:
            raise unsafe(self._name)
        if tuple(self._path) == _TASK:
            self.tasks.append(ScannedTask())
            if len(self.tasks) > _MOST_TASKS:
                raise unsafe(self._name)

    def _end(self, _: str) -> None:
        path, text = tuple(self._path), "".join(self._text)
        self._path.pop()
        self._text, self._length = [], 0
        if path == _TITLE or (path == _NAME and not self.title):
            self.title = text or self.title
        elif path[:3] == _TASK and len(path) == 4:
            self.tasks[-1].values.setdefault(path[3], text)
        elif path[:3] == _TASK and path[3:] == ("ExtendedAttribute", "Value"):
            self.tasks[-1].attributes.append(text)

    def _letters(self, text: str) -> None:
        """Take letters, which the parser hands over in any number of pieces."""
        self._length += len(text)
        if self._length > _LONGEST:
            raise unsafe(self._name)
        self._text.append(text)

    def _refuse(self, *_: object) -> None:
        raise unsafe(self._name)
