#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QTemporaryDir>

namespace kinora::ui {
namespace {

constexpr Tokens kDarkTokens{.window = {0x17, 0x19, 0x1C},
                             .panel = {0x1F, 0x22, 0x26},
                             .raised = {0x2B, 0x2F, 0x35},
                             .line = {0x3A, 0x3F, 0x46},
                             .ink = {0xE8, 0xEA, 0xED},
                             .ink_soft = {0xA9, 0xB0, 0xB9},
                             .accent = {0x2D, 0xC5, 0xB0},
                             .on_accent = {0x08, 0x1C, 0x1A},
                             .good = {0x6F, 0xCF, 0x7C},
                             .warn = {0xF0, 0xB4, 0x29},
                             .bad = {0xFF, 0x7B, 0x72},
                             .video = {0x0C, 0x0D, 0x0F}};

constexpr Tokens kLightTokens{.window = {0xF3, 0xF4, 0xF6},
                              .panel = {0xFF, 0xFF, 0xFF},
                              .raised = {0xE9, 0xEB, 0xEE},
                              .line = {0xCF, 0xD3, 0xD9},
                              .ink = {0x1B, 0x1F, 0x24},
                              .ink_soft = {0x55, 0x5D, 0x68},
                              .accent = {0x0B, 0x6E, 0x62},
                              .on_accent = {0xFF, 0xFF, 0xFF},
                              .good = {0x1A, 0x6B, 0x2C},
                              .warn = {0x8A, 0x57, 0x00},
                              .bad = {0xB4, 0x23, 0x18},
                              .video = {0x1B, 0x1D, 0x20}};

Look current = Look::kDark;

QPalette PaletteOf(const Tokens& t) {
  QPalette palette;
  palette.setColor(QPalette::Window, t.panel);
  palette.setColor(QPalette::WindowText, t.ink);
  palette.setColor(QPalette::Base, t.window);
  palette.setColor(QPalette::AlternateBase, t.panel);
  palette.setColor(QPalette::Text, t.ink);
  palette.setColor(QPalette::PlaceholderText, t.ink_soft);
  palette.setColor(QPalette::Button, t.raised);
  palette.setColor(QPalette::ButtonText, t.ink);
  palette.setColor(QPalette::ToolTipBase, t.raised);
  palette.setColor(QPalette::ToolTipText, t.ink);
  palette.setColor(QPalette::Highlight, t.accent);
  palette.setColor(QPalette::HighlightedText, t.on_accent);
  palette.setColor(QPalette::Link, t.accent);
  palette.setColor(QPalette::Light, t.raised);
  palette.setColor(QPalette::Midlight, t.raised);
  palette.setColor(QPalette::Mid, t.line);
  palette.setColor(QPalette::Dark, t.line);
  palette.setColor(QPalette::Shadow, t.window);
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, t.ink_soft);
  }
  return palette;
}

// Style sheets take marks from files only: the icons for this look in its colours, in a folder that lives as long as
// the program. One for each look, since pictures are kept by their names.
QString MarksFolder(const Tokens& t) {
  static const QTemporaryDir folder;
  const QString look = QDir(folder.path()).filePath(&t == &kDarkTokens ? "dark" : "light");
  if (QDir(look).exists()) return look;
  QDir().mkpath(look);
  struct Mark {
    const char *icon, *name;
    QColor colour;
  };
  const Mark marks[] = {{"chevron-down", "down", t.ink},
                        {"check", "check", t.on_accent},
                        {"check", "check-selected", t.accent},  // on a selected row
                        {"minus", "minus", t.on_accent}};
  for (const auto& [icon_name, name, colour] : marks) {
    QFile icon(QStringLiteral(":/icons/%1.svg").arg(icon_name));
    if (!icon.open(QIODevice::ReadOnly)) continue;
    QByteArray svg = icon.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QFile out(QDir(look).filePath(QStringLiteral("%1.svg").arg(name)));
    if (out.open(QIODevice::WriteOnly)) out.write(svg);
  }
  return look;
}

