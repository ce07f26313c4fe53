#include "core/io/csv_events.h"

#include <cmath>
#include <numbers>
#include <string>

#include "core/util/file_io.h"
#include "core/util/file_sink.h"

namespace kinora {
namespace {

constexpr double kDegreesPerRadian = 180 / std::numbers::pi;
constexpr int kTimeDecimals = 6, kDegreeDecimals = 4, kPercentDecimals = 3;

const char* WordOf(Side side) {
  return side == Side::kLeft ? "left" : side == Side::kRight ? "right" : "";
}

struct Row {
  std::string cycle;
  double start_s, end_s;
};

void AddCurve(const QuantityCycles& table, const Row& row, std::span<const double> values, CsvWriter& csv) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (const char* cell : {table.name.c_str(), WordOf(table.side), WordOf(table.cycle), row.cycle.c_str()})
      csv.Text(cell);
    csv.Number(row.start_s, kTimeDecimals);
    csv.Number(row.end_s, kTimeDecimals);
    csv.Number(100 * static_cast<double>(i) / static_cast<double>(values.size() - 1), kPercentDecimals);
    csv.Number(values[i] * kDegreesPerRadian, kDegreeDecimals);
    csv.EndRow();
  }
}

}  // namespace

void WriteEventsCsv(const std::filesystem::path& path, std::span<const GaitEvent> events, const CsvStyle& style) {
  CsvWriter csv(style);
  for (const char* column : {"time_s", "side", "event", "source"}) csv.Text(column);
  csv.EndRow();
  for (const GaitEvent& event : events) {
    csv.Number(event.time_s, kTimeDecimals);
    csv.Text(WordOf(event.side));
    csv.Text(NameOf(event));
    csv.Text(event.source == EventSource::kEdited ? "edited" : "detected");
    csv.EndRow();
  }
  WriteWholeFile(path, csv.text());
}

void WriteCyclesCsv(const std::filesystem::path& path, std::span<const QuantityCycles> quantities,
                    const CsvStyle& style) {
  CsvWriter csv(style);
  for (const char* column : {"quantity", "side", "cycle_side", "cycle", "start_s", "end_s", "percent", "value_deg"})
    csv.Text(column);
  csv.EndRow();
  FileSink sink(path);  // the text of an hour's cycles is as large as everything else of it
  for (const QuantityCycles& table : quantities) {
    sink.Append(csv.Take());
    for (std::size_t i = 0; i < table.cycles.size(); ++i)
      AddCurve(table, {std::to_string(i + 1), table.cycles[i].start_s, table.cycles[i].end_s}, table.cycles[i].values,
               csv);
    AddCurve(table, {"mean", std::nan(""), std::nan("")}, table.summary.mean, csv);
    AddCurve(table, {"sd", std::nan(""), std::nan("")}, table.summary.sd, csv);
  }
  sink.Append(csv.Take());
  sink.Commit();
}

}  // namespace kinora
