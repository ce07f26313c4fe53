#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;

namespace kinora::ui {

// One table of colours for each look; widgets ask for a meaning, never for a colour. Every pair of text and ground has
// a contrast of at least 4.5 : 1 (a test computes it).
struct Tokens {
  QColor window;     // behind everything
  QColor panel;      // panes and bars
  QColor raised;     // buttons, fields, selected rows' ground
  QColor line;       // borders and grids
  QColor ink;        // text
  QColor ink_soft;   // secondary text
  QColor accent;     // the one colour that says "here": current page, cursor, main button
  QColor on_accent;  // text on it
  QColor good, warn, bad;
  QColor video;  // behind videos, and the 3D view's ground
};
enum class Look { kDark, kLight };
const Tokens& TokensOf(Look look);

// The look of the running program. SetLook restyles every window at once.
Look CurrentLook();
const Tokens& CurrentTokens();
void SetLook(QApplication& app, Look look);

// Distances of the layout in pixels at scale 1.
inline constexpr int kGapTiny = 4, kGap = 8, kGapWide = 12, kGapLarge = 16, kGapHuge = 24;
inline constexpr int kRowHeight = 28;

// A Lucide icon in the colour of text, faint where disabled. Drawn anew for
// every size and scale. Asserts that the name is among those of ui/CMakeLists.txt.
QIcon Icon(const QString& name);
// The same on a main button: in the colour of the text on the accent.
QIcon IconOnAccent(const QString& name);

}  // namespace kinora::ui
