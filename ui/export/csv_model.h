#pragma once

#include <QAbstractTableModel>

#include "core/io/csv_table.h"

namespace kinora::ui {

// A CSV table as it will stand in the file.
class CsvModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;
  void SetTable(CsvTable table);
  const CsvTable& table() const { return table_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  CsvTable table_;
};

}  // namespace kinora::ui
