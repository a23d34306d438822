#!/bin/sh
# Takes in the sample class and issues its papers, with the plugin as it was built last. out/ is made anew each time: what
# is issued stays as it was, so an old record would show the old papers.
set -eu
cd "$(dirname "$0")/.."
rm -rf out
mkdir out
cp data/office.ini out/
export GIAYTO_STORE=out/giayto.db GIAYTO_PLUGIN_PATH=build/plugins
giayto import data/plan.csv
giayto import data/people.csv --class MAU-01
giayto issue vn.example.skeleton.paper --class MAU-01 --date 14/8/2020 --out out/papers