// What the palette cannot say. Widgets of a kind carry the property `kind` ("bar", "main", "flat", "page", "soft",
// "title", "notice").
QString SheetOf(const Tokens& t) {
  const QString sheet = QStringLiteral(R"(
QMainWindow, QWidget[kind="window"] { background: @window; }
QWidget[kind="bar"] { background: @panel; border: 0 solid @line; border-bottom-width: 1px; }
QStatusBar { background: @panel; border-top: 1px solid @line; color: @ink; }
QStatusBar::item { border: 0; }
QFrame[kind="pane"] { background: @panel; border: 1px solid @line; border-radius: 4px; }
QLabel[kind="soft"] { color: @ink_soft; }
QLabel[kind="title"] { font-size: 17pt; font-weight: 600; }
QLabel[kind="heading"] { font-weight: 600; }
QLabel[kind="bad"] { color: @bad; }
QLabel[kind="warn"] { color: @warn; }
QLabel[kind="good"] { color: @good; }
QPushButton, QToolButton { background: @raised; color: @ink; border: 1px solid @line; border-radius: 4px;
  padding: 3px 10px; min-height: 20px; }
QToolButton { padding: 3px; }
QToolButton::menu-indicator { image: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: 0; }
QStatusBar QLabel { padding-left: 1px; }
QTableView::item { padding: 0 5px; border: 0; }
QTableWidget QPushButton, QTableWidget QDoubleSpinBox, QTableWidget QComboBox { margin: 2px 0; }
QPushButton:hover, QToolButton:hover { border-color: @ink_soft; }
QPushButton:pressed, QToolButton:pressed { background: @line; }
QPushButton:focus, QToolButton:focus { border-color: @accent; }
QPushButton:disabled, QToolButton:disabled { color: @ink_soft; background: @panel; }
QPushButton[kind="main"] { background: @accent; color: @on_accent; border-color: @accent; font-weight: 600; }
QPushButton[kind="main"]:hover { border-color: @ink; }
QPushButton[kind="main"]:focus { border: 2px solid @ink; padding: 2px 9px; }
QPushButton[kind="main"]:disabled { background: @raised; color: @ink_soft; border-color: @line; }
QPushButton[kind="flat"], QToolButton[kind="flat"] { background: transparent; border-color: transparent; }
QPushButton[kind="flat"]:hover, QToolButton[kind="flat"]:hover { background: @raised; }
QPushButton[kind="flat"]:focus, QToolButton[kind="flat"]:focus { border-color: @accent; }
QToolButton:checked { background: @raised; border-color: @accent; color: @accent; }
QToolButton[kind="page"] { background: transparent; border: 0; border-bottom: 2px solid transparent; border-radius: 0;
  padding: 4px 12px; min-height: 26px; color: @ink_soft; }
QToolButton[kind="page"]:hover { color: @ink; }
QToolButton[kind="page"]:focus { color: @ink; border-bottom-color: @ink_soft; }
QToolButton[kind="page"]:checked { color: @ink; border-bottom-color: @accent; }
QFrame[kind="notice"] { background: @raised; border: 0; border-left: 4px solid @accent; }
QFrame[kind="notice"][tone="bad"] { border-left-color: @bad; }
QFrame[kind="notice"][tone="warn"] { border-left-color: @warn; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QPlainTextEdit { background: @window;
  border: 1px solid @line; border-radius: 4px; padding: 3px 6px; min-height: 20px; selection-background-color: @accent;
  selection-color: @on_accent; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus { border-color: @accent; }
QComboBox::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow { image: url(@marks/down.svg); width: 14px; height: 14px; }
QCheckBox::indicator, QTreeView::indicator, QTableView::indicator, QRadioButton::indicator { width: 14px; height: 14px;
  border: 1px solid @ink_soft; border-radius: 3px; background: @window; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked { background: @accent;
  border-color: @accent; image: url(@marks/check.svg); }
QTableView::indicator:selected, QTreeView::indicator:selected { border-color: @on_accent; background: transparent; }
QTableView::indicator:checked:selected, QTreeView::indicator:checked:selected { background: @on_accent;
  border-color: @on_accent; image: url(@marks/check-selected.svg); }
QTreeView::indicator:indeterminate { background: @accent; border-color: @accent; image: url(@marks/minus.svg); }
QRadioButton::indicator:checked { border: 4px solid @accent; width: 8px; height: 8px; background: @on_accent; }
QCheckBox::indicator:disabled, QTreeView::indicator:disabled, QTableView::indicator:disabled { border-color: @line;
  background: transparent; image: none; }
QCheckBox, QRadioButton { min-height: 24px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @line; selection-background-color: @accent; }
QTreeView, QTableView, QListView { background: @window; border: 1px solid @line; border-radius: 4px; outline: 0;
  alternate-background-color: @panel; }
QTreeView::item, QListView::item { min-height: 26px; }
QTableView#trials::item { padding: 0; }
QHeaderView::section { background: @panel; color: @ink_soft; border: 0; border-bottom: 1px solid @line;
  padding: 4px 8px; }
QTableView#trials QHeaderView::section, QTreeView QHeaderView::section { padding: 4px 3px; }
QTableCornerButton::section, QAbstractScrollArea::corner { background: @panel; border: 0; }
QMenu { background: @panel; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 24px; border-radius: 3px; }
QMenu::item:selected { background: @accent; color: @on_accent; }
QMenu::item:disabled { color: @ink_soft; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenuBar { background: @panel; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: @raised; }
QSplitter::handle { background: @window; }
QProgressBar { background: @raised; border: 0; border-radius: 3px; height: 6px; text-align: center; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QToolTip { background: @raised; color: @ink; border: 1px solid @line; padding: 4px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @ink_soft; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QGroupBox { border: 1px solid @line; border-radius: 4px; margin-top: 10px; padding-top: 10px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; }
)");
  QString text = sheet;
  text.replace(QLatin1String("@marks"), MarksFolder(t));
  const std::pair<const char*, QColor> names[] = {
      {"@window", t.window},     {"@panel", t.panel}, {"@raised", t.raised}, {"@line", t.line},
      {"@ink_soft", t.ink_soft}, {"@ink", t.ink},     {"@accent", t.accent}, {"@on_accent", t.on_accent},
      {"@good", t.good},         {"@warn", t.warn},   {"@bad", t.bad}};
  for (const auto& [name, colour] : names) text.replace(QLatin1String(name), colour.name());
  return text;
}

}  // namespace

const Tokens& TokensOf(Look look) {
  return look == Look::kDark ? kDarkTokens : kLightTokens;
}

Look CurrentLook() {
  return current;
}

const Tokens& CurrentTokens() {
  return TokensOf(current);
}

void SetLook(QApplication& app, Look look) {
  current = look;
  if (app.style()->objectName() != QLatin1String("fusion")) QApplication::setStyle(QStyleFactory::create("Fusion"));
  QApplication::setPalette(PaletteOf(CurrentTokens()));
  app.setStyleSheet(SheetOf(CurrentTokens()));
}

}  // namespace kinora::ui
