#!/usr/bin/env python3
"""Makes the demo data of Hanoi's OCOP year 2020 and the messy files beside it. All people are invented.

Usage: python3 make.py     needs LibreOffice Calc (soffice); writes into the folder above this one
"""

import pathlib

import messy
import plan
import rosters
import tours
from sheet import convert, flat_odf, write_csv

SEED = 2020
TARGET = pathlib.Path(__file__).resolve().parent.parent


def main():
    classes = plan.make(SEED)
    sheets = {"plan": plan.sheet(classes), **rosters.make(SEED, classes), **tours.make(SEED)}
    for name, sheet in sheets.items():
        write_csv(sheet, TARGET / f"{name}.csv")
    convert({TARGET / f"{name}.xlsx": flat_odf([sheet]) for name, sheet in sheets.items()}, "xlsx")
    messy.make(TARGET / "messy")
    held = [c for c in classes if c.status == plan.HELD]
    print(f"{len(classes)} classes, {len(held)} held, {sum(c.people for c in classes)} people planned, "
          f"{sum(c.people for c in classes if c not in held)} of them from August on")


if __name__ == "__main__":
    main()
