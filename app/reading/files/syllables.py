"""How Vietnamese a text reads, judged by whether its marked words can be Vietnamese syllables."""

import re
import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED_TONES = frozenset("\u0301\u0323")
_ONSET = "(?:ch|gh|gi|kh|ngh|ng|nh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
_RIMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu êm ên êng êt êu
    o oc oi om on ong oong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt
    oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uôc uôi uôm uôn uông uôt uơ
    uy uya uych uynh uyt uyu uyn uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu
    ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu
""".split()  # noqa: SIM905 - a table of sounds reads better in rows
_SYLLABLE = re.compile(f"{_ONSET}(?:{'|'.join(sorted(set(_RIMES), key=len, reverse=True))})")
_WORD = re.compile(r"[^\W\d_]+")


def is_syllable(word: str) -> bool:
    """Tell whether a word can be one Vietnamese syllable, by its sounds and the place of its tone."""
    letters: list[str] = []
    tones: list[str] = []
    for letter in unicodedata.normalize("NFD", word.lower()):
        (tones if letter in _TONES else letters).append(letter)
    bare = unicodedata.normalize("NFC", "".join(letters))
    if len(tones) > 1 or not _SYLLABLE.fullmatch(bare):
        return False
    stopped = bare.endswith(("c", "p", "t", "ch"))
    return not stopped or (bool(tones) and tones[0] in _STOPPED_TONES)


def marked_words(text: str) -> list[str]:
    """Return the words of a text that have letters beyond plain ones."""
    return [word for word in _WORD.findall(text) if not word.isascii()]


def vietnamese_share(text: str) -> float:
    """Return which share of the words with marks can be Vietnamese, from 0 to 1; 0 when there is none."""
    words = marked_words(text)
    return sum(map(is_syllable, words)) / len(words) if words else 0.0
