"""The plan of the year: 31 classes held from January to July 2020 and 141 planned from August to December."""

import datetime
import random
from dataclasses import dataclass

import places
from sheet import Cell, Sheet

HEADERS = ["Mã lớp", "Tên lớp", "Đối tượng", "Chương trình", "Trạng thái", "Số người", "Địa điểm", "Từ ngày",
           "Đến ngày", "Số tiết", "Số buổi", "Giảng viên", "Chủ trì", "Liên hệ", "Điện thoại liên hệ",
           "Xác nhận trước ngày", "Nội dung", "Chế độ", "Số quyết định", "Ngày quyết định", "Tỷ lệ tham dự",
           "Mức hỗ trợ", "Thù lao", "Thuế TNCN", "Tên tiếng Anh"]
WIDTHS = [2, 9, 2.5, 4, 2.5, 1.5, 8, 2.5, 2.5, 1.5, 1.5, 3.5, 6, 4, 3, 2.5, 8, 8, 3, 2.5, 2, 2.5, 2.5, 2, 8]

PROGRAMME = "Chương trình OCOP năm 2020"
HELD, PLANNED = "đã tổ chức", "kế hoạch"
TRAINERS = ["Vũ Hải Ninh", "Khuất Thị Minh Nhàn", "Cấn Xuân Đính", "Nghiêm Thị Thu Xuyến", "Tống Khắc Lượng",
            "Doãn Thị Bích Thoa", "Chử Đình Luận", "Lại Thị Hồng Ngoãn", "Ứng Quang Toàn", "Kiều Thế Chỉnh",
            "Quách Thị Lệ Duyên", "Đàm Viết Thụ"]
CHAIR = "Ông Đoàn Thế Khải, Phó Giám đốc Sở"
CONTACT, CONTACT_PHONE = "bà Kiều Thị Bảo Ngọc", "0900 000 101"
PERIODS_PER_SESSION = 4
MEALS_A_DAY, FEE_A_SESSION, TAX = 150_000, 800_000, 10


@dataclass(frozen=True)
class Audience:
    key: str
    prefix: str
    digits: int
    title: str
    content: str
    costs: str
    days: tuple
    english: str


COUNCIL = Audience(
    "hội đồng", "HD", 2,
    "Đào tạo, tập huấn Chương trình OCOP năm 2020 cho Ban Chỉ đạo, Hội đồng đánh giá, phân hạng sản phẩm và "
    "Tổ tư vấn giúp việc Thành phố",
    "Chu trình OCOP thường niên; bộ tiêu chí đánh giá, phân hạng sản phẩm; thực hành chấm điểm hồ sơ; thăm cơ sở.",
    "Ban Tổ chức bảo đảm tài liệu, nước uống và ăn trưa; cơ quan cử người tham dự chi trả chi phí đi lại.", (4,),
    "OCOP Programme 2020, for the Steering Committee, the Product Assessment and Ranking Council and the Advisory Team "
    "of the City")
OFFICIALS = Audience(
    "cán bộ", "CB", 2,
    "Đào tạo, tập huấn nghiệp vụ triển khai Chương trình OCOP năm 2020 cho cán bộ cấp huyện, cấp xã",
    "Văn bản về Chương trình OCOP; hướng dẫn lập hồ sơ sản phẩm; tổ chức đánh giá cấp huyện; hỗ trợ chủ thể.",
    "Ban Tổ chức bảo đảm tài liệu, nước uống và ăn trưa; chi phí đi lại và lưu trú do cơ quan cử người tham dự "
    "chi trả theo quy định.", (3,),
    "Putting the OCOP Programme 2020 into practice, for officials of districts and communes")
PRODUCERS = Audience(
    "chủ thể", "CEO", 3,
    "Đào tạo quản trị sản xuất - kinh doanh Chương trình OCOP năm 2020 cho các nhà quản lý tổ chức kinh tế (CEO), "
    "hộ sản xuất, hợp tác xã, trang trại",
    "Lập kế hoạch kinh doanh; câu chuyện và hồ sơ sản phẩm; tiêu chuẩn chất lượng, nhãn hiệu; xúc tiến thương mại.",
    "Ban Tổ chức bảo đảm tài liệu, nước uống và ăn trưa; học viên tự túc chi phí đi lại và lưu trú.", (2, 2, 3, 4),
    "Production and business management, OCOP Programme 2020, for managers of economic organisations (CEOs), producer "
    "households, co-operatives and farms")


@dataclass
class TrainingClass:
    code: str
    audience: Audience
    status: str
    people: int
    venue: str
    first_day: datetime.date
    days: int
    trainer: str
    decision: str = ""
    decision_date: datetime.date = None

    @property
    def last_day(self):
        return self.first_day + datetime.timedelta(self.days - 1)

    def dates(self):
        return [self.first_day + datetime.timedelta(n) for n in range(self.days)]


def day(text):
    return datetime.datetime.strptime(f"{text}/2020", "%d/%m/%Y").date()


# New Year holiday (Tết), weeks without gatherings in spring, and the public holidays.
CLOSED = [("01/01", "01/01"), ("20/01", "31/01"), ("23/3", "29/4"), ("30/4", "03/5"), ("02/9", "02/9")]


