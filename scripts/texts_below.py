#!/usr/bin/env python3
"""Collects the texts that code below ui shows people, for scripts/translations.

Code below ui is plain C++ and writes English: sentences, fmt patterns, and names of options and quantities. The window translates them
when it shows them (ui/theme/shown.h). This prints a C++ file in which lupdate finds all of them:

  "Texts"  sentences and patterns: every string literal of two words or more, so that none is forgotten. Literals joined
           by + are one pattern: "no file of " + name is "no file of {}". A line that ends with "// text" gives its single words
           too; one with "// no text" gives nothing.
  "Names"  options, angles and joints, as a person reads them: "knee_flexion" is "Knee flexion". "Choices" and "Units" are those of
           options.
"""
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ["core", "calibration", "lifting", "models", "projects"]
# What no window shows: how networks are read and run, files that only the command line reads, pictures for reports.
SILENT = ["core/synthetic/", "core/io/c3d_parameter", "core/io/c3d_reader", "core/io/csv_reader", "core/io/csv_table",
          "core/io/csv_provenance", "core/io/marker_table", "core/io/openpose_json", "core/io/storage", "core/io/trc",
          "models/graph/", "models/import/", "models/tracking/", "projects/reports/curves", "projects/reports/style",
          "projects/reports/summary_picture"]
SHOWN = ["models/graph/plan.cc"]  # all the same: why a GPU cannot be used
# Names of options and choices that no sentence has: a camera may be called "front" and a trial "squat", and stays so.
SIDES = ["left", "right", "front", "back"]
ALONE = ["event_templates.h", "export_options.h", "event_detection.h", "residual_analysis.h", "hampel.h"]
NO_TEXT = re.compile(r"^\W*(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE|WHERE|ORDER|ATTACH|DETACH|ROLLBACK|RELEASE|SAVEPOINT|WITH p"
                     r"|removed_as|c\.result)\b|typeof\(|\\n")
TOKEN = re.compile(r"""(?P<comment>//[^\n]*|/\*.*?\*/)|(?P<directive>^[ \t]*\#[^\n]*)|(?P<raw>R"(\w*)\(.*?\)\4")
                      |(?P<text>"(?:\\.|[^"\\\n])*")|(?P<char>'(?:\\.|[^'\\\n])+')|(?P<space>\s+)|(?P<word>\w+)
                      |(?P<sign>->|<<|>>|&&|\|\||::|\+=|\+\+|.)""", re.S | re.M | re.X)
ENDS_TERM = {",", ";", "?", ":", "=", "+=", "<<", "&&", "||", "<", ">", "return", "{", "}"}
OPENS, CLOSES = "([", ")]"


def tokens_of(source):
    """(kind, text, line) without comments and space; adjacent literals joined."""
    tokens, marks, line = [], {}, 1
    for match in TOKEN.finditer(source):
        kind, text = match.lastgroup, match.group()
        if kind == "comment":
            if re.search(r"// (no )?text$", text):
                marks[line] = text
        elif kind == "text" and tokens and tokens[-1][0] == "text":
            tokens[-1] = ("text", tokens[-1][1] + text[1:-1], tokens[-1][2])
        elif kind == "text":
            tokens.append((kind, text[1:-1], line))
        elif kind not in ("space", "directive"):
            tokens.append((kind, text, line))
        line += text.count("\n")
    return tokens, marks


def literal_in(term):
    """The literal that a term is, bare or as std::string("…"); None for any other term."""
    if len(term) == 1 and term[0][0] == "text":
        return term[0][1]
    words = [text for _, text, _ in term]
    if len(term) == 6 and words[:4] == ["std", "::", "string", "("] and term[4][0] == "text":
        return term[4][1]
    return None


def patterns_of(tokens):
    """(pattern, line, call) of every literal and every sum of literals and values; the call whose argument it is."""
    found, sums, calls = [], [[[]]], [""]  # a stack of sums; a sum is a list of terms; a term is a list of tokens

    def end_sum(terms):
        literals = [literal_in(term) for term in terms]
        for term, literal in zip(terms, literals):
            line = next((token[2] for token in term if token[0] == "text"), 0)
            if literal is not None and len(terms) == 1:
                found.append((literal, line, calls[-1]))
        if len(terms) > 1 and any(literal is not None for literal in literals):
            line = next(token[2] for term in terms for token in term if token[0] == "text")
            found.append(("".join("{}" if literal is None else literal for literal in literals), line, calls[-1]))

    for token in tokens:
        kind, text, _ = token
        is_sign = kind in ("sign", "word")
        if is_sign and text in OPENS:
            calls.append(sums[-1][-1][-1][1] if sums[-1][-1] else "")
            sums[-1][-1].append(token)
            sums.append([[]])
        elif is_sign and text in CLOSES and len(sums) > 1:
            inner = sums.pop()
            if not (len(inner) == 1 and is_wrapped(sums[-1][-1])):
                end_sum(inner)
            calls.pop()
            sums[-1][-1] += [t for term in inner for t in term] + [token]
        elif is_sign and text == "+":
            sums[-1].append([])
        elif is_sign and text in ENDS_TERM:
            end_sum(sums[-1])
            sums[-1] = [[]]
        else:
            sums[-1][-1].append(token)
    return found


