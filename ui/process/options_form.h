#pragma once

#include <QWidget>
#include <vector>

#include "ui/process/option_row.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace kinora::ui {

// Every option of a run (but who is analysed: that is chosen for each trial) under the heading of its stage: name,
// field with unit, range and normal value, one line on what it changes; changed ones are marked and go back one by one
// or all at once. A line finds options by any word.
class OptionsForm : public QWidget {
  Q_OBJECT
 public:
  explicit OptionsForm(QWidget* parent = nullptr);

  void SetOptions(const ProcessOptions& options);
  // What is normal: what other values are marked against, and go back to. At first, the options' defaults.
  void SetNormal(const ProcessOptions& options);
  // As the fields say. They keep to their ranges.
  ProcessOptions options() const;
  int changed_count() const;
  // The field of an option, for tests and help: part "cleaning", name "cutoff".
  QWidget* FieldOf(const QString& part, const QString& name) const;

 Q_SIGNALS:
  void edited();

 private:
  struct Line {
    OptionRow row;
    QWidget* whole = nullptr;
    QLabel *label = nullptr, *help = nullptr;
    QWidget* field = nullptr;
    QToolButton* reset = nullptr;
    QLabel* heading = nullptr;  // its group's
  };
  void Build();
  QWidget* MakeList();
  QWidget* MakeLine(std::size_t index, QWidget* parent);
  QWidget* MakeNetworkField(std::size_t index, QWidget* parent);
  QWidget* MakeField(std::size_t index, QWidget* parent);
  void Took(std::size_t index, const QVariant& value);
  void Show(std::size_t index);  // the field's value and mark
  void Filter();
  void ResetAll();

  std::vector<Line> lines_;
  QLineEdit* find_ = nullptr;
  QCheckBox* rare_ = nullptr;
  QPushButton* reset_all_ = nullptr;
  bool showing_ = false;  // values are being put into fields, by us
};

}  // namespace kinora::ui