def open_day(date):
    closed = any(day(first) <= date <= day(last) for first, last in CLOSED)
    return not closed and date.weekday() != 6


def working_day(date):
    return open_day(date) and date.weekday() != 5


# Five classes have their full rosters in this folder; their days are fixed: (code, first day, days, hall).
FIXED = {"HD-01": ("10/3", 4, places.CITY_HALL), "CB-01": ("07/01", 3, places.CITY_HALL),
         "CEO-001": ("13/5", 2, places.hall(places.by_name("huyện Gia Lâm"))),
         "CEO-002": ("19/5", 3, places.hall(places.by_name("huyện Chương Mỹ"))),
         "CEO-003": ("26/5", 4, places.hall(places.by_name("huyện Ba Vì")))}


class Calendar:
    """Gives each class days, a hall and a trainer so that nobody and nothing is in two places on one day."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.busy = set()

    def free(self, name, dates):
        return all((name, date) not in self.busy for date in dates)

    def take(self, names, dates):
        self.busy |= {(name, date) for name in names for date in dates}

    def choose(self, names, dates):
        free = [name for name in names if self.free(name, dates)]
        return self.random.choice(free) if free else None

    def book_fixed(self, audience, first, days, hall):
        first = day(first)
        return self.book(audience, (first, first + datetime.timedelta(days - 1)), days, hall)

    def book(self, audience, span, days=None, hall=None):
        """First day, number of days, hall and trainer within the span of dates."""
        halls = [places.CITY_HALL] if audience is COUNCIL else \
            [places.hall(d) for d in places.DISTRICTS] + [places.CITY_HALL]
        fit = open_day if audience is PRODUCERS else working_day
        while True:
            length = days or self.random.choice(audience.days)
            first = span[0] + datetime.timedelta(self.random.randint(0, (span[1] - span[0]).days - length + 1))
            dates = [first + datetime.timedelta(n) for n in range(length)]
            place = self.choose([hall] if hall else halls, dates)
            trainers = TRAINERS[:1] if hall else TRAINERS
            trainer = self.choose(trainers, dates)
            if place and trainer and all(map(fit, dates)):
                self.take([place, trainer], dates)
                return first, length, place, trainer


def batch(calendar, audience, status, first_number, count, span):
    """Classes of one audience in one half of the year, numbered in the order of their days."""
    codes = [f"{audience.prefix}-{first_number + n:0{audience.digits}d}" for n in range(count)]
    fixed = [calendar.book_fixed(audience, *FIXED[code]) for code in codes if code in FIXED]
    if fixed:
        span = (max(span[0], fixed[-1][0]), span[1])
    booked = fixed + sorted(calendar.book(audience, span) for _ in range(count - len(fixed)))
    sizes = (57, 58, 59, 60) if audience is PRODUCERS else (60,)
    return [TrainingClass(code, audience, status, 60 if code in FIXED else calendar.random.choice(sizes),
                          venue, first, days, trainer)
            for code, (first, days, venue, trainer) in zip(codes, booked)]


def add_decisions(classes, seed):
    """Each held class has its decision to issue certificates, numbered by date, a few working days after its end."""
    generator = random.Random(seed)
    for held in classes:
        date = held.last_day + datetime.timedelta(generator.randint(4, 6))
        while not working_day(date):
            date += datetime.timedelta(1)
        held.decision_date = date
    number = 20
    for held in sorted(classes, key=lambda c: (c.decision_date, c.code)):
        number += generator.randint(4, 15)
        held.decision = f"{number}/QĐ-SNN"


def make(seed):
    calendar = Calendar(seed)
    first_half, second_half = (day("06/01"), day("24/7")), (day("04/8"), day("23/12"))
    held = (batch(calendar, COUNCIL, HELD, 1, 1, first_half) + batch(calendar, OFFICIALS, HELD, 1, 15, first_half) +
            batch(calendar, PRODUCERS, HELD, 1, 15, first_half))
    planned = (batch(calendar, COUNCIL, PLANNED, 2, 1, second_half) +
               batch(calendar, OFFICIALS, PLANNED, 16, 15, second_half) +
               batch(calendar, PRODUCERS, PLANNED, 16, 125, second_half))
    add_decisions(held, seed)
    return held + planned


def confirm_by(training_class):
    date = training_class.first_day - datetime.timedelta(5)
    while date.weekday() >= 5:
        date -= datetime.timedelta(1)
    return date


def row(c):
    kind = c.audience
    return [c.code, kind.title, kind.key, PROGRAMME, c.status, c.people, c.venue, c.first_day, c.last_day,
            c.days * 2 * PERIODS_PER_SESSION, c.days * 2, c.trainer, CHAIR, CONTACT, CONTACT_PHONE, confirm_by(c),
            kind.content, kind.costs, c.decision or None, c.decision_date, 80,
            MEALS_A_DAY if kind is PRODUCERS else None, FEE_A_SESSION, TAX, kind.english]


def sheet(classes):
    page = Sheet("Kế hoạch 2020", widths=WIDTHS)
    page.rows.append([Cell(header, bold=True, centre=True, border=True) for header in HEADERS])
    for training_class in classes:
        page.add(*row(training_class), border=True)
    return page
