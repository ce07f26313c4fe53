#include "ui/shell/notice_bar.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/session/notice_text.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kInfoMs = 6000;
constexpr int kMostLines = 4;

QFrame* LineOf(const Notice& notice, QWidget* parent) {
  auto* line = new QFrame(parent);
  line->setObjectName("notice");
  line->setProperty("kind", "notice");
  line->setProperty("id", notice.id);
  line->setProperty("said", InALine(notice));
  line->setProperty("tone", notice.tone == Notice::Tone::kError     ? "bad"
                            : notice.tone == Notice::Tone::kWarning ? "warn"
                                                                    : "info");
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(kGapWide, kGapTiny, kGapTiny, kGapTiny);
  auto* text = new QLabel(InALine(notice), line);
  text->setWordWrap(true);
  text->setTextFormat(Qt::PlainText);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  text->setToolTip(notice.where);
  row->addWidget(text, 1);
  for (const Notice::Act& act : notice.acts) {
    auto* button = new QPushButton(act.label, line);
    QObject::connect(button, &QPushButton::clicked, line, [line, run = act.run] {
      line->hide();
      line->deleteLater();
      run();
    });
    row->addWidget(button);
  }
  auto* close = new QToolButton(line);
  close->setProperty("kind", "flat");
  close->setIcon(Icon("x"));
  close->setToolTip(QObject::tr("Close this line"));
  QObject::connect(close, &QToolButton::clicked, line, &QObject::deleteLater);
  row->addWidget(close);
  return line;
}

}  // namespace

NoticeBar::NoticeBar(QWidget* parent) : QWidget(parent) {
  column_ = new QVBoxLayout(this);
  column_->setContentsMargins(0, 0, 0, 0);
  column_->setSpacing(1);
}

int NoticeBar::count() const {
  return column_->count();
}

void NoticeBar::Show(const Notice& notice) {
  Remove(notice.id);
  RemoveSame(notice);
  while (column_->count() >= kMostLines) delete column_->itemAt(0)->widget();
  QFrame* line = LineOf(notice, this);
  column_->addWidget(line);
  if (notice.tone == Notice::Tone::kInfo && notice.acts.empty()) {
    QTimer::singleShot(kInfoMs, line, &QObject::deleteLater);
  }
}

void NoticeBar::Remove(const QString& id) {
  for (QFrame* line : findChildren<QFrame*>("notice", Qt::FindDirectChildrenOnly)) {
    if (!id.isEmpty() && line->property("id").toString() == id) delete line;
  }
}

// What is said once more is not said twice.
void NoticeBar::RemoveSame(const Notice& notice) {
  for (QFrame* line : findChildren<QFrame*>("notice", Qt::FindDirectChildrenOnly)) {
    if (line->property("said").toString() == InALine(notice)) delete line;
  }
}

void NoticeBar::Clear() {
  while (column_->count() > 0) delete column_->itemAt(0)->widget();
}

}  // namespace kinora::ui
