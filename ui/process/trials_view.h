#pragma once

#include <QHash>
#include <QTableView>

class QSortFilterProxyModel;

namespace kinora::ui {

class TrialsModel;

// The table of trials: bars for what runs, a list for who is analysed, a cross that stops a trial, sorted by any
// column. Enter and a double click open a trial.
class TrialsView : public QTableView {
  Q_OBJECT
 public:
  TrialsView(TrialsModel& model, QWidget* parent);

  std::string CurrentTrial() const;  // empty: none
  void SelectTrial(const std::string& trial);
  void SortWorstFirst();

 Q_SIGNALS:
  void opened(const std::string& trial);
  void currentTrialChanged();
  void cancelAsked(const std::string& trial);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void SetWidths();  // of columns, for the letters in use
  void FitColumns();
  int WidthForState() const;
  int SourceRow(const QModelIndex& index) const;

  QHash<int, int> usual_;  // columns' widths for what usually stands in them
  TrialsModel& model_;
  QSortFilterProxyModel* sorted_ = nullptr;
};

}  // namespace kinora::ui
