"""Five full rosters of held classes, laid out the way a desk gets them: agency block, merged cells, bands, footer."""

import datetime
import random

import places
from people import Population, fold
from plan import CONTACT
from sheet import Cell, Sheet

WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"]
CLASS_SIZE = 57
PASS_SHARE = 80  # per cent of sessions

# Same names in one class with different births, both tone placements, and names of several peoples.
NAMESAKES = [("Nguyễn Văn Hùng", False, datetime.date(1962, 4, 17)),
             ("Nguyễn Văn Hùng", False, datetime.date(1974, 9, 2)),
             ("Nguyễn Văn Hùng", False, datetime.date(1985, 12, 21)),
             ("Nguyễn Thị Hòa", True, datetime.date(1968, 5, 8)),
             ("Nguyễn Thị Hoà", True, datetime.date(1979, 10, 30))]
ETHNIC = [("Triệu Thị Mùi", True, 1976), ("Lò Thị Ín", True, 1988), ("Sùng A Páo", False, 1983),
          ("H'Hương Êban", True, 1991), ("Rơ Châm Thủy", True, 1984), ("Bạch Công Lợi", False, 1966),
          ("Quách Thị Nhàn", True, 1971), ("Phùng A Sinh", False, 1993)]
YOUNG = [("Đỗ Minh Khôi", False, datetime.date(2000, 3, 14)), ("Chử Khánh Ngân", True, datetime.date(2001, 11, 6))]
LETTER_GUEST = ("Nguyễn Thị Hồng Gấm", True, datetime.date(1981, 2, 7))


def known(population, entry):
    name, female, birth = entry
    if isinstance(birth, int):
        birth = datetime.date(birth, population.random.randint(1, 12), population.random.randint(1, 28))
    return population.person(name=name, female=female, birth=birth)


def attendance(generator, sessions, people):
    """Marks per person: 3 to 5 people fall below the share asked for, some others miss one half-day, most none."""
    failing = set(generator.sample(range(people), generator.randint(3, 5)))
    allowed = sessions * (100 - PASS_SHARE) // 100
    rows = []
    for index in range(people):
        missed = allowed + generator.randint(1, 2) if index in failing else \
            min(allowed, int(generator.random() < 0.15))
        marks = ["x"] * sessions
        for place in generator.sample(range(sessions), missed):
            marks[place] = generator.choice("VVPPPK")
        rows.append(marks)
    return rows, failing


