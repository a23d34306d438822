#!/bin/sh
# Takes in the sample class and issues its papers into out/, with the plugin as it was built last.
set -eu
cd "$(dirname "$0")/.."
mkdir -p out
cp data/office.ini out/
export GIAYTO_STORE=out/giayto.db GIAYTO_PLUGIN_PATH=build/plugins
giayto import data/plan.csv
giayto import data/people.csv --class MAU-01
giayto issue vn.example.skeleton.paper --class MAU-01 --date 14/8/2020 --out out/papers
