#include "ui/export/csv_model.h"

namespace kinora::ui {

void CsvModel::SetTable(CsvTable table) {
  beginResetModel();
  table_ = std::move(table);
  endResetModel();
}

int CsvModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int CsvModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QVariant CsvModel::data(const QModelIndex& index, int role) const {
  if (role != Qt::DisplayRole) return {};
  return QString::fromStdString(
      table_.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())]);
}

QVariant CsvModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  if (orientation == Qt::Vertical) return section + 1;
  return QString::fromStdString(table_.columns[static_cast<std::size_t>(section)]);
}

}  // namespace kinora::ui