def is_wrapped(term):
    return [text for _, text, _ in term][-4:] == ["std", "::", "string", "("]


def bare(pattern):
    """Without the spaces and marks with which a part is joined to others."""
    return pattern.strip(" ;,:")


def texts_in(path, of_call=None):
    source = path.read_text()
    tokens, marks = tokens_of(re.sub(r"\b(static_)?assert\([^;]*;", ";", source))
    for pattern, line, call in patterns_of(tokens):
        text, mark = bare(pattern), marks.get(line, "")
        letters = re.sub(r"\{[^{}]*\}|\W", "", text)
        wanted = len(letters) >= 2 and (" " in text or mark == "// text") and re.search("[a-z]", text)
        if wanted and mark != "// no text" and not NO_TEXT.search(pattern) and of_call in (None, call):
            yield text


def titled(name):
    """ "knee_flexion" -> "Knee flexion" """
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


def names():
    """(context, text) of what is an identifier in the code and words in the window, and of its words within sentences."""
    for field in ["name", "height", "mass", "birth", "condition", "note"]:  # as history names what changed
        yield "Texts", field
    for reason in ["No such file or directory", "Permission denied", "No space left on device", "Is a directory", "File exists",
                   "Not a directory", "Input/output error", "Read-only file system", "Too many open files"]:  # the system's
        yield "Texts", reason
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.h")) + sorted((ROOT / folder).rglob("*.cc")):
            source = path.read_text()
            if "Describe(Visitor" in source:
                for name, rest in re.findall(r'visit\(\s*"(\w+)",([^;]*);', source):
                    yield "Names", titled(name)
                    if path.name not in ALONE:
                        yield "Texts", name.replace("_", " ")
                    for unit in re.findall(r'\.unit = "([^"]+)"', rest):
                        yield "Units", unit
            if "NamesOf(" in source and "registry/card" not in str(path):
                for name in re.findall(r'static_cast<int>\(\w+::k\w+\), "(\w+)"', source):
                    yield "Choices", name.replace("_", " ")
                    if name not in SIDES and path.name not in ALONE:
                        yield "Texts", name.replace("_", " ")
    for path in sorted((ROOT / "core/kinematics").glob("*.cc")):
        for name in re.findall(r'\.name = "(\w+)";|Angle\("(\w+)"|Segment\("(\w+)"', path.read_text()):
            yield "Names", titled("".join(name))
            yield "Names", titled("".join(name).split("_")[0])
        for word in re.findall(r'\.positive = "(\w+)";|side, "(\w+)"', path.read_text()):
            yield "Texts", "".join(word)
    for name in re.findall(r'\{"(\w+)", std::nullopt\}', (ROOT / "core/motion/keypoint_set.cc").read_text()):
        yield "Texts", name.replace("_", " ")  # points that are no joints
    table = re.search(r"kNames = \{(.*?)\};", (ROOT / "core/motion/joint.cc").read_text(), re.S).group(1)
    for name in re.findall(r'"(\w+)"', table):
        words = re.sub("^[lr]_", "", name).replace("_", " ")
        yield "Names", titled(words)
        yield "Texts", {"l_": "left ", "r_": "right "}.get(name[:2], "") + words


def main():
    found = set(names())
    for path in [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.suffix in (".cc", ".h")]:
        name = path.relative_to(ROOT).as_posix()
        if name in SHOWN or not name.startswith(tuple(SILENT)):
            found |= {("Texts", text) for text in texts_in(path)}
    for path in (ROOT / "ui").rglob("*.cc"):  # its errors are shown as those of the code below
        found |= {("Texts", text) for text in texts_in(path, of_call="Error")}
    for context, text in sorted(found):
        print(f'QT_TRANSLATE_NOOP("{context}", "{text}")')


if __name__ == "__main__":
    main()