class Roster:
    """One list under construction: title block, header, body, footer."""

    def __init__(self, training_class, columns, widths, two_row_header):
        self.training_class = training_class
        self.columns = columns            # headers before the attendance marks
        self.two_row_header = two_row_header
        self.sessions = training_class.days * 2
        self.tail = ["Ghi chú"] if training_class.audience.prefix != "CEO" else ["Xếp loại", "Ghi chú"]
        self.width = len(columns) + self.sessions + len(self.tail)
        self.page = Sheet(training_class.code, widths=widths + [1.4] * self.sessions + [2] * len(self.tail))

    def line(self, text, **look):
        self.page.rows.append([Cell(text, columns=self.width, centre=True, **look)])

    def title(self):
        left = len(self.columns) // 2
        for agency, motto in (("UBND THÀNH PHỐ HÀ NỘI", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                              ("SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN", "Độc lập - Tự do - Hạnh phúc")):
            self.page.rows.append([Cell(agency, columns=left, centre=True, bold=agency.startswith("SỞ")),
                                   Cell(motto, columns=self.width - left, centre=True, bold=True)])
        c = self.training_class
        self.page.add(None)
        self.line("DANH SÁCH ĐIỂM DANH HỌC VIÊN", bold=True)
        self.line(f"Lớp {c.audience.title} (lớp {c.code})", bold=True)
        self.line(f"Thời gian: {c.days:02d} ngày, {c.first_day:%d/%m/%Y} - {c.last_day:%d/%m/%Y}.  "
                  f"Địa điểm: {c.venue}", italic=True)
        self.page.add(None)

    def header(self):
        look = dict(bold=True, centre=True, border=True)
        if not self.two_row_header:
            numbered = [f"Buổi {n + 1}" for n in range(self.sessions)]
            self.page.add(*self.columns, *numbered, *self.tail, **look)
            return
        days = [Cell(f"{WEEKDAYS[date.weekday()]} {date.day:02d}/{date.month}", columns=2, **look)
                for date in self.training_class.dates()]
        tall = [Cell(text, rows=2, **look) for text in self.columns]
        self.page.rows.append(tall + days + [Cell(text, rows=2, **look) for text in self.tail])
        self.page.add(*["Sáng", "Chiều"] * self.training_class.days, **look)

    def band(self, text):
        self.page.rows.append([Cell(text, columns=self.width, bold=True, border=True)])

    def person(self, values, marks, tail):
        cells = [Cell(v, border=True, centre=not isinstance(v, str)) for v in values]
        cells += [Cell(mark, border=True, centre=True) for mark in marks]
        self.page.rows.append(cells + [Cell(v, border=True) for v in tail])

    def footer(self, count):
        last = self.training_class.last_day
        self.line(f"Tổng số: {count} người", italic=True)
        left, right = self.width // 2, self.width - self.width // 2
        for a, b in ((None, f"Hà Nội, ngày {last.day:02d} tháng {last.month} năm {last.year}"),
                     ("NGƯỜI LẬP", "GIẢNG VIÊN"), ("(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên)"), (None, None),
                     (CONTACT.removeprefix("bà "), self.training_class.trainer)):
            self.page.rows.append([Cell(a, columns=left, centre=True, bold=True),
                                   Cell(b, columns=right, centre=True, bold=True)])


def spaced(phone, separator):
    return separator.join((phone[:4], phone[4:7], phone[7:]))


def mail(person):
    *rest, given = fold(person.name).split()
    return f"{given}{''.join(part[0] for part in rest)}@hanoi.example"


def gender(person):
    return "Nữ" if person.female else "Nam"


# --- the three audiences --------------------------------------------------------------------------------------------

COUNCIL_POSTS = [
    ("Phó Chủ tịch UBND Thành phố, Trưởng Ban Chỉ đạo", "UBND thành phố Hà Nội"),
    ("Phó Giám đốc Sở, Phó Trưởng Ban Chỉ đạo", "Sở Nông nghiệp và Phát triển nông thôn"),
    ("Phó Giám đốc Sở", "Sở Công Thương"), ("Phó Giám đốc Sở", "Sở Khoa học và Công nghệ"),
    ("Phó Giám đốc Sở", "Sở Y tế"), ("Phó Giám đốc Sở", "Sở Tài chính"), ("Phó Giám đốc Sở", "Sở Du lịch"),
    ("Phó Giám đốc Sở", "Sở Văn hóa và Thể thao"), ("Phó Giám đốc Sở", "Sở Kế hoạch và Đầu tư"),
    ("Phó Chủ tịch", "Liên minh Hợp tác xã Thành phố"), ("Phó Chủ tịch", "Hội Nông dân Thành phố"),
    ("Phó Chủ tịch", "Hội Liên hiệp Phụ nữ Thành phố"), ("Chi cục trưởng", "Chi cục Phát triển nông thôn")]
COUNCIL_BODIES = [
    "Sở Nông nghiệp và Phát triển nông thôn", "Sở Công Thương", "Sở Khoa học và Công nghệ", "Sở Y tế", "Sở Tài chính",
    "Sở Du lịch", "Sở Văn hóa và Thể thao", "Sở Kế hoạch và Đầu tư", "Sở Thông tin và Truyền thông",
    "Chi cục Phát triển nông thôn", "Chi cục Quản lý chất lượng Nông lâm sản và Thủy sản",
    "Văn phòng Điều phối Chương trình xây dựng nông thôn mới"]
COUNCIL_RANKS = ["Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên chính", "Chuyên viên"]


def council(training_class, population):
    columns = ["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Chức vụ", "Đơn vị công tác", "Điện thoại", "Số CCCD",
               "Email"]
    roster = Roster(training_class, columns, [1.2, 5, 1.8, 2.6, 6, 7, 3, 3.2, 4.5], two_row_header=True)
    posts = COUNCIL_POSTS + [(rank, body) for rank in COUNCIL_RANKS for body in COUNCIL_BODIES]
    roster.title()
    roster.header()
    marks, _ = attendance(population.random, roster.sessions, CLASS_SIZE)
    for index, (post, body) in enumerate(posts[:CLASS_SIZE]):
        person = population.person(years=(1962, 1975) if index < len(COUNCIL_POSTS) else (1968, 1994))
        roster.person([index + 1, person.name, gender(person), person.birth, post, body, spaced(person.phone, " "),
                       person.id_number, mail(person)], marks[index], [None])
    roster.footer(CLASS_SIZE)
    return roster.page


def officials_posts(d, communes_wanted):
    yield f"Phó Chủ tịch UBND {d.name.split()[0]}", f"UBND {d.name}", "Trưởng đoàn"
    for post in ("Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên"):
        yield post, f"Phòng Kinh tế {d.name}", None
    for number in range(communes_wanted):
        commune = d.communes[number // 2 % len(d.communes)][0]
        post = ("Phó Chủ tịch UBND xã", "Công chức Nông nghiệp")[number % 2]
        yield post, f"UBND xã {commune}, {d.name}", None


def officials(training_class, population):
    columns = ["STT", "Họ và tên", "Giới tính", "Ngày, tháng, năm sinh", "Chức vụ", "Đơn vị công tác", "Điện thoại",
               "Số CCCD"]
    roster = Roster(training_class, columns, [1.2, 5, 1.8, 2.8, 5, 7, 3, 3.2], two_row_header=False)
    posts = [entry for d, communes in zip(places.DISTRICTS, (12, 11, 10, 8)) for entry in officials_posts(d, communes)]
    roster.title()
    roster.header()
    marks, _ = attendance(population.random, roster.sessions, CLASS_SIZE)
    for index, (post, body, note) in enumerate(posts):
        person = population.person(years=(1963, 1995))
        birth = person.birth.year if population.random.random() < 0.2 else person.birth
        roster.person([index + 1, person.name, gender(person), birth, post, body, person.phone, person.id_number],
                      marks[index], [note])
    roster.footer(len(posts))
    return roster.page


POSTS = {"HTX": ["Giám đốc", "Phó Giám đốc", "Kế toán trưởng", "Tổ trưởng sản xuất"],
         "Công ty TNHH": ["Giám đốc", "Phó Giám đốc"], "Hộ SX": ["Chủ hộ"], "Trang trại": ["Chủ trang trại", "Quản lý"]}


GROWN = ("Rau", "Sữa", "Bưởi", "Chè", "Gà", "Nhãn", "Cam", "Ổi", "Hoa", "Nấm", "Mật", "Thịt", "Vịt", "Củ", "Cải",
         "Đinh", "Khoai", "Chuối")


def business(generator, commune, product):
    """Name of a business and the post somebody holds in it; only what grows comes from a farm."""
    weights = [5, 2, 5, 2 if product.startswith(GROWN) else 0]
    form = generator.choices(list(POSTS), weights)[0]
    if form in ("Hộ SX", "Trang trại"):
        product = product[0].lower() + product[1:]
    return f"{form} {product} {commune}", generator.choice(POSTS[form])


def grade(generator, passed):
    return generator.choices(["Xuất sắc", "Giỏi", "Khá", "Đạt"], [1, 5, 8, 2])[0] if passed else None


def given_first(person):
    """A rough order by given name for the list of a district; the real rule is the host's business."""
    syllables = fold(person.name).split()
    return syllables[-1], syllables


def place_of_work(generator, d, heads):
    """Commune, product, business and post; `heads` are the posts that one person only can hold."""
    while True:
        commune, products = generator.choice(d.communes)
        product = generator.choice(products)
        name, post = business(generator, commune, product)
        if (name, post) not in heads:
            if post in ("Giám đốc", "Chủ trang trại", "Kế toán trưởng"):
                heads.add((name, post))
            return commune, product, name, post


def producer_fields(roster, population, person, d, look, heads):
    """Values for the roster's columns, whichever of them it has."""
    generator = population.random
    commune, product, name, post = place_of_work(generator, d, heads)
    if person.name == LETTER_GUEST[0]:
        commune, product, name, post = "Phù Đổng", "Rau hữu cơ", "HTX Rau hữu cơ Phù Đổng", "Giám đốc"
    short = generator.random() < look["year_only"]
    fields = {"Họ và tên": person.name, "Nữ": "x" if person.female else None, "Giới tính": gender(person),
              "Ngày sinh": person.birth.year if short else person.birth, "Năm sinh": person.birth.year,
              "Chức vụ": post, "Tên cơ sở": name, "Địa chỉ": f"xã {commune}", "Huyện": d.name,
              "Sản phẩm": product, "Điện thoại": spaced(person.phone, look["phone"]), "Số CCCD": person.id_number}
    return [fields[column] for column in roster.columns[1:]]


def producers(training_class, population, districts, entries, look):
    """districts: (name, people); entries: people asked for by name, with the district they go to."""
    columns = ["STT", "Họ và tên", *look["columns"], "Điện thoại", "Số CCCD"]
    wide = {"Tên cơ sở": 7.5, "Địa chỉ": 4, "Huyện": 4, "Sản phẩm": 4.5, "Nữ": 1.2, "Chức vụ": 3.5}
    roster = Roster(training_class, columns, [1.2, 5] + [wide.get(c, 2.6) for c in look["columns"]] + [3, 3.2], False)
    roster.title()
    roster.header()
    marks, failing = attendance(population.random, roster.sessions, CLASS_SIZE)
    index, heads = 0, {("HTX Rau hữu cơ Phù Đổng", "Giám đốc")}
    for number, (name, count) in enumerate(districts):
        d = places.by_name(name)
        named = [known(population, entry) for district, entry in entries if district == name]
        group = sorted(named + [population.person() for _ in range(count - len(named))], key=given_first)
        if look["bands"]:
            roster.band(f"{['I', 'II', 'III', 'IV', 'V'][number]}. {d.name[0].upper()}{d.name[1:]}")
        for person in group:
            values = producer_fields(roster, population, person, d, look, heads)
            roster.person([index + 1, *values], marks[index], [grade(population.random, index not in failing), None])
            index += 1
    roster.footer(index)
    return roster.page


def make(seed, classes):
    """Sheets by class code."""
    population = Population(seed)
    population.reserve([entry[0] for entry in NAMESAKES + ETHNIC + YOUNG + [LETTER_GUEST]])
    by_code = {c.code: c for c in classes}
    sheets = {"HD-01": council(by_code["HD-01"], population), "CB-01": officials(by_code["CB-01"], population)}
    sheets["CEO-001"] = producers(
        by_code["CEO-001"], population,
        [("huyện Gia Lâm", 12), ("huyện Đông Anh", 17), ("huyện Sóc Sơn", 17), ("huyện Mê Linh", 11)],
        [("huyện Gia Lâm", LETTER_GUEST)] + list(zip(
            ["huyện Gia Lâm", "huyện Đông Anh", "huyện Đông Anh", "huyện Sóc Sơn", "huyện Sóc Sơn"], NAMESAKES)),
        {"columns": ["Nữ", "Ngày sinh", "Chức vụ", "Tên cơ sở", "Địa chỉ", "Sản phẩm"], "bands": True,
         "year_only": 0.3, "phone": "."})
    sheets["CEO-002"] = producers(
        by_code["CEO-002"], population,
        [("huyện Chương Mỹ", 20), ("huyện Thanh Oai", 13), ("huyện Phú Xuyên", 13), ("huyện Thường Tín", 11)],
        [("huyện Chương Mỹ", YOUNG[0]), ("huyện Phú Xuyên", YOUNG[1])],
        {"columns": ["Giới tính", "Năm sinh", "Chức vụ", "Tên cơ sở", "Địa chỉ", "Huyện", "Sản phẩm"], "bands": False,
         "year_only": 1, "phone": ""})
    sheets["CEO-003"] = producers(
        by_code["CEO-003"], population,
        [("huyện Ba Vì", 25), ("huyện Phúc Thọ", 10), ("huyện Đan Phượng", 10), ("thị xã Sơn Tây", 12)],
        [("huyện Ba Vì", entry) for entry in ETHNIC],
        {"columns": ["Nữ", "Ngày sinh", "Chức vụ", "Tên cơ sở", "Địa chỉ", "Sản phẩm"], "bands": True,
         "year_only": 0.4, "phone": " "})
    return sheets
