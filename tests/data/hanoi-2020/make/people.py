"""Invented people: names as they are spread in and around Hanoi, births, ID numbers and phones that fit each other."""

import datetime
import random
import unicodedata
from dataclasses import dataclass

SURNAMES = {
    "Nguyễn": 380, "Trần": 90, "Lê": 75, "Phạm": 55, "Hoàng": 35, "Vũ": 32, "Đỗ": 32, "Bùi": 26, "Đặng": 24,
    "Phan": 18, "Ngô": 18, "Dương": 16, "Đinh": 14, "Đào": 14, "Trịnh": 12, "Đoàn": 10, "Tạ": 12, "Chu": 9,
    "Kiều": 9, "Phùng": 14, "Khuất": 7, "Nghiêm": 6, "Cấn": 6, "Chử": 4, "Lương": 8, "Mai": 6, "Hà": 8, "Cao": 7,
    "Vương": 7, "Lưu": 7, "Tống": 3, "Quách": 3, "Bạch": 3, "Doãn": 3, "Đàm": 4, "Lại": 4, "Thân": 2, "Ứng": 2}
MIDDLE_MALE = {
    "Văn": 30, "Đức": 8, "Hữu": 7, "Minh": 6, "Quang": 7, "Xuân": 7, "Ngọc": 5, "Công": 6, "Đình": 8, "Trọng": 5,
    "Quốc": 4, "Thế": 4, "Bá": 4, "Khắc": 4, "Duy": 4, "Tiến": 5, "Mạnh": 5, "Viết": 3, "Huy": 3, "Danh": 2}
MIDDLE_FEMALE = {
    "Thị": 40, "Thị Thu": 6, "Thị Thanh": 6, "Thị Hồng": 6, "Thị Minh": 4, "Thị Bích": 4, "Thị Kim": 4,
    "Thị Ngọc": 5, "Thị Mỹ": 2, "Thu": 3, "Thùy": 3, "Phương": 2, "Diệu": 2, "Khánh": 2, "Thị Lệ": 2}
GIVEN_MALE = (
    "Hùng Dũng Cường Tuấn Thắng Long Sơn Hải Nam Phong Tùng Quân Đạt Hiếu Nghĩa Khôi Thịnh Vượng Trưởng Đông Kiên "
    "Lộc Thuận Quyết Chiến Trường Bằng Tuyến Nguyên Khởi Quyền Thưởng Hòa Bình Đệ Tú Thủy Toàn Hưởng Lượng Tỉnh "
    "Mạnh Chính Lâm Hảo Tưởng Luận Chỉnh Thụ Nhượng Đĩnh Tịnh Khoẻ Ước Oánh Ổn Ấm Diễn Vỹ Kỷ Sỹ Thạch Hậu").split()
GIVEN_FEMALE = (
    "Hương Hường Hạnh Hằng Lan Mai Yến Oanh Uyên Thảo Trang Nhung Phượng Quỳnh Thủy Thúy Tuyết Vân Xuyến Ngân Diễm "
    "Duyên Đào Hiền Huệ Khuê Liễu Loan Lý Nguyệt Nga Ánh Châu Thơ Ước Gấm Mỵ Bưởi Nhẫn Xuyên Thoa Hòa Hồng Mận "
    "Thắm Ngát Thuận Hợi Tỵ Dậu Sửu Chín Ngọ Thuỷ Quý Chuyên Tươi Thư Đượm Ấm Ý Tuất Hậu Ngoãn").split()

# Province where the birth was registered: first three digits of the ID number (PR-03).
PROVINCES = {"001": 80, "017": 3, "025": 2, "026": 3, "027": 2, "030": 2, "033": 2, "034": 2, "035": 2, "036": 2}
SYNTHETIC_SERIAL = 999  # the last six digits run 999 001, 999 002, ...: no office ever got that far


@dataclass
class Person:
    name: str
    female: bool
    birth: datetime.date
    id_number: str = ""
    phone: str = ""


def fold(text):
    """Letters without marks in lower case, as the duplicate search compares them (TX-12)."""
    text = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in text if not unicodedata.combining(letter))


class Population:
    """Makes people; no two have the same folded name unless asked for by name."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.taken = set()
        self.made = 0
        self.phones = self.random.sample(range(200, 1000), 800)

    def pick(self, weights):
        return self.random.choices(list(weights), list(weights.values()))[0]

    def _name(self, female):
        while True:
            middle = self.pick(MIDDLE_FEMALE if female else MIDDLE_MALE)
            given = self.random.choice(GIVEN_FEMALE if female else GIVEN_MALE)
            name = f"{self.pick(SURNAMES)} {middle} {given}"
            syllables = fold(name).split()
            if fold(name) not in self.taken and len(set(syllables)) == len(syllables):
                return name

    def _birth(self, years):
        first = datetime.date(years[0], 1, 1)
        days = (datetime.date(years[1], 12, 31) - first).days
        return first + datetime.timedelta(self.random.randint(0, days))

    def reserve(self, names):
        """Keeps these names for people who are asked for by name."""
        self.taken |= {fold(name) for name in names}

    def person(self, years=(1958, 1996), female=None, name=None, birth=None):
        if female is None:
            female = self.random.random() < 0.44
        person = Person(name or self._name(female), female, birth or self._birth(years))
        self.taken.add(fold(person.name))
        self.made += 1
        century = (0 if person.birth.year < 2000 else 2) + person.female
        person.id_number = (f"{self.pick(PROVINCES)}{century}{person.birth.year % 100:02d}"
                            f"{SYNTHETIC_SERIAL}{self.made:03d}")
        person.phone = f"0900000{self.phones.pop()}"
        return person
