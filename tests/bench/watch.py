#!/usr/bin/env python3
# How long `giayto preview --watch --png` takes from a save of the template, or of fonts.ini, to its last new picture.
# watch.py BUILD_FOLDER [SAVES]
import os, shutil, signal, statistics, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.join(HERE, "..", "..")
CERTIFICATES = ["classic", "classic-a5", "lotus", "rice", "modern"]
PAPERS = [("producers.completion-certificate", f"certificate/{name}") for name in CERTIFICATES] + [
    ("producers.invitation", "invitation/standard"), ("producers.attendance-sheet", "attendance_sheet/standard")]
BETWEEN_SAVES = 0.7  # seconds


def wait_for(text, output):
    for line in output:
        if text in line:
            return line
    sys.exit("the command ended too early")


def times(giayto, folder, document, template, saved, saves):
    """Milliseconds from each save to the newest picture; the first drawing does not count."""
    out, desk = tempfile.mkdtemp(dir=folder), f"{folder}/desk"
    watcher = subprocess.Popen([giayto, "--fonts", f"{folder}/fonts/fonts.ini", "preview", document, "--class", "CEO-001", "--template",
                                f"{folder}/templates/{template}.ini", "--watch", "--out", f"{out}/page.png"], cwd=desk,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, "LANG": "C.UTF-8"})
    wait_for("watching", watcher.stdout)
    text, taken = open(saved, encoding="utf-8").read(), []
    for save in range(saves):
        time.sleep(BETWEEN_SAVES)
        start = time.time()
        with open(saved, "w", encoding="utf-8") as changed:
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
        subprocess.run([giayto, "demo", f"{folder}/desk"], check=True, capture_output=True)
        for name in ["templates", "fonts"]:
            shutil.copytree(f"{PROJECT}/{name}", f"{folder}/{name}")
        cases = [(document, template, f"templates/{template}.ini") for document, template in PAPERS]
        for document, template, saved in cases + [(*PAPERS[0], "fonts/fonts.ini")]:
            taken = times(giayto, folder, document, template, f"{folder}/{saved}", saves)
            print(f"{template:26} {saved:42} median {statistics.median(taken):4.0f} ms, slowest {max(taken):4.0f} ms")


main()
