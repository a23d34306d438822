"""Unicode text to the bytes of the old Vietnamese charsets, for files as offices kept them before Unicode."""

import unicodedata

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # none, huyền, hỏi, ngã, sắc, nặng

# Per vowel the codes in the order of TONES. TCVN3 has capitals for the bare letters only.
TCVN3_LOWER = {
    "a": "61 B5 B6 B7 B8 B9", "ă": "A8 BB BC BD BE C6", "â": "A9 C7 C8 C9 CA CB", "e": "65 CC CE CF D0 D1",
    "ê": "AA D2 D3 D4 D5 D6", "i": "69 D7 D8 DC DD DE", "o": "6F DF E1 E2 E3 E4", "ô": "AB E5 E6 E7 E8 E9",
    "ơ": "AC EA EB EC ED EE", "u": "75 EF F1 F2 F3 F4", "ư": "AD F5 F6 F7 F8 F9", "y": "79 FA FB FC FD FE"}
TCVN3_OTHER = {"đ": 0xAE, "Đ": 0xA7, "Ă": 0xA1, "Â": 0xA2, "Ê": 0xA3, "Ô": 0xA4, "Ơ": 0xA5, "Ư": 0xA6}

VNI_LOWER = {
    "a": "61 61F8 61FB 61F5 61F9 61EF", "ă": "61EA 61E8 61FA 61FC 61E9 61EB", "â": "61E2 61E0 61E5 61E3 61E1 61E4",
    "e": "65 65F8 65FB 65F5 65F9 65EF", "ê": "65E2 65E0 65E5 65E3 65E1 65E4", "i": "69 EC E6 F3 ED F2",
    "o": "6F 6FF8 6FFB 6FF5 6FF9 6FEF", "ô": "6FE2 6FE0 6FE5 6FE3 6FE1 6FE4", "ơ": "F4 F4F8 F4FB F4F5 F4F9 F4EF",
    "u": "75 75F8 75FB 75F5 75F9 75EF", "ư": "F6 F6F8 F6FB F6F5 F6F9 F6EF", "y": "79 79F8 79FB 79F5 79F9 EE"}
VNI_OTHER = {"đ": 0xF1, "Đ": 0xD1}


def with_tones(table):
    letters = {}
    for vowel, codes in table.items():
        for tone, code in zip(TONES, codes.split()):
            letters[unicodedata.normalize("NFC", vowel + tone)] = bytes.fromhex(code)
    return letters


def encode(text, letters):
    text = unicodedata.normalize("NFC", text)
    missing = {letter for letter in text if ord(letter) > 127 and letter not in letters}
    if missing:
        raise ValueError(f"no code for {sorted(missing)}")
    return b"".join(letters.get(letter) or letter.encode("ascii") for letter in text)


TCVN3 = with_tones(TCVN3_LOWER) | {letter: bytes([code]) for letter, code in TCVN3_OTHER.items()}
VNI = with_tones(VNI_LOWER) | {letter: bytes([code]) for letter, code in VNI_OTHER.items()}
# VNI capitals: every byte above 7F is 20 lower (hexadecimal), every ASCII letter a capital.
VNI |= {letter.upper(): bytes(b - 0x20 for b in code) for letter, code in VNI.items() if letter.islower()}


def to_tcvn3(text):
    return encode(text, TCVN3)


def to_vni(text):
    return encode(text, VNI)


def to_cp1258(text):
    """Windows-1258: a precomposed letter where it has one, else the shaped letter and a tone mark."""
    result = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        try:
            result += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in parts if mark in TONES[1:])
            shape = unicodedata.normalize("NFC", parts.replace(tone, ""))
            result += shape.encode("cp1258") + tone.encode("cp1258")
    return bytes(result)
