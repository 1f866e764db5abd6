#!/usr/bin/env bash
# Prints what a copy of the files would lose without .git: the commit, and when each record was added and changed.
# The program reads it from the file .history beside corpus/ and claims/, where there is no repository.
#   eng/history.sh [FOLDER] >.history
set -euo pipefail
folder=${1:-.}
# In a build the folder may belong to another user.
in_folder() { git -c safe.directory='*' -c core.quotePath=false -C "$folder" "$@"; }

if ! commit=$(in_folder rev-parse --verify --quiet HEAD 2>/dev/null); then
  echo "No history is kept: $folder is no repository. Records will have the dates of their files." >&2
  exit 0
fi
# What a run's numbers depend on.
sources=(claims src eng)
changed=$(in_folder diff --name-only HEAD -- "${sources[@]}" && in_folder ls-files --others --exclude-standard -- "${sources[@]}")
printf '%s%s\n' "$commit" "${changed:++changes}"
in_folder log --no-renames --diff-filter=AM --relative --name-only --format=%x01%cI -- corpus claims
