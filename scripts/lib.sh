# Shared by the scripts of this folder: strict mode, the repository's root, messages, sudo where needed.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
DEPS=$ROOT/.deps
TORCH_VERSION=2.13.0
LUCIDE_VERSION=1.62.0
LUCIDE_SHA256=386f9080c440d6f5049cefe3456ae8357f7a0c7f76e59670cd1cb83bc7050a44

say() { printf '\n\033[1m== %s\033[0m\n' "$*"; }
fail() { printf 'error: %s\n' "$*" >&2; exit 2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "installing packages needs root or sudo: run '$*' as root, then run this script again"
  fi
}

# Half-written results are never left under their final name: make the thing in a temporary place, then move it.
# Usage: once TARGET command… ; the command gets the temporary path as its last argument.
once() {
  local target=$1; shift
  [ -e "$target" ] && return 0
  rm -rf "$target.part"
  "$@" "$target.part"
  mv "$target.part" "$target"
}
