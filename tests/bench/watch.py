#!/usr/bin/env python3
# How long `giayto preview --watch --png` takes from a save of the template to its last new picture.
# watch.py BUILD_FOLDER [SAVES]
import os, shutil, signal, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
TEMPLATES = os.path.join(HERE, "..", "..", "templates")
CERTIFICATES = ["classic", "classic-a5", "lotus", "rice", "modern"]
PAPERS = [("producers.completion-certificate", f"certificate/{name}") for name in CERTIFICATES] + [
    ("producers.invitation", "invitation/standard"), ("producers.attendance-sheet", "attendance_sheet/standard")]
BETWEEN_SAVES = 0.7  # seconds


def wait_for(text, output):
    for line in output:
        if text in line:
            return line
    sys.exit("the command ended too early")


def times(giayto, desk, templates, document, template, saves):
    """Milliseconds from each save to the newest picture; the first drawing does not count."""
    out = tempfile.mkdtemp(dir=os.path.dirname(desk))
    file = os.path.join(templates, template + ".ini")
    watcher = subprocess.Popen([giayto, "preview", document, "--class", "CEO-001", "--template", file, "--watch", "--out", f"{out}/page.png"],
                               cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, "LANG": "C.UTF-8"})
    wait_for("watching", watcher.stdout)
    text, taken = open(file, encoding="utf-8").read(), []
    for save in range(saves):
        time.sleep(BETWEEN_SAVES)
        start = time.time()
        with open(file, "w", encoding="utf-8") as changed:
            changed.write(f"{text}\n# save {save}\n")
        wait_for("drawn in", watcher.stdout)
        taken.append(1000 * (max(os.path.getmtime(f"{out}/{name}") for name in os.listdir(out)) - start))
    watcher.send_signal(signal.SIGINT)
    watcher.communicate()
    return taken


def main():
    giayto = os.path.join(os.path.abspath(sys.argv[1]), "giayto")
    saves = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    with tempfile.TemporaryDirectory() as folder:
        desk, templates = f"{folder}/desk", f"{folder}/templates"
        subprocess.run([giayto, "demo", desk], check=True, capture_output=True)
        shutil.copytree(TEMPLATES, templates)
        for document, template in PAPERS:
            taken = times(giayto, desk, templates, document, template, saves)
            print(f"{template:28} median {statistics.median(taken):4.0f} ms, slowest {max(taken):4.0f} ms")


main()
