#pragma once

#include <QString>
#include <QStringList>
#include <QVariant>
#include <string_view>
#include <vector>

#include "core/util/options.h"
#include "projects/process_options.h"
#include "ui/theme/shown.h"

namespace kinora::ui {

// One option as the window shows it, made from the same description (Describe) as the command line's flag.
struct OptionRow {
  enum class Kind { kYesNo, kWhole, kNumber, kText, kChoice };
  QString part;       // "cleaning"
  QString name;       // "cutoff": stored
  QString flag;       // "--clean-cutoff"
  QString unit;       // "Hz", translated; may be empty
  QString help;       // one line, translated
  bool rare = false;  // for those who know what they do
  Kind kind = Kind::kText;
  double min = 0, max = 0;  // may be infinite
  QStringList choices;      // kChoice: stored names, shown by ShownChoice
  QVariant standard;        // the default
  QVariant value;

  // "Cutoff": the name as a label.
  QString Label() const;
  // "0.01 to 1000 Hz, normally 6"
  QString RangeText() const;
  bool changed() const { return value != standard; }
};

// Every option of a run, part by part.
std::vector<OptionRow> RowsOf(const ProcessOptions& options);
// The options that the rows say. Throws Error (user) that names the one out of its range.
ProcessOptions OptionsOf(const std::vector<OptionRow>& rows);

// The rows of one options struct; `part` and `prefix` as in NamesOfPart.
template <class Options>
std::vector<OptionRow> RowsOfPart(const QString& part, const QString& prefix, const Options& options);

namespace option_row_internal {

inline QString Text(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

struct Collector {
  QString part;
  QString prefix;
  std::vector<OptionRow>& rows;

  template <class T>
  void operator()(std::string_view name, T& value, const OptionInfo& info) const {
    OptionRow row;
    row.part = part;
    row.name = Text(name);
    row.flag = prefix.isEmpty() ? row.name : prefix + "-" + row.name;
    row.flag = "--" + row.flag.replace('_', '-');
    row.unit = ShownUnit(Text(info.unit));
    row.help = Shown(info.help);
    row.rare = info.advanced;
    row.min = info.min;
    row.max = info.max;
    Take(value, row);
    rows.push_back(std::move(row));
  }

  template <class T>
  static void Take(const T& value, OptionRow& row) {
    if constexpr (std::is_same_v<T, bool>) {
      row.kind = OptionRow::Kind::kYesNo;
      row.value = value;
    } else if constexpr (NamedEnum<T>) {
      row.kind = OptionRow::Kind::kChoice;
      for (const EnumName& known : NamesOf(value)) {
        row.choices.append(Text(known.name));
        if (known.value == static_cast<int>(value)) row.value = row.choices.last();
      }
    } else if constexpr (std::is_same_v<T, int>) {
      row.kind = OptionRow::Kind::kWhole;
      row.value = value;
    } else if constexpr (std::is_same_v<T, double>) {
      row.kind = OptionRow::Kind::kNumber;
      row.value = value;
    } else {
      row.value = QString::fromStdString(value);
    }
  }
};

}  // namespace option_row_internal

template <class Options>
std::vector<OptionRow> RowsOfPart(const QString& part, const QString& prefix, const Options& options) {
  std::vector<OptionRow> rows, standard;
  Options copy = options, fresh;
  option_row_internal::Collector collect{part, prefix, rows};
  Describe(collect, copy);
  option_row_internal::Collector collect_standard{part, prefix, standard};
  Describe(collect_standard, fresh);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].standard = standard[i].value;
  return rows;
}

}  // namespace kinora::ui
