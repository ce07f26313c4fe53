#pragma once

#include <QWidget>
#include <vector>

#include "projects/export/export_options.h"
#include "ui/process/option_row.h"

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace kinora::ui {

// Which files to write, made from the same description as the flags of `kinora-cli export`: a tick for each format with
// one line on what it is, and its choices beside it.
class FormatList : public QWidget {
  Q_OBJECT
 public:
  explicit FormatList(QWidget* parent = nullptr);

  void SetOptions(const ExportOptions& options);
  // Quantities are not chosen here: `joints` and `angles` are empty.
  ExportOptions options() const;
  bool nothing_chosen() const;

 Q_SIGNALS:
  void edited();

 private:
  struct Format {
    OptionRow row;
    QCheckBox* tick = nullptr;
    std::vector<std::pair<OptionRow, QWidget*>> choices;  // a list, or a tick
  };
  void AddFormat(const OptionRow& row, QGridLayout* grid);
  QWidget* AddChoice(const OptionRow& row, const Format& format, QGridLayout* grid);
  void Changed();

  std::vector<Format> formats_;
  bool setting_ = false;
};

}  // namespace kinora::ui
