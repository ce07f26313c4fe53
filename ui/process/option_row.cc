#include "ui/process/option_row.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

#include "projects/process_json.h"
#include "ui/theme/shown.h"
#include "ui/theme/text.h"

namespace kinora::ui {
namespace {

using option_row_internal::Text;

QString Short(double value) {
  return NumberText(value, 6, 'g');
}

}  // namespace

QString OptionRow::Label() const {
  return ShownName(name);
}

QString OptionRow::RangeText() const {
  const QString with_unit = unit.isEmpty() ? QString() : " " + unit;
  QString normally = standard.toString();
  if (kind == Kind::kYesNo)
    normally = standard.toBool() ? QCoreApplication::translate("process", "on")
                                 : QCoreApplication::translate("process", "off");
  if (kind == Kind::kChoice) normally = ShownChoice(normally);
  if (kind == Kind::kNumber) normally = Short(standard.toDouble());
  if (normally.isEmpty()) normally = QCoreApplication::translate("process", "empty");
  const bool ranged = (kind == Kind::kWhole || kind == Kind::kNumber) && std::isfinite(min) && std::isfinite(max);
  return ranged ? QCoreApplication::translate("process", "%1 to %2%3, normally %4")
                      .arg(Short(min), Short(max), with_unit, normally)
                : QCoreApplication::translate("process", "normally %1").arg(normally + with_unit);
}

std::vector<OptionRow> RowsOf(const ProcessOptions& options) {
  std::vector<OptionRow> all;
  ProcessOptions copy = options;
  ForEachPart(copy, [&](const char* part, auto& values) {
    const PartNames names = NamesOfPart(part);
    for (OptionRow& row : RowsOfPart(QString::fromLatin1(part), Text(names.flag_prefix), values)) {
      all.push_back(std::move(row));
    }
  });
  return all;
}

ProcessOptions OptionsOf(const std::vector<OptionRow>& rows) {
  QJsonObject parts;
  for (const OptionRow& row : rows) {
    QJsonObject part = parts[row.part].toObject();
    part[row.name] = QJsonValue::fromVariant(row.value);
    parts[row.part] = part;
  }
  return ProcessOptionsFromJson(QJsonDocument(parts).toJson(QJsonDocument::Compact).toStdString(), "options");
}

}  // namespace kinora::ui
