#!/usr/bin/env python3
"""Checks who includes whom (ARCHITECTURE.md) and that foreign libraries stay where they are wrapped.

Exits 1 and lists every include that breaks a rule.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# Folder -> the folders of ours it may include. The longest prefix of a file's path decides.
ALLOWED = {
    "core": ["core"],
    "models": ["core", "models"],
    "models/registry": ["core", "models/registry"],
    "calibration": ["core", "calibration"],
    "lifting": ["core", "lifting"],
    "lifting/monocular": ["core", "lifting", "models"],
    "projects": ["core", "calibration", "lifting", "models/registry", "projects"],
    "projects/pipeline": ["core", "calibration", "lifting", "models", "projects"],
    "ui": ["core", "calibration", "lifting", "models/registry", "projects", "ui"],
    "app": ["core", "calibration", "lifting", "models", "projects", "app"],
    "app/desktop": ["ui"],
    "tests": ["core", "calibration", "lifting", "models", "projects", "ui", "app", "tests"],
}
# A folder inside an allowed one that is closed to somebody all the same.
FORBIDDEN = {
    "projects": ["projects/pipeline", "lifting/monocular"],
    "ui": ["projects/pipeline", "lifting/monocular"],  # the desktop never loads torch
}
# Foreign headers -> the only places that may include them.
FOREIGN = {
    r"(torch|ATen|c10)/": ["models", "lifting/monocular", "projects/pipeline", "tests"],
    r"ceres/": ["calibration", "lifting", "tests"],
    r"opencv2/": ["calibration", "tests"],
    r"lib(av|sw)\w+/": ["core/media", "tests/core/media", "tests/support"],
    r"nlohmann/json": ["core/io", "models/registry", "calibration", "projects", "app", "tests"],
    r"sqlite3": ["projects", "tests/projects"],
    r"vtk": ["ui/scene", "tests/gui"],
    r"Q[A-Z]": ["ui", "projects/reports", "app", "tests"],
}
# Public headers show the standard library, Eigen, and of torch only forward declarations.
HEADER_BANNED = re.compile(r"(torch|ATen|c10|ceres|opencv2|sqlite3|lib(av|sw)\w+/|nlohmann/(?!json_fwd)|fmt/|toml|pugi|zstd|curl|archive)")
HEADER_EXCEPTIONS = (
    "tests/",
    "app/cli/",  # commands: nobody includes their headers
    "core/media/libav.h",  # gives libav's objects owners, for core/media's .cc files
    "models/graph/executor.h", "models/graph/plan_cpu.h",  # inside plan.h, for models/graph's .cc files
)


def longest_prefix(path, table):
    best = None
    for key in table:
        if path.startswith(key + "/") and (best is None or len(key) > len(best)):
            best = key
    return best


def inside(path, folders):
    return any(path.startswith(f.rstrip("/") + "/") or path == f for f in folders)


def main():
    problems = []
    files = [p for top in sorted({k.split("/")[0] for k in ALLOWED}) for p in sorted((ROOT / top).rglob("*")) if p.suffix in (".h", ".cc")]
    for file in files:
        path = file.relative_to(ROOT).as_posix()
        folder = longest_prefix(path, ALLOWED)
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            found = re.match(r'\s*#\s*include\s*([<"])([^">]+)[">]', line)
            if not found:
                continue
            own, header = found[1] == '"', found[2]
            where = f"{path}:{number}: "
            if own and inside(header, ALLOWED):
                banned = FORBIDDEN.get(folder, [])
                if not inside(header, ALLOWED[folder]) or inside(header, banned):
                    problems.append(f"{where}{folder} may not include {header}")
            for pattern, places in FOREIGN.items():
                if not own and re.match(pattern, header) and not inside(path, places):
                    problems.append(f"{where}<{header}> belongs in {', '.join(places)}")
            if file.suffix == ".h" and not own and HEADER_BANNED.match(header) and not path.startswith(HEADER_EXCEPTIONS):
                if not re.search(r"_internal\.h$", path):
                    problems.append(f"{where}<{header}> may not stand in a header (keep it in the .cc, or name the file *_internal.h)")
    print("\n".join(problems) if problems else f"{len(files)} files follow the include rules")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
