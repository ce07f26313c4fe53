#pragma once

#include <QTreeWidgetItem>
#include <optional>
#include <string>

#include "projects/record_edits.h"

namespace kinora::ui {

// Rows of the Project page's tree. The first four are records, in the order of RecordKind.
enum RowType {
  kParticipantRow = QTreeWidgetItem::UserType,
  kSessionRow,
  kTrialRow,
  kVideoRow,
  kBinRow,     // "Deleted", above …
  kRemovedRow  // … what was
};
inline constexpr int kIdRole = Qt::UserRole;
inline constexpr int kTrialRole = Qt::UserRole + 1;  // of videos: their trial's id
inline constexpr int kNameRole = Qt::UserRole + 2;   // as it is stored, while it is being typed over
inline constexpr int kKindRole = Qt::UserRole + 3;   // of removed ones: RecordKind

struct RecordRef {
  RecordKind kind{};
  std::string id;
};
// Empty for rows that are no records, and without a row.
std::optional<RecordRef> RefOf(const QTreeWidgetItem* item);

}  // namespace kinora::ui
