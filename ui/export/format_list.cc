#include "ui/export/format_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "projects/options_json.h"
#include "ui/theme/shown.h"
#include "ui/theme/theme.h"

namespace kinora::ui {
namespace {

// The stored names are technical; these are what people call the files.
QString TitleOf(const QString& name) {
  static const std::pair<const char*, const char*> kTitles[] = {
      {"csv", QT_TRANSLATE_NOOP("kinora::ui::FormatList", "CSV tables")},
      {"trc", QT_TRANSLATE_NOOP("kinora::ui::FormatList", "TRC")},
      {"c3d", QT_TRANSLATE_NOOP("kinora::ui::FormatList", "C3D")},
      {"mot", QT_TRANSLATE_NOOP("kinora::ui::FormatList", "MOT")},
      {"openpose", QT_TRANSLATE_NOOP("kinora::ui::FormatList", "OpenPose JSON")},
      {"events", QT_TRANSLATE_NOOP("kinora::ui::FormatList", "Events and cycles")},
      {"overlay", QT_TRANSLATE_NOOP("kinora::ui::FormatList", "Overlay videos")},
      {"curves", QT_TRANSLATE_NOOP("kinora::ui::FormatList", "Curves")},
      {"picture", QT_TRANSLATE_NOOP("kinora::ui::FormatList", "Summary picture")},
  };
  for (const auto& [stored, title] : kTitles) {
    if (name == QLatin1String(stored)) return FormatList::tr(title);
  }
  return name;
}

bool IsQuantity(const OptionRow& row) {
  return row.name == "joints" || row.name == "angles";
}

void Put(QWidget* field, const QVariant& value) {
  if (auto* list = qobject_cast<QComboBox*>(field)) list->setCurrentIndex(list->findData(value));
  if (auto* tick = qobject_cast<QCheckBox*>(field)) tick->setChecked(value.toBool());
}

QVariant Take(const QWidget* field) {
  if (const auto* list = qobject_cast<const QComboBox*>(field)) return list->currentData();
  return static_cast<const QCheckBox*>(field)->isChecked();
}

}  // namespace

FormatList::FormatList(QWidget* parent) : QWidget(parent) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(kGapWide, kGap, kGapWide, kGap);
  grid->setHorizontalSpacing(kGap);
  grid->setVerticalSpacing(kGapTiny);
  grid->setColumnStretch(0, 1);
  for (const OptionRow& row : RowsOfPart("export", {}, ExportOptions())) {
    const auto owner = std::ranges::find_if(
        formats_, [&](const Format& format) { return row.name.startsWith(format.row.name + "_"); });
    if (IsQuantity(row)) continue;
    if (owner == formats_.end()) {
      formats_.push_back({row, nullptr, {}});
    } else {
      owner->choices.emplace_back(row, nullptr);
    }
  }
  for (Format& format : formats_) {
    const int at = grid->rowCount();
    format.tick = new QCheckBox(TitleOf(format.row.name), this);
    format.tick->setObjectName("format_" + format.row.name);
    format.tick->setChecked(format.row.value.toBool());
    connect(format.tick, &QCheckBox::toggled, this, &FormatList::Changed);
    grid->addWidget(format.tick, at, 0);
    auto* help = new QLabel(format.row.help, this);
    help->setProperty("kind", "soft");
    help->setWordWrap(true);
    help->setContentsMargins(kGapHuge, 0, 0, 0);
    grid->addWidget(help, at + 1, 0, 1, 2);
    for (auto& [row, field] : format.choices) field = AddChoice(row, format, grid);
    grid->setRowMinimumHeight(grid->rowCount(), kGapTiny);
  }
  grid->setRowStretch(grid->rowCount(), 1);
  Changed();
}

QWidget* FormatList::AddChoice(const OptionRow& row, const Format& format, QGridLayout* grid) {
  if (row.kind == OptionRow::Kind::kChoice) {
    auto* list = new QComboBox(this);
    for (const QString& choice : row.choices) list->addItem(ShownChoice(choice), choice);
    list->setCurrentIndex(list->findData(row.value));
    list->setObjectName("export_" + row.name);
    list->setToolTip(row.help);
    connect(list, &QComboBox::currentTextChanged, this, &FormatList::Changed);
    int at = 0, column = 0, rows = 0, columns = 0;
    grid->getItemPosition(grid->indexOf(format.tick), &at, &column, &rows, &columns);
    grid->addWidget(list, at, 1);
    return list;
  }
  auto* tick = new QCheckBox(row.help, this);
  tick->setText(tr("Decimal commas and semicolons"));
  tick->setChecked(row.value.toBool());
  tick->setObjectName("export_" + row.name);
  tick->setToolTip(row.help);
  tick->setStyleSheet(QStringLiteral("margin-left: %1px").arg(kGapHuge - kGapTiny));
  connect(tick, &QCheckBox::toggled, this, &FormatList::Changed);
  grid->addWidget(tick, grid->rowCount(), 0, 1, 2);
  return tick;
}

void FormatList::Changed() {
  for (const Format& format : formats_) {
    for (const auto& [row, field] : format.choices) {
      if (field) field->setEnabled(format.tick->isChecked());
    }
  }
  if (!setting_) Q_EMIT edited();
}

void FormatList::SetOptions(const ExportOptions& options) {
  setting_ = true;
  for (const OptionRow& row : RowsOfPart("export", {}, options)) {
    for (Format& format : formats_) {
      if (format.row.name == row.name) format.tick->setChecked(row.value.toBool());
      for (auto& [choice, field] : format.choices) {
        if (choice.name == row.name) Put(field, row.value);
      }
    }
  }
  setting_ = false;
  Changed();
}

ExportOptions FormatList::options() const {
  QJsonObject all;
  for (const Format& format : formats_) {
    all[format.row.name] = format.tick->isChecked();
    for (const auto& [row, field] : format.choices) all[row.name] = QJsonValue::fromVariant(Take(field));
  }
  return OptionsFromJson<ExportOptions>(QJsonDocument(all).toJson(QJsonDocument::Compact).toStdString(), "export");
}

bool FormatList::nothing_chosen() const {
  return std::ranges::none_of(formats_, [](const Format& format) { return format.tick->isChecked(); });
}

}  // namespace kinora::ui
