#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace kinora::ui {

// F1: the guide (docs/guide.md, or its translation, built in), open at a chapter. Stands beside the window and does not
// block it.
class Guide : public QDialog {
  Q_OBJECT
 public:
  explicit Guide(QWidget* parent);

  // "Review": the chapter of that name, in the window's language; the beginning where there is none.
  void Show(const QString& chapter);
  static QString Text();  // Markdown

 private:
  void Fill();

  QListWidget* chapters_ = nullptr;
  QTextBrowser* text_ = nullptr;
};

}  // namespace kinora::ui
