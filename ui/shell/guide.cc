#include "ui/shell/guide.h"

#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>

#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

constexpr int kWidth = 860, kHeight = 640, kChaptersWidth = 190, kKeyWidth = 120;

}  // namespace

QString Guide::Text() {
  //: The file of the guide in this language, in docs/
  QFile file(":/guide/" + tr("guide.md"));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Guide::Guide(QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Guide"));
  setObjectName("guide");
  resize(kWidth, kHeight);
  chapters_ = new QListWidget(this);
  chapters_->setObjectName("guide_chapters");
  chapters_->setFixedWidth(kChaptersWidth);
  text_ = new QTextBrowser(this);
  text_->setObjectName("guide_text");
  text_->setOpenExternalLinks(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kGap, kGap, kGap, kGap);
  row->addWidget(chapters_);
  row->addWidget(text_, 1);
  Fill();
  connect(chapters_, &QListWidget::currentRowChanged, this, [this](int at) {
    if (at < 0) return;
    const int position = chapters_->item(at)->data(Qt::UserRole).toInt();
    text_->setTextCursor(QTextCursor(text_->document()));
    QTextCursor cursor(text_->document());
    cursor.setPosition(position);
    text_->verticalScrollBar()->setValue(text_->verticalScrollBar()->value() + text_->cursorRect(cursor).top() - kGap);
  });
}

void Guide::Fill() {
  text_->document()->setDocumentMargin(kGapLarge);
  text_->setMarkdown(Text());
  for (QTextFrame* frame : text_->document()->rootFrame()->childFrames()) {
    auto* table = qobject_cast<QTextTable*>(frame);
    if (!table) continue;
    QTextTableFormat format = table->format();
    format.setCellPadding(kGapTiny);
    format.setCellSpacing(0);
    format.setBorder(0);
    format.setColumnWidthConstraints({QTextLength(QTextLength::FixedLength, kKeyWidth), QTextLength()});
    table->setFormat(format);
    // Keys as this keyboard's language calls them.
    for (int row = 1; row < table->rows(); ++row) {
      QTextCursor key = table->cellAt(row, 0).firstCursorPosition();
      key.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
      key.insertText(QKeySequence(key.selectedText(), QKeySequence::PortableText).toString(QKeySequence::NativeText));
    }
  }
  for (QTextBlock block = text_->document()->begin(); block.isValid(); block = block.next()) {
    const int level = block.blockFormat().headingLevel();
    if (level != 2 && level != 3) continue;
    auto* item = new QListWidgetItem((level == 3 ? QStringLiteral("    ") : QString()) + block.text(), chapters_);
    item->setData(Qt::UserRole, block.position());
  }
}

void Guide::Show(const QString& chapter) {
  show();
  raise();
  const auto found = chapters_->findItems(chapter, Qt::MatchExactly);
  chapters_->setCurrentItem(found.isEmpty() ? chapters_->item(0) : found.first());
}

}  // namespace kinora::ui
