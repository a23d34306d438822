#!/usr/bin/env python3
# CPU of W2's papers over the whole road: `giayto issue --each` for one class, with store and register.
# whole_road.py BUILD_FOLDER DATA [PEOPLE [JOBS]]
import csv, os, resource, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
OFFICE = os.path.join(HERE, "..", "data", "hanoi-2020", "office.ini")
ROSTER = {"no": "STT", "name": "Họ và tên", "sex": "Giới tính", "dob": "Ngày sinh", "unit": "Đơn vị", "birthplace": "Nơi sinh",
          "grade": "Xếp loại", "cert": "cert", "score": "score", "qr": "qr"}


def write_rows(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def prepare(data, folder, people):
    """The first people of the data as one class list, and a plan with that class."""
    read = lambda name: list(csv.DictReader(open(os.path.join(data, name), encoding="utf-8", newline="")))
    first = read("classes.csv")[0]
    write_rows(f"{folder}/plan.csv", [["Mã lớp", "Tên lớp", "Đối tượng", "Trạng thái", "Số người", "Địa điểm", "Từ ngày", "Đến ngày", "Giảng viên"],
               [first["id"], first["title"], "chủ thể", "đã tổ chức", people, first["place"], first["from"], first["to"], first["teacher"]]])
    rows = read("trainees.csv")[:people]
    write_rows(f"{folder}/list.csv", [list(ROSTER.values())] + [[row[key] for key in ROSTER] for row in rows])
    return first["id"]


def cpu_seconds(command, folder):
    """user + sys of a command and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main():
    build, data = (os.path.abspath(path) for path in sys.argv[1:3])
    people = int(sys.argv[3]) if len(sys.argv) > 3 else 1000
    jobs = sys.argv[4] if len(sys.argv) > 4 else "1"
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as folder:
        code = prepare(data, folder, people)
        giayto = [f"{build}/giayto", "--store", "road.db", "--office", os.path.abspath(OFFICE), "--plugins", f"{build}/tests/bench/plugins",
                  "--templates", f"{HERE}/templates", "--fonts", f"{HERE}/fonts.ini"]
        issue = giayto + ["issue", "bench.certificate", "--class", code, "--date", "14/8/2020", "--each", "--jobs", jobs]
        steps = {"import of the plan": giayto + ["import", "plan.csv"],
                 "import of the list": giayto + ["import", "list.csv", "--class", code, "--duplicates", "different"],
                 "issue": issue, "issue again, all papers in place": issue}
        for name, command in steps.items():
            print(f"{name}: {1000 * cpu_seconds(command, folder) / people:.3f} ms a person")
        bench = [f"{build}/tests/bench/giayto_bench", "W2", str(people), data, "w2", jobs]
        print(f"W2 of the bench: {1000 * cpu_seconds(bench, folder) / people:.3f} ms a person")


main()
